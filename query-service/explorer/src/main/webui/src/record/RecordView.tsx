import { useEffect } from 'preact/hooks'
import { segment } from '../api/call'
import { loadSettings, recordingUrl } from '../api/settings'
import { useAnswer } from '../api/useAnswer'
import type { Detail } from '../action/types'
import { change, query } from '../app/address'
import { language, named, t } from '../app/language'
import { Answered } from '../marks/Answered'
import { ActionLink } from '../marks/links'
import { ViewTitle } from '../marks/ViewTitle'
import { KINDS } from '../statement/kinds'
import { RecordForm } from './RecordForm'
import './record.css'

/** Records an action, corrects one or retracts one, as the address says: `kind`, `correct` or `retract`. */
export default function RecordView() {
  useEffect(() => void loadSettings(), [])
  const correct = query.value.get('correct')
  const retract = query.value.get('retract')
  const url = recordingUrl.value
  const title = t(correct ? 'record:title.correct' : retract ? 'record:title.retract' : 'record:title.record')
  return (
    <>
      <ViewTitle title={title} />
      {url === undefined ? (
        <p class="quiet loading">{t('loading')}</p>
      ) : url === null ? (
        <p>{t('record:nowhere')}</p>
      ) : correct || retract ? (
        <OfExisting key={correct ?? retract} id={(correct ?? retract)!} isRetraction={correct === null} recordingUrl={url} />
      ) : (
        <New recordingUrl={url} />
      )}
    </>
  )
}

function New({ recordingUrl }: { recordingUrl: string }) {
  const kind = query.value.get('kind') ?? ''
  const kinds = Object.keys(KINDS).map((one) => [one, named('kind', one)] as const)
  return (
    <>
      <p class="lead">{t('record:lead')}</p>
      <label class="kind-choice">
        {t('record:kind')}
        <select value={kind} onChange={(event) => change({ kind: event.currentTarget.value })}>
          <option value="">{t('record:choose')}</option>
          {kinds
            .toSorted(([, one], [, other]) => one.localeCompare(other, language.value))
            .map(([one, name]) => (
              <option key={one} value={one}>
                {name}
              </option>
            ))}
        </select>
      </label>
      {KINDS[kind] && <RecordForm key={kind} kind={kind} recordingUrl={recordingUrl} />}
    </>
  )
}

function OfExisting(props: { id: string; isRetraction: boolean; recordingUrl: string }) {
  const { id, isRetraction, recordingUrl } = props
  const answer = useAnswer<Detail>({ path: '/v1/actions/' + segment(id) })
  return (
    <Answered answer={answer}>
      {({ statement, version, steps }) => (
        <>
          <p class="lead">
            <ActionLink id={id} title={statement.title} />{' '}
            {t(isRetraction ? 'record:retractMeans' : 'record:correctMeans')}
          </p>
          <RecordForm
            key={version}
            kind={statement.kind}
            recordingUrl={recordingUrl}
            existing={{ statement, version, hasSteps: steps.length > 0 }}
            isRetraction={isRetraction}
          />
        </>
      )}
    </Answered>
  )
}
