import type { Row, State } from '../api/types'
import { useAnswer } from '../api/useAnswer'
import { named, t } from '../app/language'
import { Answered } from '../marks/Answered'
import { SubjectLink } from '../marks/links'
import { FacetRows } from '../subject/FacetRows'
import { pathOf } from './asked'

/** Two subjects on one day, facet by facet: what only one of them shows, and the actions that both do. */
export function Beside({ one, other }: { one: string; other: string }) {
  const first = useAnswer<State>({ path: pathOf(one) + '/state' })
  const second = useAnswer<State>({ path: pathOf(other) + '/state' })
  return (
    <Answered answer={first}>
      {(left) => <Answered answer={second}>{(right) => <Facets left={left} right={right} />}</Answered>}
    </Answered>
  )
}

function Facets({ left, right }: { left: State; right: State }) {
  const facets = [...new Set([...Object.keys(left.facets), ...Object.keys(right.facets)])].filter(
    (facet) => (left.facets[facet]?.length ?? 0) + (right.facets[facet]?.length ?? 0) > 0,
  )
  return facets.length === 0 ? (
    <p>{t('compare:bothNothing')}</p>
  ) : (
    <>
      {facets.map((facet) => (
        <section key={facet} class="facet">
          <h2>{named('facet', facet)}</h2>
          <div class="beside">
            <Column state={left} facet={facet} shared={actionsOf(right)} />
            <Column state={right} facet={facet} shared={actionsOf(left)} />
          </div>
        </section>
      ))}
    </>
  )
}

function actionsOf(state: State): Set<string> {
  return new Set(Object.values(state.facets).flatMap((rows) => rows.map(({ action }) => action)))
}

/** An action that shows on both sides, be it as imposed on one and faced on the other, has a list of its own. */
function Column({ state, facet, shared }: { state: State; facet: string; shared: Set<string> }) {
  const rows = state.facets[facet] ?? []
  const [both, alone] = [rows.filter(inBoth(shared)), rows.filter((row) => !shared.has(row.action))]
  return (
    <div>
      <h3>
        <SubjectLink id={state.subject.id} name={state.subject.name} /> <small class="quiet">{rows.length}</small>
      </h3>
      {rows.length === 0 && <p class="quiet">{t('compare:nothingHere')}</p>}
      {alone.length > 0 && <FacetRows rows={alone} self={state.subject.id} />}
      {both.length > 0 && (
        <>
          <h4>{t('compare:onBoth')}</h4>
          <FacetRows rows={both} self={state.subject.id} />
        </>
      )}
    </div>
  )
}

function inBoth(shared: Set<string>): (row: Row) => boolean {
  return (row) => shared.has(row.action)
}
