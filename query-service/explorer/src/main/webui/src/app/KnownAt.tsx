import { useEffect, useRef, useState } from 'preact/hooks'
import { change, knownAt } from './address'
import { t } from './language'
import { today } from './today'

/** Off by default: what we know now. On: what was known then. */
export function KnownAt() {
  const isOn = knownAt.value !== null
  const [text, setText] = useState(knownAt.value ?? '')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => setText(knownAt.value ?? ''), [knownAt.value])
  const turn = (on: boolean): void => {
    change({ knownAt: on ? today() : null })
    if (on) {
      requestAnimationFrame(() => field.current?.select())
    }
  }
  return (
    <form
      class="known"
      onSubmit={(event) => {
        event.preventDefault()
        change({ knownAt: text.trim() || null })
      }}
    >
      <label>
        <input type="checkbox" role="switch" checked={isOn} onChange={(event) => turn(event.currentTarget.checked)} />
        {t('known.label')}
      </label>
      {isOn ? (
        <>
          <input
            ref={field}
            type="text"
            aria-label={t('known.field')}
            placeholder="2025-10-15"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onChange={(event) => change({ knownAt: event.currentTarget.value.trim() || null })}
          />
          <button type="button" class="secondary" aria-pressed={knownAt.value === 'asOf'} onClick={() => change({ knownAt: 'asOf' })}>
            {t('known.thatDay')}
          </button>
        </>
      ) : (
        <small class="quiet">{t('known.means')}</small>
      )}
    </form>
  )
}
