import { useEffect } from 'preact/hooks'
import { segment } from '../api/call'
import { loadSettings, recordingUrl } from '../api/settings'
import { useAnswer } from '../api/useAnswer'
import { named, t } from '../app/language'
import type { ViewProps } from '../app/routes'
import { ProblemNote } from '../marks/Answered'
import { Day } from '../marks/Day'
import { Link } from '../marks/links'
import { Source } from '../marks/Sources'
import { Certainty, Status } from '../marks/Standing'
import { inLanguage, Text } from '../marks/Text'
import { ViewTitle } from '../marks/ViewTitle'
import { StatementFields } from '../statement/StatementFields'
import { Affected, partiesOf } from './Affected'
import { Audit } from './Audit'
import { Chain } from './Chain'
import { Lifecycle } from './Lifecycle'
import type { Detail } from './types'
import './action.css'

/** What is held true about an action, how far it has come on the day, what led to it, and who said what when. */
export default function ActionView({ params }: ViewProps) {
  const id = params.id!
  return <Shown key={id} id={id} />
}

function Shown({ id }: { id: string }) {
  const { value, problem, busy, again } = useAnswer<Detail>({ path: '/v1/actions/' + segment(id) })
  const isRetracted = problem?.code === 'retracted'
  return (
    <div class="answered action" aria-busy={busy}>
      {problem && <ProblemNote problem={problem} again={again} isView={value === undefined} />}
      {value ? <Action detail={value} /> : !problem && <p class="quiet loading">{t('loading')}</p>}
      {(value || isRetracted) && <Audit id={id} />}
    </div>
  )
}

function Action({ detail }: { detail: Detail }) {
  const { statement } = detail
  const title = inLanguage(statement.title).text || statement.id
  return (
    <>
      <ViewTitle title={title} />
      <p class="row-facts standing">
        <span>{named('kind', statement.kind)}</span>
        {detail.status && (
          <span>
            {t('action:onTheDay')} <Day day={detail.asOf} />: <Status status={detail.status} />
          </span>
        )}
        <Certainty certainty={detail.certainty} />
        {detail.statusSince && (
          <span>
            {t('row.since')} <Day day={detail.statusSince} />
          </span>
        )}
        {detail.until && (
          <span>
            {t('row.until')} <Day day={detail.until} />
          </span>
        )}
        <span>{t('action:version', { version: detail.version })}</span>
        <code>{statement.id}</code>
      </p>
      {statement.summary && (
        <p class="summary">
          <Text words={statement.summary} />
        </p>
      )}
      <Lifecycle detail={detail} />
      <div class="action-parts">
        <section aria-labelledby="statement">
          <h2 id="statement">{t('action:statement')}</h2>
          <StatementFields statement={statement} leaveOut={['sources', 'summary', ...partiesOf(statement.kind)]} />
        </section>
        <div>
          <Affected statement={statement} />
          <section aria-labelledby="sources">
            <h2 id="sources">{t('statement:field.sources')}</h2>
            <ul class="source-list">
              {statement.sources?.map((source, at) => (
                <li key={at}>
                  <Source source={source} />
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
      <Chain statement={statement} />
      <Mend id={statement.id} />
    </>
  )
}

/** Where this explorer can record: what may be done about the action. */
function Mend({ id }: { id: string }) {
  useEffect(() => void loadSettings(), [])
  return recordingUrl.value ? (
    <p class="mend">
      {(['step', 'correct', 'retract'] as const).map((what) => (
        <Link key={what} to="/record" parameters={{ [what]: id }}>
          {t('action:mend.' + what)}
        </Link>
      ))}
    </p>
  ) : null
}
