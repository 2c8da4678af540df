import type { Row } from '../api/types'
import { named, t } from '../app/language'
import { Day } from '../marks/Day'
import { ActionLink, SubjectLink } from '../marks/links'
import { Sources } from '../marks/Sources'
import { Certainty, Status } from '../marks/Standing'

/** The rows of one facet. */
export function FacetRows({ rows }: { rows: Row[] }) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li key={row.action} class={row.certainty === 'possible' ? 'row is-possible' : 'row'}>
          <ActionLink id={row.action} title={row.title} />
          <p class="row-facts">
            <span>{named('kind', row.kind)}</span>
            <Status status={row.status} />
            <Certainty certainty={row.certainty} />
            <span>
              {t('row.since')} <Day day={row.since} />
            </span>
            {row.until && (
              <span>
                {t('row.until')} <Day day={row.until} />
              </span>
            )}
            {row.via && (
              <span>
                {t('row.via')}{' '}
                {row.via.map((id) => (
                  <SubjectLink key={id} id={id} />
                ))}
              </span>
            )}
            <Sources sources={row.sources} />
          </p>
        </li>
      ))}
    </ul>
  )
}
