import { language } from '../app/language'
import type { Words } from '../api/types'

/** What a text by language says in the language shown, else in another that it has. */
export function inLanguage(words: Words | string | null | undefined): { text: string; lang?: string } {
  if (words == null || typeof words === 'string') {
    return { text: words ?? '' }
  }
  const wanted = language.value
  const lang = words[wanted] !== undefined ? wanted : words.en !== undefined ? 'en' : Object.keys(words)[0]
  return lang === undefined ? { text: '' } : { text: words[lang]!, lang }
}

export function Text({ words }: { words: Words | string | null | undefined }) {
  const { text, lang } = inLanguage(words)
  return lang === undefined || lang === language.value ? <>{text}</> : <span lang={lang}>{text}</span>
}
