import { useState } from 'preact/hooks'
import type { Problem } from '../api/problem'
import { send } from '../api/send'
import { subjects } from '../api/subjects'
import { go, query } from '../app/address'
import { t } from '../app/language'
import { ProblemNote } from '../marks/Answered'
import { ActionChooser } from './ActionChooser'
import type { Order, Replay } from './types'

const STEPS = ['P1D', 'P1W', 'P1M', 'P3M', 'P1Y']

/** Orders a replay. What is wrong with it the API tells, field by field. */
export function OrderForm() {
  const [without, setWithout] = useState<string[]>((query.value.get('without') ?? '').split(',').filter(Boolean))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [sending, setSending] = useState(false)
  const start = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const read = orderOf(new FormData(event.currentTarget as HTMLFormElement), without)
    if ('problem' in read) {
      setProblem(read.problem)
      return
    }
    setSending(true)
    const sent = await send<Replay>('POST', '/v1/replays', JSON.stringify(read.order), 'application/json')
    setSending(false)
    setProblem(sent.problem)
    if (sent.value) {
      go('/replays/' + encodeURIComponent(sent.value.id))
    }
  }
  return (
    <form class="panel" onSubmit={start} aria-labelledby="order" aria-busy={sending}>
      <h2 id="order">{t('replay:order')}</h2>
      {problem && <ProblemNote problem={problem} />}
      <div class="fields">
        <label class="whole">
          {t('replay:subjects')}
          <input type="text" name="subjects" required list="subjects-known" defaultValue={query.value.get('subjects') ?? 'CN, US, nvidia'} />
          <small>{t('replay:subjectsMeans')}</small>
        </label>
        <datalist id="subjects-known">
          {[...subjects.value.values()].map((one) => (
            <option key={one.id} value={one.id}>
              {one.name.en}
            </option>
          ))}
        </datalist>
        <label>
          {t('replay:from')}
          <input type="date" name="from" required defaultValue="2025-01-01" />
        </label>
        <label>
          {t('replay:to')}
          <input type="date" name="to" required defaultValue="2025-12-31" />
        </label>
        <label>
          {t('replay:step')}
          <select name="step" defaultValue="P1M">
            {STEPS.map((step) => (
              <option key={step} value={step} selected={step === 'P1M'}>
                {t('replay:' + step)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('replay:known')}
          <input type="text" name="knownAt" placeholder={t('replay:latest')} />
          <small>{t('replay:knownMeans')}</small>
        </label>
        <ActionChooser chosen={without} choose={setWithout} />
        <label class="whole">
          <input type="checkbox" role="switch" name="cascade" /> {t('replay:cascade')}
        </label>
      </div>
      <details>
        <summary>{t('replay:supposed')}</summary>
        <label>
          {t('replay:supposedMeans')}
          <textarea name="overlay" rows={6} spellcheck={false} />
        </label>
      </details>
      <div class="buttons">
        <button type="submit" disabled={sending}>
          {t('replay:start')}
        </button>
      </div>
    </form>
  )
}

function orderOf(form: FormData, without: string[]): { order: Order } | { problem: Problem } {
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  const order: Order = {
    from: text('from'),
    to: text('to'),
    step: text('step'),
    subjects: text('subjects').split(',').map((one) => one.trim()).filter(Boolean),
  }
  if (text('knownAt')) {
    order.knownAt = text('knownAt')
  }
  if (without.length > 0) {
    order.without = without
    order.cascade = form.get('cascade') !== null
  }
  if (text('overlay')) {
    try {
      const supposed: unknown = JSON.parse(text('overlay'))
      order.overlay = Array.isArray(supposed) ? supposed : [supposed]
    } catch (malformed) {
      const detail = 'overlay: ' + (malformed as Error).message
      return { problem: { title: t('replay:noJson'), status: 0, detail, code: 'malformed', violations: [] } }
    }
  }
  return { order }
}
