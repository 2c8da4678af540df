import { useState } from 'preact/hooks'
import { segment } from '../api/call'
import type { Row } from '../api/types'
import { useAnswer } from '../api/useAnswer'
import { named, t } from '../app/language'
import { Day } from '../marks/Day'
import { ActionLink } from '../marks/links'
import { Certainty } from '../marks/Standing'
import { SeriesChart } from './SeriesChart'
import { dimensionsText, indicatorName, valueText, type Vintage } from './vintages'

/** Charts that are there at once; each is a call, so others wait until somebody wants them. */
const AT_ONCE = 6

interface Told {
  items: { id: string; units: string[] }[]
}

/** The numbers of a subject: what they are on the day, and how they came to be so. */
export function Indicators({ subject, rows }: { subject: string; rows: Row[] }) {
  const answer = useAnswer<Told>({ path: '/v1/indicators', parameters: { subject, limit: '100' } })
  const ids = [...new Set([...rows.map((row) => String(row.indicator)), ...(answer.value?.items.map(({ id }) => id) ?? [])])].sort()
  return ids.length === 0 ? null : (
    <section class="facet" id="facet-indicators" tabIndex={-1} aria-labelledby="heading-indicators">
      <h2 id="heading-indicators">
        {named('facet', 'indicators')} <small class="quiet">{ids.length}</small>
      </h2>
      <div class="series-list">
        {ids.map((id, at) => (
          <Indicator key={id} id={id} subject={subject} isShown={at < AT_ONCE} rows={rows.filter((row) => row.indicator === id)} />
        ))}
      </div>
    </section>
  )
}

interface IndicatorProps {
  id: string
  subject: string
  isShown: boolean
  rows: Row[]
}

function Indicator({ id, subject, isShown, rows }: IndicatorProps) {
  const [wanted, setWanted] = useState(isShown)
  return (
    <section class="series" aria-labelledby={'indicator-' + id}>
      <h3 id={'indicator-' + id}>{indicatorName(id)}</h3>
      {rows.length === 0 ? <p class="quiet series-now">{t('subject:series.notYet')}</p> : <Now rows={rows} />}
      {wanted ? (
        <SeriesChart id={id} path={'/v1/indicators/' + segment(id) + '/series'} subject={subject} />
      ) : (
        <button type="button" class="link" onClick={() => setWanted(true)}>
          {t('subject:series.show')}
        </button>
      )}
    </section>
  )
}

function Now({ rows }: { rows: Row[] }) {
  return (
    <ul class="series-now">
      {rows.map((row) => {
        const value = row as unknown as Vintage & Row
        return (
          <li key={row.action}>
            <strong>{valueText(value)}</strong> {dimensionsText(value.dimensions)}{' '}
            {value.forecast && <span class="possible">{t('subject:series.forecast')}</span>} <Certainty certainty={row.certainty} />{' '}
            <small class="quiet">
              {t('row.since')} <Day day={row.since} />
              {value.statedBy && ' · ' + t('subject:series.statedBy', { who: value.statedBy })}
              {row.contestedBy?.length ? (
                <>
                  {' · ⚠ '}
                  {t('subject:contested')}{' '}
                  {row.contestedBy.map((other) => (
                    <ActionLink key={other} id={other} />
                  ))}
                </>
              ) : null}
            </small>
          </li>
        )
      })}
    </ul>
  )
}
