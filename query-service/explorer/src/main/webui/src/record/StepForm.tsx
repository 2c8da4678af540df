import { useEffect, useRef, useState } from 'preact/hooks'
import { segment } from '../api/call'
import type { Problem } from '../api/problem'
import { t } from '../app/language'
import { lifeOf, type Field, type Life } from '../statement/kinds'
import { valueOf, type Draft, type Row } from './draft'
import { FieldInput } from './FieldInput'
import { FormProblem } from './FormProblem'
import { Outcome } from './Outcome'
import { RowsInput } from './RowsInput'
import { newKey, post, type Recorded } from './send'
import type { Existing } from './RecordForm'
import { nearest, ofTheForm } from './violations'

/** Steps by the life of the kind; an amendment, which has a whole statement, is left to the API. */
const STEPS: Record<Life, readonly string[]> = {
  measure: ['announced', 'adopted', 'effective', 'postponed', 'suspended', 'resumed', 'ended', 'rejected'],
  promise: ['contracted', 'delivered', 'lapsed', 'withdrawn'],
  release: ['announced', 'released', 'withdrawn'],
  open: [],
  point: [],
}

const FROM: Field = { name: 'from', type: 'date', required: true }
const OWN: Record<string, readonly Field[]> = {
  postponed: [
    { name: 'announced', type: 'date', required: true },
    { name: 'effective', type: 'date', required: true },
  ],
  suspended: [FROM, { name: 'until', type: 'date' }],
  ended: [FROM, { name: 'how', type: 'choice', required: true, choices: ['expired', 'revoked', 'superseded', 'completed'] }],
  delivered: [FROM, { name: 'final', type: 'yesNo' }, { name: 'amounts', type: 'amounts' }],
}
const EVIDENCE: readonly Field[] = [
  { name: 'note', type: 'long' },
  { name: 'sources', type: 'sources' },
]

function fieldsOf(step: string): readonly Field[] {
  return [...(OWN[step] ?? [FROM]), ...EVIDENCE]
}

/** A change in the world that the action went through. */
export function StepForm({ existing, recordingUrl }: { existing: Existing; recordingUrl: string }) {
  const { statement, version } = existing
  const steps = STEPS[lifeOf(statement.kind)]
  const [step, setStep] = useState(steps[0] ?? '')
  const [draft, setDraft] = useState<Draft>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [recorded, setRecorded] = useState<Recorded | null>(null)
  const [busy, setBusy] = useState(false)
  const key = useRef(newKey())
  const violations = ofTheForm(problem)
  useEffect(() => violations.map(({ field }) => nearest(field)).find((at) => at !== null)?.focus(), [problem])
  if (recorded) {
    return <Outcome recorded={recorded} onAgain={() => history.back()} />
  }
  if (steps.length === 0) {
    return <p>{t('record:noSteps')}</p>
  }
  const set = (name: string, value: Draft[string]): void => {
    setDraft({ ...draft, [name]: value })
    key.current = newKey()
  }
  const send = async (): Promise<void> => {
    setBusy(true)
    const said = fieldsOf(step)
      .map((field) => [field.name, valueOf(field, draft[field.name])] as const)
      .filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))
    const headers = { 'If-Match': `"${version}"`, 'Idempotency-Key': key.current }
    const address = `${recordingUrl}/v1/actions/${segment(statement.id)}/steps`
    const sent = await post<Recorded>(address, { step, ...Object.fromEntries(said) }, headers)
    setRecorded(sent.value)
    setProblem(sent.problem)
    setBusy(false)
  }
  return (
    <form class="record" noValidate aria-busy={busy} onSubmit={(event) => (event.preventDefault(), void send())}>
      {problem && <FormProblem problem={problem} />}
      <label class="kind-choice">
        {t('statement:field.step')}
        <select value={step} onChange={(event) => setStep(event.currentTarget.value)}>
          {steps.map((one) => (
            <option key={one} value={one}>
              {t('action:milestone.' + one)}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet hint">{t('record:dates')}</p>
      <div class="inputs">
        {fieldsOf(step).map((field) =>
          field.type === 'amounts' || field.type === 'sources' ? null : (
            <FieldInput
              key={field.name}
              field={field}
              path={field.name}
              value={(draft[field.name] as string | undefined) ?? ''}
              violations={violations}
              onInput={(value) => set(field.name, value)}
            />
          ),
        )}
      </div>
      {fieldsOf(step)
        .filter(({ type }) => type === 'amounts' || type === 'sources')
        .map((field) => (
          <RowsInput
            key={field.name}
            field={field}
            rows={(draft[field.name] as Row[] | undefined) ?? []}
            violations={violations}
            onInput={(rows) => set(field.name, rows)}
          />
        ))}
      <p class="quiet hint">{t('record:stepMeans')}</p>
      <div class="buttons">
        <button type="submit" disabled={busy}>
          {t('record:sendStep')}
        </button>
      </div>
    </form>
  )
}
