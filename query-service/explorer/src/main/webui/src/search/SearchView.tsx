import { change, query } from '../app/address'
import { named, t } from '../app/language'
import type { FoundPage } from '../api/types'
import { useAnswer } from '../api/useAnswer'
import { Answered } from '../marks/Answered'
import { Day } from '../marks/Day'
import { ActionLink } from '../marks/links'
import { Certainty, Status } from '../marks/Standing'
import { ViewTitle } from '../marks/ViewTitle'

const FILTERS = ['q', 'kind', 'subject', 'status', 'from', 'to', 'sort'] as const

/** Actions and observations that fit the filters in the address. */
export default function SearchView() {
  const parameters = Object.fromEntries(FILTERS.map((name) => [name, query.value.get(name)]))
  const answer = useAnswer<FoundPage>({ path: '/v1/actions', parameters: { ...parameters, limit: '50' } })
  return (
    <>
      <ViewTitle title={t('nav.search')} />
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          aria-label={t('search:words')}
          placeholder={t('search:words')}
          value={query.value.get('q') ?? ''}
          onInput={(event) => change({ q: event.currentTarget.value })}
        />
      </form>
      <Answered answer={answer}>
        {(page) => (
          <ul class="rows">
            {page.items.map((found) => (
              <li key={found.id} class="row">
                <ActionLink id={found.id} title={found.title} />
                <p class="row-facts">
                  <Day day={found.date} /> <span>{named('kind', found.kind)}</span> <Status status={found.status} />
                  <Certainty certainty={found.certainty} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </>
  )
}
