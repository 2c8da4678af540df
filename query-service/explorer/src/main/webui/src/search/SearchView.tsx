import { hrefHere, query } from '../app/address'
import { named, t } from '../app/language'
import type { FoundPage } from '../api/types'
import { useAnswer } from '../api/useAnswer'
import { number } from '../marks/day'
import { Answered } from '../marks/Answered'
import { ViewTitle } from '../marks/ViewTitle'
import { FilterForm } from './FilterForm'
import { chosen, parameters } from './filters'
import { Results } from './Results'
import './search.css'

const LIMIT = '50'

interface Counts {
  total: number
  items: { key: string; count: number }[]
}

/** Actions and observations that fit the filters in the address, a page at a time. */
export default function SearchView() {
  const filters = parameters()
  const page = useAnswer<FoundPage>({
    path: '/v1/actions',
    parameters: { ...filters, limit: LIMIT, cursor: query.value.get('cursor') },
  })
  const { sort: _, ...counted } = filters
  const counts = useAnswer<Counts>({ path: '/v1/counts/actions', parameters: { ...counted, by: 'kind' } }, true)
  return (
    <>
      <ViewTitle title={t('nav.search')} />
      <FilterForm />
      {counts.value && !counts.problem && <Summary counts={counts.value} />}
      <Answered answer={page}>{(found) => <Results page={found} />}</Answered>
    </>
  )
}

/** How many there are, and of which kinds: each a way to narrow down. */
function Summary({ counts }: { counts: Counts }) {
  return (
    <div class="found">
      <p role="status">{t('search:found', { count: counts.total, number: number(counts.total) })}</p>
      {counts.items.length > 1 && (
        <ul class="by-kind" aria-label={t('search:byKind')}>
          {counts.items
            .toSorted((one, other) => other.count - one.count)
            .map(({ key, count }) => (
              <li key={key}>
                <a href={hrefHere({ kind: key, cursor: null })}>{named('kind', key)}</a> {number(count)}
              </li>
            ))}
        </ul>
      )}
      {chosen('kind') !== '' && (
        <p>
          <a href={hrefHere({ kind: null, cursor: null })}>{t('search:allKinds')}</a>
        </p>
      )}
    </div>
  )
}
