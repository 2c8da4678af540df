import { segment } from '../api/call'
import type { ActionDetail } from '../api/types'
import { useAnswer } from '../api/useAnswer'
import { named, t } from '../app/language'
import type { ViewProps } from '../app/routes'
import { Answered } from '../marks/Answered'
import { Day } from '../marks/Day'
import { Sources } from '../marks/Sources'
import { Certainty, Status } from '../marks/Standing'
import { inLanguage, Text } from '../marks/Text'
import { ViewTitle } from '../marks/ViewTitle'

/** What we hold true about an action, and how far it has come on the day. */
export default function ActionView({ params }: ViewProps) {
  const answer = useAnswer<ActionDetail>({ path: '/v1/actions/' + segment(params.id!) })
  return (
    <Answered answer={answer} isView>
      {(detail) => (
        <>
          <ViewTitle title={inLanguage(detail.statement.title).text} />
          <p class="row-facts">
            <span>{named('kind', detail.statement.kind)}</span>
            <Status status={detail.status} />
            <Certainty certainty={detail.certainty} />
            <span>
              {t('row.since')} <Day day={detail.since} />
            </span>
            <Sources sources={detail.statement.sources} />
          </p>
          {detail.statement.summary && (
            <p>
              <Text words={detail.statement.summary} />
            </p>
          )}
          {detail.statement.note && <p class="quiet">{detail.statement.note}</p>}
        </>
      )}
    </Answered>
  )
}
