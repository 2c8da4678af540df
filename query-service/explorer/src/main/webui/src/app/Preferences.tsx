import { choose, language, LANGUAGES, t, type Language } from './language'
import { theme, THEMES, type Theme } from './theme'

const NAMES: Record<Language, string> = { en: 'English', 'zh-Hant': '繁體中文' }

export function Preferences() {
  return (
    <div class="preferences">
      <select
        aria-label={t('preferences.theme')}
        value={theme.value}
        onChange={(event) => (theme.value = event.currentTarget.value as Theme)}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {t('preferences.' + name)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('preferences.language')}
        value={language.value}
        onChange={(event) => void choose(event.currentTarget.value as Language)}
      >
        {LANGUAGES.map((name) => (
          <option key={name} value={name} lang={name}>
            {NAMES[name]}
          </option>
        ))}
      </select>
    </div>
  )
}
