import { hrefHere, query } from '../app/address'
import { named, t } from '../app/language'
import type { FoundPage } from '../api/types'
import { Day } from '../marks/Day'
import { ActionLink, SubjectLink } from '../marks/links'
import { Certainty, Status } from '../marks/Standing'

/** Beyond these the rest is counted. */
const NAMED = 5

export function Results({ page }: { page: FoundPage }) {
  const isFirst = query.value.get('cursor') === null
  return (
    <>
      {page.items.length === 0 && page.next === null && <p class="nothing">{t('search:nothing')}</p>}
      <ul class="rows">
        {page.items.map((found) => (
          <li key={found.id} class={found.certainty === 'possible' ? 'row is-possible' : 'row'}>
            <ActionLink id={found.id} title={found.title} />
            <p class="row-facts">
              <Day day={found.date} />
              <span>{named('kind', found.kind)}</span>
              <Status status={found.status} />
              <Certainty certainty={found.certainty} />
              {found.subjects.slice(0, NAMED).map((id) => (
                <SubjectLink key={id} id={id} />
              ))}
              {found.subjects.length > NAMED && <span>{t('search:others', { count: found.subjects.length - NAMED })}</span>}
            </p>
          </li>
        ))}
      </ul>
      {(page.next !== null || !isFirst) && (
        <nav class="pages" aria-label={t('search:pages')}>
          {!isFirst && <a href={hrefHere({ cursor: null })}>{t('search:first')}</a>}
          {page.next !== null && <a href={hrefHere({ cursor: page.next })}>{t('search:next')}</a>}
        </nav>
      )}
    </>
  )
}
