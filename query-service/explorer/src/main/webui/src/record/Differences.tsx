import type { Row } from '../api/types'
import { day } from '../app/days'
import { named, t } from '../app/language'
import { Day } from '../marks/Day'
import { SubjectLink } from '../marks/links'
import { Certainty, Status } from '../marks/Standing'
import { Text } from '../marks/Text'
import type { Difference } from './whatIf'

/** In words, who would stand otherwise on the day looked at. */
export function Differences({ differences, unseen }: { differences: Difference[]; unseen: string[] }) {
  return (
    <section class="preview" aria-labelledby="preview" aria-live="polite">
      <h2 id="preview">
        {t('record:preview')} <Day day={day.value} />
      </h2>
      {differences.every(({ added, removed, changed }) => added.length + removed.length + changed.length === 0) ? (
        <p>{t('record:noDifference')}</p>
      ) : (
        <ul>
          {differences.map(({ subject, added, removed, changed }) => (
            <li key={subject}>
              <strong>
                <SubjectLink id={subject} />
              </strong>
              <ul>
                {added.map(({ facet, row }) => (
                  <Changed key={'+' + facet + row.action} sign="+" how="added" facet={facet} row={row} />
                ))}
                {removed.map(({ facet, row }) => (
                  <Changed key={'-' + facet + row.action} sign="−" how="removed" facet={facet} row={row} />
                ))}
                {changed.map(({ facet, after }) => (
                  <Changed key={'~' + facet + after.action} sign="~" how="changed" facet={facet} row={after} />
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {unseen.length > 0 && <p class="quiet">{t('record:unseen', { names: unseen.join(', ') })}</p>}
    </section>
  )
}

function Changed({ sign, how, facet, row }: { sign: string; how: string; facet: string; row: Row }) {
  return (
    <li>
      <span aria-hidden="true">{sign} </span>
      {t('record:' + how, { facet: named('facet', facet) })}: <Text words={row.title ?? row.action} />{' '}
      <Status status={row.status} /> <Certainty certainty={row.certainty} />
    </li>
  )
}
