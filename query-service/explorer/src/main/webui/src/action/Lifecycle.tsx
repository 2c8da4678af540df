import { useMemo } from 'preact/hooks'
import { day, lookAt } from '../app/days'
import { language, named, t } from '../app/language'
import { plusDays } from '../app/today'
import { Strip, type StripItem } from '../charts/Strip'
import { Day } from '../marks/Day'
import { daysOf } from '../marks/edtf'
import { Sources } from '../marks/Sources'
import { lifeOf } from '../statement/kinds'
import { milestonesOf, type Milestone } from './milestones'
import { phasesOf, type Phase } from './phases'
import type { Detail } from './types'

/** What an action goes through, as a strip and as a list; a day on the strip is a place to look at. */
export function Lifecycle({ detail }: { detail: Detail }) {
  const milestones = useMemo(() => milestonesOf(detail), [detail])
  const hasPhases = !['open', 'point'].includes(lifeOf(detail.statement.kind))
  const horizon = horizonOf(milestones, day.value)
  const phases = useMemo(() => (hasPhases ? phasesOf(milestones, horizon) : []), [milestones, horizon, hasPhases])
  const items = useMemo(() => phases.map(item), [phases, language.value])
  return (
    <section aria-labelledby="lifecycle">
      <h2 id="lifecycle">{t('action:lifecycle')}</h2>
      {items.length > 0 && (
        <Strip label={t('action:lifecycleStrip')} items={items} day={day.value} onDay={lookAt} isStacked={false} />
      )}
      {phases.some(({ isPossible }) => isPossible) && <p class="quiet hint">{t('action:possibleHint')}</p>}
      {milestones.length === 0 ? (
        <p class="quiet">{t('action:undated')}</p>
      ) : (
        <ol class="milestones">
          {milestones.map((milestone, at) => (
            <Passed key={at} milestone={milestone} />
          ))}
        </ol>
      )}
    </section>
  )
}

function item({ status, from, until, isPossible }: Phase, at: number): StripItem {
  const name = named('status', status)
  return {
    id: at,
    start: from,
    end: until,
    text: isPossible ? t('action:possibly', { what: name }) : name,
    className: isPossible ? 'possible' : 'phase-' + status,
  }
}

/** What has no end is drawn a little beyond all that is dated, and beyond the day looked at. */
function horizonOf(milestones: Milestone[], shown: string): string {
  const last = milestones
    .flatMap(({ date, step }) => [date, step?.step.until, step?.step.effective])
    .flatMap((date) => (date ? [daysOf(date).last ?? daysOf(date).first] : []))
    .filter((date) => date !== null)
  return plusDays([shown, ...last].sort().at(-1)!, 60)
}

function Passed({ milestone: { what, date, step } }: { milestone: Milestone }) {
  const said = step?.step
  return (
    <li class={step && !step.hasEffect ? 'no-effect' : undefined}>
      <Day day={date} /> <strong>{t('action:milestone.' + what, { defaultValue: what })}</strong>
      {said?.how && <span>: {t('statement:choice.' + said.how, { defaultValue: said.how })}</span>}
      {said?.until && (
        <span>
          {' '}
          {t('row.until')} <Day day={said.until} />
        </span>
      )}
      {said?.effective && (
        <span>
          {' '}
          {t('action:postponedTo')} <Day day={said.effective} />
        </span>
      )}
      {said?.final && <span> ({t('action:final')})</span>}
      {step && <small class="quiet"> {t('action:stepNumber', { number: step.number })}</small>}
      {step && !step.hasEffect && <em> {t('action:noEffect')}</em>}
      {said?.note && <span class="quiet note">{said.note}</span>}
      <Sources sources={said?.sources} />
    </li>
  )
}
