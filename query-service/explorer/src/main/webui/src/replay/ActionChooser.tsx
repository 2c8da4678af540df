import { useState } from 'preact/hooks'
import type { FoundPage } from '../api/types'
import { useAnswer } from '../api/useAnswer'
import { t } from '../app/language'
import { inLanguage } from '../marks/Text'

/** Chooses actions by what their titles say. */
export function ActionChooser({ chosen, choose }: { chosen: string[]; choose: (ids: string[]) => void }) {
  const [words, setWords] = useState('')
  const call = words.trim().length < 2 ? null : { path: '/v1/actions', parameters: { q: words.trim(), limit: '8' }, timed: false }
  const { value } = useAnswer<FoundPage>(call, true)
  const found = (value?.items ?? []).filter((one) => !chosen.includes(one.id))
  return (
    <fieldset class="whole chooser">
      <legend>{t('replay:without')}</legend>
      <input
        type="search"
        aria-label={t('replay:find')}
        placeholder={t('replay:find')}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {call && (
        <ul aria-label={t('replay:found')}>
          {found.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                class="link"
                onClick={() => {
                  choose([...chosen, one.id])
                  setWords('')
                }}
              >
                {inLanguage(one.title).text}
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && (
        <ul class="buttons" aria-label={t('replay:without')}>
          {chosen.map((id) => (
            <li key={id}>
              <button
                type="button"
                class="secondary"
                aria-label={t('replay:keep', { id })}
                onClick={() => choose(chosen.filter((one) => one !== id))}
              >
                {id} ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
