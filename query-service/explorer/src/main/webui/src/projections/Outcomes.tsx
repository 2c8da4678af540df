import { useAnswer } from '../api/useAnswer'
import { t } from '../app/language'
import { Answered } from '../marks/Answered'
import { number } from '../marks/day'
import { Instant } from '../marks/Day'

interface Outcome {
  id: number
  position: number
  stream: string
  type: string
  outcome: string
  reason: string | null
  by: string
  at: string
}

/** What became of dead letters: what was given up answers lack for good. */
export function Outcomes() {
  const answer = useAnswer<{ items: Outcome[] }>({
    path: '/v1/projections/dead-letters/outcomes',
    parameters: { limit: '200' },
    timed: false,
  })
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{t('projections:outcomes')}</h2>
      <Answered answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="quiet">{t('projections:noOutcomes')}</p>
          ) : (
            <ul class="rows">
              {items.map((one) => (
                <li key={one.id} class="row">
                  <strong>{t('projections:event', { position: number(one.position) })}</strong> <code>{one.type}</code>{' '}
                  <code>{one.stream}</code>
                  <p class="row-facts">
                    <span>{t('projections:' + one.outcome, { defaultValue: one.outcome })}</span>
                    {one.reason && <span>{one.reason}</span>}
                    <span>{one.by}</span> <Instant at={one.at} />
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}
