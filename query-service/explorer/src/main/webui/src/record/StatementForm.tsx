import { t } from '../app/language'
import { commonFieldsOf, datesOf, ownFieldsOf, type Field } from '../statement/kinds'
import { idOf, type Draft, type Row } from './draft'
import { FieldInput, SubjectList, WordsInput } from './FieldInput'
import { RowsInput } from './RowsInput'
import type { Violations } from './violations'

interface StatementFormProps {
  kind: string
  draft: Draft
  violations: Violations
  /** Of what is there already, the id stays. */
  isCorrection: boolean
  onChange: (draft: Draft) => void
}

const TITLE: Field = { name: 'title', type: 'words', required: true }
const SUMMARY: Field = { name: 'summary', type: 'words' }
const SOURCES: Field = { name: 'sources', type: 'sources', required: true }

/** The fields of a kind, in the order in which one knows them: what, when, from where, and the rest. */
export function StatementForm({ kind, draft, violations, isCorrection, onChange }: StatementFormProps) {
  const isObservation = kind === 'observation'
  const set = (name: string, value: Draft[string]): void => onChange({ ...draft, [name]: value })
  const input = (field: Field) => {
    const value = draft[field.name]
    switch (field.type) {
      case 'words':
        return (
          <WordsInput
            key={field.name}
            field={field}
            value={(value as Row | undefined) ?? {}}
            violations={violations}
            onInput={(words) => onChange(titled(draft, field.name, words))}
          />
        )
      case 'amount':
      case 'amounts':
      case 'sources':
      case 'benchmarks':
        return (
          <RowsInput
            key={field.name}
            field={field}
            rows={(value as Row[] | undefined) ?? []}
            violations={violations}
            onInput={(rows) => set(field.name, rows)}
          />
        )
      default:
        return (
          <FieldInput
            key={field.name}
            field={field}
            path={field.name}
            value={(value as string | undefined) ?? ''}
            violations={violations}
            onInput={(typed) => set(field.name, typed)}
          />
        )
    }
  }
  const titled = (before: Draft, name: string, words: Row): Draft => {
    const proposed = idOf((before.title as Row | undefined)?.en ?? '')
    const follows = name === 'title' && !isObservation && !isCorrection && (before.id ?? '') === proposed
    return { ...before, [name]: words, ...(follows && { id: idOf(words.en ?? '') }) }
  }
  const common = commonFieldsOf(kind)
  return (
    <>
      <SubjectList />
      <h2>{t('record:part.what')}</h2>
      {input({ ...TITLE, required: !isObservation })}
      <div class="inputs">
        {!isCorrection && input({ name: 'id', type: 'text', required: !isObservation })}
        {ownFieldsOf(kind).map(input)}
      </div>
      <h2>{t('record:part.when')}</h2>
      <p class="quiet hint">{t('record:dates')}</p>
      <div class="inputs">{datesOf(kind).map(input)}</div>
      {common.filter(({ name }) => name === 'amounts').map(input)}
      <h2>{t('record:part.sources')}</h2>
      {input(SOURCES)}
      <details open={violations.some(({ field }) => field === 'summary' || common.some(({ name }) => field.startsWith(name)))}>
        <summary>{t('record:part.more')}</summary>
        {input(SUMMARY)}
        <div class="inputs">{common.filter(({ name }) => name !== 'amounts').map(input)}</div>
      </details>
    </>
  )
}
