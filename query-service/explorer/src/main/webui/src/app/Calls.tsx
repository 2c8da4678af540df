import { signal } from '@preact/signals'
import { curl } from '../api/call'
import { shownCalls } from '../api/shown'
import { t } from './language'

/** What was copied last, to say so. */
const copied = signal<string | null>(null)
let forgetting: ReturnType<typeof setTimeout> | undefined

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  copied.value = text
  clearTimeout(forgetting)
  forgetting = setTimeout(() => (copied.value = null), 2_500)
}

/** At hand in every view: the calls that it rests on. */
export function CopyCalls() {
  const calls = shownCalls.value
  const all = calls.map(curl).join('\n')
  return (
    <div class="copy-calls">
      <button type="button" class="secondary" disabled={calls.length === 0} onClick={() => void copy(all)}>
        {copied.value === all && all !== '' ? t('calls.copied') : t('calls.copy')}
      </button>
      <a role="button" class="secondary" href={calls[0]} target="_blank" aria-disabled={calls.length === 0}>
        {t('calls.open')}
      </a>
    </div>
  )
}

export function Calls() {
  return (
    <section class="calls" aria-label={t('calls.label')}>
      <h2>{t('calls.label')}</h2>
      <ul>
        {shownCalls.value.map((address) => (
          <li key={address}>
            <a href={address} target="_blank">
              <code>GET {address}</code>
            </a>
            <button type="button" class="link" onClick={() => void copy(curl(address))}>
              {t('calls.copy')}
            </button>
          </li>
        ))}
      </ul>
      <p class="sr-only" role="status">
        {copied.value !== null && t('calls.copied')}
      </p>
    </section>
  )
}
