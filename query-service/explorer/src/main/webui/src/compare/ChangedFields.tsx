import type { Row } from '../api/types'
import { named, t } from '../app/language'
import { Certainty, Status } from '../marks/Standing'
import { FieldValue } from '../statement/FieldValue'
import { fieldsOf, type Field } from '../statement/kinds'

/** What every row has beside the fields of its kind. */
const OF_ROWS: Record<string, Field['type']> = { since: 'date', until: 'date', statusSince: 'date', via: 'subjects', contestedBy: 'actions' }

/** Field by field what a row said before, and says after. */
export function ChangedFields({ before, after }: { before: Row; after: Row }) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  )
  const types = new Map(fieldsOf(after.kind).map((field) => [field.name, field]))
  return (
    <dl class="changes">
      {names.map((name) => (
        <div key={name}>
          <dt>{labelOf(name)}</dt>
          <dd>
            <del>
              <Value name={name} row={before} field={types.get(name)} />
            </del>{' '}
            <span aria-hidden="true">→</span>{' '}
            <ins>
              <Value name={name} row={after} field={types.get(name)} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function labelOf(name: string): string {
  return t('compare:label.' + name, { defaultValue: t('statement:field.' + name, { defaultValue: name }) })
}

function Value({ name, row, field }: { name: string; row: Row; field: Field | undefined }) {
  const value = row[name]
  if (value === undefined || value === null) {
    return <>{t('compare:none')}</>
  }
  switch (name) {
    case 'status':
      return <Status status={row.status} />
    case 'certainty':
      return row.certainty === 'possible' ? <Certainty certainty="possible" /> : <>{t('compare:certain')}</>
    case 'kind':
      return <>{named('kind', row.kind)}</>
    case 'inForce':
      return <>{t(value ? 'statement:yes' : 'statement:no')}</>
    default:
      return <FieldValue field={{ ...field, name, type: OF_ROWS[name] ?? field?.type ?? 'text' } as Field} value={value} />
  }
}
