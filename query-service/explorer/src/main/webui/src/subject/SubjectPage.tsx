import type { ComponentChildren } from 'preact'
import type { Row, State } from '../api/types'
import { useAnswer } from '../api/useAnswer'
import { hrefHere } from '../app/address'
import { named, t } from '../app/language'
import { Answered } from '../marks/Answered'
import { Day } from '../marks/Day'
import { inLanguage } from '../marks/Text'
import { ViewTitle } from '../marks/ViewTitle'
import { totalText } from './amounts'
import { FacetRows } from './FacetRows'
import { HistoryStrip } from './HistoryStrip'
import { Indicators } from './Indicators'
import { Options, optionsAsked } from './Options'
import './subject.css'

/** Shown as numbers over time, not as rows. */
const NUMBERS = 'indicators'

/** The state of a country, bloc or company on the day, facet by facet. */
export function SubjectPage({ base }: { base: string }) {
  const answer = useAnswer<State>({ path: base + '/state', parameters: optionsAsked() })
  return (
    <Answered answer={answer} isView>
      {(state) => <Shown state={state} base={base} />}
    </Answered>
  )
}

function Shown({ state, base }: { state: State; base: string }) {
  const { [NUMBERS]: numbers = [], ...others } = state.facets
  const facets = Object.entries(others).filter(([, rows]) => rows.length > 0)
  return (
    <>
      <ViewTitle title={inLanguage(state.subject.name).text} />
      <Since state={state} />
      <Options subject={state.subject.id} isPlace={state.subject.type !== 'company'} />
      <FacetLinks facets={numbers.length > 0 ? [...facets, [NUMBERS, numbers]] : facets} />
      <HistoryStrip base={base} />
      {facets.length === 0 && numbers.length === 0 && <p>{t('subject:nothing')}</p>}
      {facets.map(([facet, rows]) => (
        <FacetSection key={facet} facet={facet} count={rows.length} note={totalsOf(state, facet)}>
          <FacetRows rows={rows} self={state.subject.id} />
        </FacetSection>
      ))}
      <Indicators subject={state.subject.id} rows={numbers} />
    </>
  )
}

/** Between these days it makes no difference which is looked at. */
function Since({ state }: { state: State }) {
  return (
    <p class="quiet">
      {t('subject:asOf')} <Day day={state.asOf} />
      {state.constantFrom && (
        <>
          {' · '}
          {t('subject:since')} <DayLink day={state.constantFrom} />
        </>
      )}
      {state.constantUntil && (
        <>
          {' · '}
          {t('subject:until')} <DayLink day={state.constantUntil} />
        </>
      )}
    </p>
  )
}

function DayLink({ day }: { day: string }) {
  return (
    <a href={hrefHere({ asOf: day })}>
      <Day day={day} />
    </a>
  )
}

function jumpTo(facet: string): void {
  const section = document.getElementById('facet-' + facet)
  section?.scrollIntoView()
  section?.focus({ preventScroll: true })
}

/** Part of the address is the view's, so these are no links of the document. */
function FacetLinks({ facets }: { facets: [string, Row[]][] }) {
  return facets.length < 2 ? null : (
    <nav class="facet-links" aria-label={t('subject:facets')}>
      {facets.map(([facet, rows]) => (
        <button key={facet} type="button" class="link" onClick={() => jumpTo(facet)}>
          {named('facet', facet)} <small>{rows.length}</small>
        </button>
      ))}
    </nav>
  )
}

function totalsOf(state: State, facet: string): string | null {
  const totals = state.totals[facet] ?? []
  return totals.length === 0 ? null : t('subject:totals', { total: totals.map(totalText).join(t('subject:comma')) })
}

interface FacetSectionProps {
  facet: string
  count: number
  note: string | null
  children: ComponentChildren
}

function FacetSection({ facet, count, note, children }: FacetSectionProps) {
  return (
    <section class="facet" id={'facet-' + facet} tabIndex={-1} aria-labelledby={'heading-' + facet}>
      <h2 id={'heading-' + facet}>
        {named('facet', facet)} <small class="quiet">{count}</small>
      </h2>
      {note && <p class="totals">{note}</p>}
      {children}
    </section>
  )
}
