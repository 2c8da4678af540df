import { t } from '../app/language'
import type { SourceRef } from '../api/types'
import { Day } from './Day'

/** Null for what is no address of the web: what comes from data must not become a script. */
export function webAddress(url: string | undefined): string | null {
  try {
    const parsed = url === undefined ? null : new URL(url)
    return parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'http:') ? parsed.href : null
  } catch {
    return null
  }
}

export function Source({ source }: { source: SourceRef }) {
  const address = webAddress(source.url)
  return (
    <span class="source">
      {address ? (
        <a href={address} target="_blank" rel="noreferrer noopener" lang={source.lang}>
          {source.title}
          <span class="sr-only"> {t('source.newTab')}</span>
        </a>
      ) : (
        <cite lang={source.lang}>{source.title}</cite>
      )}
      {source.publisher && <span>, {source.publisher}</span>}
      {source.published && (
        <span>
          , <Day day={source.published} />
        </span>
      )}
      {source.locator && <span>, {t('source.locator', { locator: source.locator })}</span>}
      {source.quote && <q lang={source.lang}>{source.quote}</q>}
    </span>
  )
}

/** A click away: what a fact rests on. */
export function Sources({ sources }: { sources: SourceRef[] | undefined }) {
  return sources?.length ? (
    <details class="sources">
      <summary>{t('source.count', { count: sources.length })}</summary>
      <ul>
        {sources.map((source, at) => (
          <li key={at}>
            <Source source={source} />
          </li>
        ))}
      </ul>
    </details>
  ) : null
}
