import type { ComponentChildren } from 'preact'
import { subjects } from '../api/subjects'
import { t } from '../app/language'
import { inLanguage } from '../marks/Text'
import type { Field, FieldType } from '../statement/kinds'
import type { Row } from './draft'
import { elementOf, ofField, type Violations } from './violations'

interface FieldInputProps {
  field: Field
  /** Where it stands in the statement, as a violation names it. */
  path: string
  value: string
  violations: Violations
  onInput: (value: string) => void
}

/** Typed on several lines. */
const OF_LINES: ReadonlySet<FieldType> = new Set(['texts', 'subjects', 'actions', 'pairs', 'long'])

/** One field with what is wrong with it. */
export function FieldInput({ field, path, value, violations, onInput }: FieldInputProps) {
  const messages = ofField(violations, path)
  const id = elementOf(path)
  const common = {
    id,
    value,
    required: field.required,
    'aria-invalid': messages.length > 0 ? ('true' as const) : undefined,
    'aria-describedby': [messages.length > 0 && id + '-wrong', hintOf(field) && id + '-hint'].filter(Boolean).join(' ') || undefined,
  }
  const typed = (event: { currentTarget: { value: string } }): void => onInput(event.currentTarget.value)
  return (
    <div class="input">
      <label for={id}>
        {t('statement:field.' + field.name, { defaultValue: field.name })}
        {field.required && <span class="quiet"> ({t('record:required')})</span>}
      </label>
      {field.type === 'choice' || field.type === 'yesNo' ? (
        <select {...common} onChange={typed}>
          <option value="">{t('record:unsaid')}</option>
          {optionsOf(field).map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      ) : OF_LINES.has(field.type) ? (
        <textarea {...common} rows={2} onInput={typed} />
      ) : (
        <input
          {...common}
          type="text"
          inputMode={field.type === 'number' ? 'decimal' : undefined}
          list={field.type === 'subject' ? 'record-subjects' : undefined}
          autocomplete="off"
          onInput={typed}
        />
      )}
      {hintOf(field) && <small id={id + '-hint'}>{hintOf(field)}</small>}
      <Wrong id={id} messages={messages} />
    </div>
  )
}

export function Wrong({ id, messages }: { id: string; messages: string[] }) {
  return messages.length === 0 ? null : (
    <small id={id + '-wrong'} class="wrong">
      <span aria-hidden="true">▲ </span>
      {messages.join('; ')}
    </small>
  )
}

function optionsOf({ type, choices }: Field): [string, string][] {
  return type === 'yesNo'
    ? [
        ['true', t('statement:yes')],
        ['false', t('statement:no')],
      ]
    : (choices ?? []).map((choice) => [choice, t('statement:choice.' + choice, { defaultValue: choice })])
}

function hintOf({ type, name }: Field): string {
  return t('record:hint.' + name, { defaultValue: t('record:hint.' + type, { defaultValue: '' }) })
}

/** A text in the languages of the page. */
export function WordsInput(props: {
  field: Field
  value: Row
  violations: Violations
  onInput: (value: Row) => void
}) {
  const { field, value, violations, onInput } = props
  const languages = [...new Set(['en', 'zh-Hant', ...Object.keys(value)])]
  const messages = ofField(violations, field.name)
  return (
    <fieldset class="words" id={elementOf(field.name)} tabIndex={-1} aria-describedby={messages.length > 0 ? elementOf(field.name) + '-wrong' : undefined}>
      <legend>
        {t('statement:field.' + field.name)}
        {field.required && <span class="quiet"> ({t('record:required')})</span>}
      </legend>
      {languages.map((lang) => (
        <Labelled key={lang} id={elementOf(field.name + '.' + lang)} label={t('record:language.' + lang, { defaultValue: lang })}>
          <input
            id={elementOf(field.name + '.' + lang)}
            type="text"
            lang={lang}
            autocomplete="off"
            value={value[lang] ?? ''}
            aria-invalid={messages.length > 0 ? 'true' : undefined}
            aria-describedby={messages.length > 0 ? elementOf(field.name) + '-wrong' : undefined}
            onInput={(event) => onInput({ ...value, [lang]: event.currentTarget.value })}
          />
        </Labelled>
      ))}
      <Wrong id={elementOf(field.name)} messages={messages} />
    </fieldset>
  )
}

function Labelled({ id, label, children }: { id: string; label: string; children: ComponentChildren }) {
  return (
    <div class="input">
      <label for={id}>{label}</label>
      {children}
    </div>
  )
}

/** Proposals for who is named; the API knows more spellings. */
export function SubjectList() {
  return (
    <datalist id="record-subjects">
      {[...subjects.value.values()].map(({ id, name }) => (
        <option key={id} value={id}>
          {inLanguage(name).text}
        </option>
      ))}
    </datalist>
  )
}
