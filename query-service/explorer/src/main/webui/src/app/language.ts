import { computed, effect, signal } from '@preact/signals'
import i18next from 'i18next'
import { remembered, remember } from './memory'

export const LANGUAGES = ['en', 'zh-Hant'] as const
export type Language = (typeof LANGUAGES)[number]

/** A file a view and language: `locales/{language}/{view}.json`, whose keys are `{view}:{key}`. */
const english = import.meta.glob<Record<string, unknown>>('../locales/en/*.json', { eager: true, import: 'default' })

function nameOf(file: string): string {
  return file.replace(/^.*\/(.*)\.json$/, '$1')
}

function preferred(): Language {
  const kept = remembered('language')
  if (kept === 'en' || kept === 'zh-Hant') {
    return kept
  }
  const first = navigator.languages.find((tag) => /^(en|zh)\b/i.test(tag))
  return first?.toLowerCase().startsWith('zh') ? 'zh-Hant' : 'en'
}

const shown = signal<Language>('en')
const texts = i18next.createInstance()

export const language = computed(() => shown.value)

export async function startLanguage(): Promise<void> {
  const en = Object.fromEntries(Object.entries(english).map(([file, words]) => [nameOf(file), words]))
  await texts.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en },
    defaultNS: 'app',
    ns: Object.keys(en),
    // Preact escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  await choose(preferred())
  effect(() => {
    document.documentElement.lang = shown.value
  })
}

export async function choose(wanted: Language): Promise<void> {
  if (wanted === 'zh-Hant' && !texts.hasResourceBundle(wanted, 'app')) {
    const chinese = (await import('../locales/zh-Hant')).default
    for (const [file, words] of Object.entries(chinese)) {
      texts.addResourceBundle(wanted, nameOf(file), words, true, true)
    }
  }
  await texts.changeLanguage(wanted)
  shown.value = wanted
  remember('language', wanted)
}

/** A text in the language shown; whoever renders with it renders anew when that changes. */
export function t(key: string, values: Record<string, unknown> = {}): string {
  return texts.t(key, { lng: shown.value, ...values })
}

/** The name of something named in the vocabulary, such as a facet; what is new there is shown as it is. */
export function named(of: 'facet' | 'kind' | 'status' | 'subjectType', name: string): string {
  return t(`vocabulary:${of}.${name}`, { defaultValue: name })
}
