import { useEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../api/problem'
import { segment } from '../api/call'
import type { Statement } from '../api/types'
import { day } from '../app/days'
import { t } from '../app/language'
import { Differences } from './Differences'
import { draftOf, statementOf, type Draft } from './draft'
import { FieldInput } from './FieldInput'
import { FormProblem } from './FormProblem'
import { Outcome } from './Outcome'
import { newKey, pathOf, post, type Recorded } from './send'
import { StatementForm } from './StatementForm'
import { nearest, ofTheForm } from './violations'
import { namedBy, whatIf, type Difference } from './whatIf'

/** What is there already, to be corrected or retracted. */
export interface Existing {
  statement: Statement
  version: number
  /** Whether it went through anything that a preview leaves out. */
  hasSteps: boolean
}

interface RecordFormProps {
  kind: string
  recordingUrl: string
  existing?: Existing
  isRetraction?: boolean
}

/** A statement, or the end of one: filled in, looked at beforehand, and sent. */
export function RecordForm({ kind, recordingUrl, existing, isRetraction = false }: RecordFormProps) {
  const [draft, setDraft] = useState<Draft>(() => (existing ? draftOf(existing.statement) : {}))
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [preview, setPreview] = useState<Difference[] | null>(null)
  const [unseen, setUnseen] = useState<string[]>([])
  const [recorded, setRecorded] = useState<Recorded | null>(null)
  const [busy, setBusy] = useState(false)
  const key = useRef(newKey())
  const violations = ofTheForm(problem)
  useEffect(() => {
    const first = problem === null ? undefined : violations.map(({ field }) => nearest(field)).find((at) => at !== null)
    ;(first ?? (problem && document.getElementById('record-problem')))?.focus()
  }, [problem])
  useEffect(() => setPreview(null), [day.value])

  const edited = <T,>(set: (value: T) => void) => (value: T): void => {
    set(value)
    setPreview(null)
    key.current = newKey()
  }
  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setProblem(null)
    await work()
    setBusy(false)
  }
  const look = (): Promise<void> =>
    during(async () => {
      const statement = isRetraction ? null : statementOf(kind, draft)
      const named = await namedBy(...[statement, existing?.statement].filter((one) => one != null))
      const asked = { statement, without: existing?.statement.id ?? null, subjects: named.ids.length ? named.ids : ['world'] }
      const seen = await whatIf(asked, day.value)
      setPreview(seen.differences)
      setUnseen(named.others)
      setProblem(seen.problem)
    })
  const send = (): Promise<void> =>
    during(async () => {
      const { path, body, headers } = requestOf({ kind, draft, reason, existing, isRetraction })
      const sent = await post<Recorded>(recordingUrl + path, body, { ...headers, 'Idempotency-Key': key.current })
      setRecorded(sent.value)
      setProblem(sent.problem)
    })
  const again = (): void => {
    setDraft({})
    setRecorded(null)
    setPreview(null)
    key.current = newKey()
  }
  if (recorded) {
    return <Outcome recorded={recorded} onAgain={existing ? () => history.back() : again} />
  }
  return (
    <form class="record" noValidate aria-busy={busy} onSubmit={(event) => (event.preventDefault(), void (preview ? send() : look()))}>
      <div id="record-problem" tabIndex={-1}>
        {problem && <FormProblem problem={problem} />}
      </div>
      {existing && (
        <FieldInput
          field={{ name: 'reason', type: 'long', required: true }}
          path="reason"
          value={reason}
          violations={violations}
          onInput={edited(setReason)}
        />
      )}
      {!isRetraction && (
        <StatementForm kind={kind} draft={draft} violations={violations} isCorrection={existing !== undefined} onChange={edited(setDraft)} />
      )}
      {preview && <Differences differences={preview} unseen={unseen} />}
      {preview && existing?.hasSteps && !isRetraction && <p class="quiet">{t('record:withoutSteps')}</p>}
      <p class="quiet hint">{t(preview ? 'record:sendMeans' : 'record:previewMeans')}</p>
      <div class="buttons">
        <button type="button" class={preview ? 'secondary' : ''} disabled={busy} onClick={() => void look()}>
          {t('record:look')}
        </button>
        <button type="button" disabled={busy || preview === null} onClick={() => void send()}>
          {t(isRetraction ? 'record:sendRetraction' : existing ? 'record:sendCorrection' : 'record:send')}
        </button>
      </div>
    </form>
  )
}

interface Wanted {
  kind: string
  draft: Draft
  reason: string
  existing: Existing | undefined
  isRetraction: boolean
}

function requestOf({ kind, draft, reason, existing, isRetraction }: Wanted) {
  const statement = statementOf(kind, draft)
  if (!existing) {
    return { path: pathOf(kind), body: statement, headers: {} }
  }
  const path = `${pathOf(kind)}/${segment(existing.statement.id)}/${isRetraction ? 'retraction' : 'corrections'}`
  // Somebody else may have corrected it meanwhile: then this one has to be thought about again.
  const headers = { 'If-Match': `"${existing.version}"` }
  return { path, body: { ...(reason.trim() && { reason: reason.trim() }), ...(!isRetraction && { statement }) }, headers }
}
