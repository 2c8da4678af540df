import type { State } from '../api/types'
import { useAnswer } from '../api/useAnswer'
import { named, t } from '../app/language'
import { Answered } from '../marks/Answered'
import { Day } from '../marks/Day'
import { inLanguage } from '../marks/Text'
import { ViewTitle } from '../marks/ViewTitle'
import { FacetRows } from './FacetRows'
import { HistoryStrip } from './HistoryStrip'

/** The state of a country, bloc or company on the day, facet by facet. */
export function SubjectPage({ base }: { base: string }) {
  const answer = useAnswer<State>({ path: base + '/state' })
  return <Answered answer={answer} isView>{(state) => <Shown state={state} base={base} />}</Answered>
}

function Shown({ state, base }: { state: State; base: string }) {
  const facets = Object.entries(state.facets).filter(([, rows]) => rows.length > 0)
  return (
    <>
      <ViewTitle title={inLanguage(state.subject.name).text} />
      <p class="quiet">
        {t('subject:asOf')} <Day day={state.asOf} />
        {state.constantFrom && (
          <>
            {' · '}
            {t('subject:since')} <Day day={state.constantFrom} />
          </>
        )}
        {state.constantUntil && (
          <>
            {' · '}
            {t('subject:until')} <Day day={state.constantUntil} />
          </>
        )}
      </p>
      <HistoryStrip base={base} />
      {facets.length === 0 && <p>{t('subject:nothing')}</p>}
      {facets.map(([facet, rows]) => (
        <section key={facet} class="facet">
          <h2>
            {named('facet', facet)} <small class="quiet">{rows.length}</small>
          </h2>
          <FacetRows rows={rows} />
        </section>
      ))}
    </>
  )
}
