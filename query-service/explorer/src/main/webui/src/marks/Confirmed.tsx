import { useState } from 'preact/hooks'
import { t } from '../app/language'

/** A button for what cannot be taken back: it asks first. */
export function Confirmed({ label, onConfirm, disabled }: { label: string; onConfirm: () => void; disabled?: boolean }) {
  const [asked, setAsked] = useState(false)
  return asked ? (
    <span role="group" aria-label={label} class="buttons">
      {t('job.sure')}
      <button type="button" ref={(button) => button?.focus()} onClick={() => (setAsked(false), onConfirm())}>
        {t('job.yes')}
      </button>
      <button type="button" class="secondary" onClick={() => setAsked(false)}>
        {t('job.no')}
      </button>
    </span>
  ) : (
    <button type="button" class="secondary" disabled={disabled} onClick={() => setAsked(true)}>
      {label}
    </button>
  )
}
