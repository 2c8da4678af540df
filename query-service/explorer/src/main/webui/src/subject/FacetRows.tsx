import { useState } from 'preact/hooks'
import type { Row } from '../api/types'
import { named, t } from '../app/language'
import { Day } from '../marks/Day'
import { ActionLink } from '../marks/links'
import { Sources } from '../marks/Sources'
import { Certainty, Status } from '../marks/Standing'
import { Answers } from './Answers'
import { RowFacts, Several } from './RowFacts'

/** Some states have thousands of rows, more than anybody reads or a browser likes to lay out. */
const AT_FIRST = 100

/** The rows of one facet. */
export function FacetRows({ rows, self }: { rows: Row[]; self: string }) {
  const [shown, setShown] = useState(AT_FIRST)
  return (
    <>
      <ul class="rows">
        {rows.slice(0, shown).map((row) => (
          <FacetRow key={row.action} row={row} self={self} />
        ))}
      </ul>
      {rows.length > shown && (
        <button type="button" class="secondary more" onClick={() => setShown(shown + 10 * AT_FIRST)}>
          {t('subject:more', { count: rows.length - shown })}
        </button>
      )}
    </>
  )
}

function FacetRow({ row, self }: { row: Row; self: string }) {
  return (
    <li class={row.certainty === 'possible' ? 'row is-possible' : 'row'}>
      <h3>
        <ActionLink id={row.action} title={row.title} />
      </h3>
      <p class="row-facts">
        <span>{named('kind', row.kind)}</span>
        <Status status={row.status} />
        <Certainty certainty={row.certainty} />
        <span>
          {t('row.since')} <Day day={row.since} />
        </span>
        {row.statusSince && row.statusSince !== row.since && (
          <span>
            {t('subject:statusSince', { status: row.status ? named('status', row.status) : '' })} <Day day={row.statusSince} />
          </span>
        )}
        {row.until && (
          <span>
            {t('row.until')} <Day day={row.until} />
          </span>
        )}
        {row.via && (
          <span>
            {t('row.via')} <Several ids={row.via} />
          </span>
        )}
      </p>
      <RowFacts row={row} self={self} />
      {row.contestedBy?.length ? (
        <p class="contested">
          <span aria-hidden="true">⚠ </span>
          {t('subject:contested')}{' '}
          {row.contestedBy.map((id) => (
            <span key={id}>
              <ActionLink id={id} />{' '}
            </span>
          ))}
        </p>
      ) : null}
      <div class="row-more">
        <Answers action={row.action} />
        <Sources sources={row.sources} />
      </div>
    </li>
  )
}
