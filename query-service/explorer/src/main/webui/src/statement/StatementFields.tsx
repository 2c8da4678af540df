import type { Statement } from '../api/types'
import { t } from '../app/language'
import { FieldValue } from './FieldValue'
import { fieldsOf } from './kinds'

/** The label is the title in the language that the browser asks for. */
const TOLD_BESIDES = new Set(['kind', 'id', 'label'])

/** A statement field by field: those of its kind first; what a later kind brings along is shown as it is. */
export function StatementFields({ statement, leaveOut = [] }: { statement: Statement; leaveOut?: string[] }) {
  const known = fieldsOf(statement.kind)
  const names = new Set(known.map(({ name }) => name))
  const others = Object.keys(statement)
    .filter((name) => !names.has(name) && !TOLD_BESIDES.has(name))
    .map((name) => ({ name, type: 'text' as const }))
  return (
    <dl class="fields">
      {[...known, ...others]
        .filter(({ name }) => statement[name] !== undefined && statement[name] !== null && !leaveOut.includes(name))
        .map((field) => (
          <div key={field.name}>
            <dt>{t('statement:field.' + field.name, { defaultValue: field.name })}</dt>
            <dd>
              <FieldValue field={field} value={statement[field.name]} />
            </dd>
          </div>
        ))}
    </dl>
  )
}
