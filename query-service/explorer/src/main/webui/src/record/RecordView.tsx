import { useEffect, useRef } from 'preact/hooks'
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
import { StepForm } from './StepForm'
import './record.css'

/** Records an action, corrects one or retracts one, or a step of one, as the address says: `kind`, `correct`, `retract` or `step`. */
export default function RecordView() {
  useEffect(() => void loadSettings(), [])
  const what = (['correct', 'retract', 'step'] as const).find((one) => query.value.get(one))
  const url = recordingUrl.value
  const title = t('record:title.' + (what ?? 'record'))
  return (
    <>
      <ViewTitle title={title} />
      {url === undefined ? (
        <p class="quiet loading">{t('loading')}</p>
      ) : url === null ? (
        <p>{t('record:nowhere')}</p>
      ) : what ? (
        <OfExisting key={what + query.value.get(what)} what={what} id={query.value.get(what)!} recordingUrl={url} />
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

function OfExisting(props: { what: 'correct' | 'retract' | 'step'; id: string; recordingUrl: string }) {
  const { what, id, recordingUrl } = props
  const answer = useAnswer<Detail>({ path: '/v1/actions/' + segment(id), parameters: { knownAt: null } })
  const begun = useRef<Detail | undefined>(undefined)
  // What the reader began with stays: what is recorded meanwhile, by themselves too, must not change it under their hands.
  begun.current ??= answer.value
  if (!begun.current) {
    return <Answered answer={answer}>{() => null}</Answered>
  }
  const { statement, version, steps } = begun.current
  const existing = { statement, version, hasSteps: steps.length > 0 }
  return (
    <>
      <p class="lead">
        <ActionLink id={id} title={statement.title} /> {t(`record:${what}Intro`)}
      </p>
      {what === 'step' ? (
        <StepForm recordingUrl={recordingUrl} existing={existing} />
      ) : (
        <RecordForm
          kind={statement.kind}
          recordingUrl={recordingUrl}
          existing={existing}
          isRetraction={what === 'retract'}
        />
      )}
    </>
  )
}
