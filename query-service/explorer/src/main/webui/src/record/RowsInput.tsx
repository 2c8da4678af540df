import { t } from '../app/language'
import type { Field } from '../statement/kinds'
import type { Row } from './draft'
import { FieldInput, Wrong } from './FieldInput'
import { ROWS } from './rows'
import { elementOf, ofField, type Violations } from './violations'

interface RowsInputProps {
  field: Field
  rows: Row[]
  violations: Violations
  onInput: (rows: Row[]) => void
}

/** What may stand several times, such as amounts and sources; a single amount is one that cannot be added to. */
export function RowsInput({ field, rows, violations, onInput }: RowsInputProps) {
  const isOne = field.type === 'amount'
  const shown = rows.length === 0 && (field.required || isOne) ? [{}] : rows
  const name = t('statement:field.' + field.name, { defaultValue: field.name })
  return (
    <fieldset class="rows-input" id={elementOf(field.name)} tabIndex={-1}>
      <legend>
        {name}
        {field.required && <span class="quiet"> ({t('record:required')})</span>}
      </legend>
      {shown.map((row: Row, at) => {
        const path = isOne ? field.name : `${field.name}[${at}]`
        return (
          <div key={at} class="row-input" role="group" aria-label={`${name} ${at + 1}`} id={isOne ? undefined : elementOf(path)} tabIndex={-1}>
            {ROWS[field.type]!.map((part) => (
              <FieldInput
                key={part.name}
                field={part}
                path={`${path}.${part.name}`}
                value={row[part.name] ?? ''}
                violations={violations}
                onInput={(value) => onInput(shown.with(at, { ...row, [part.name]: value }))}
              />
            ))}
            {!isOne && shown.length > (field.required ? 1 : 0) && (
              <button type="button" class="link" onClick={() => onInput(shown.toSpliced(at, 1))}>
                {t('record:remove', { name, number: at + 1 })}
              </button>
            )}
            {!isOne && <Wrong id={elementOf(path)} messages={ofField(violations, path, true)} />}
          </div>
        )
      })}
      <Wrong id={elementOf(field.name)} messages={ofField(violations, field.name, true)} />
      {!isOne && (
        <button type="button" class="link" onClick={() => onInput([...shown, {}])}>
          {t('record:add.' + field.name, { defaultValue: t('record:add.other') })}
        </button>
      )}
    </fieldset>
  )
}
