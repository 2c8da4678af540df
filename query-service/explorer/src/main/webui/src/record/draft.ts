import type { Statement } from '../api/types'
import { fieldsOf, type Field } from '../statement/kinds'
import { ROWS } from './rows'

/** What stands in the form: texts as they were typed, a text by language, or rows of texts. */
export type Row = Record<string, string>
export type Draft = Record<string, string | Row | Row[]>

/** As it is sent: without what is empty. What is no number where one belongs is sent as it is: the API says so best. */
export function statementOf(kind: string, draft: Draft): Record<string, unknown> {
  const statement: Record<string, unknown> = { kind }
  put(statement, 'id', text(draft.id))
  for (const field of fieldsOf(kind)) {
    put(statement, field.name, valueOf(field, draft[field.name]))
  }
  return statement
}

function put(into: Record<string, unknown>, name: string, value: unknown): void {
  const isEmpty =
    value === undefined || value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  if (!isEmpty) {
    into[name] = value
  }
}

export function valueOf(field: Field, typed: Draft[string] | undefined): unknown {
  switch (field.type) {
    case 'words':
      return filled(typed as Row | undefined)
    case 'subjects':
    case 'actions':
    case 'texts':
      return lines(text(typed))
    case 'number':
      return numberOr(text(typed))
    case 'value':
      return numberOr(text(typed))
    case 'yesNo':
      return text(typed) === '' ? undefined : text(typed) === 'true'
    case 'pairs':
      return Object.fromEntries(lines(text(typed)).map((line) => line.split(/\s*[:=]\s*(.*)/s).slice(0, 2)))
    case 'amount':
      return typedRow(field, (typed as Row[] | undefined)?.[0])
    case 'amounts':
    case 'sources':
    case 'benchmarks':
      return ((typed as Row[] | undefined) ?? [])
        .map((row) => typedRow(field, row))
        .filter((row) => row && Object.keys(row).length > 0)
    default:
      return text(typed)
  }
}

function typedRow(field: Field, row: Row | undefined): Record<string, unknown> {
  const typed: Record<string, unknown> = {}
  for (const part of ROWS[field.type] ?? []) {
    put(typed, part.name, valueOf(part, row?.[part.name]))
  }
  return typed
}

function filled(row: Row | undefined): Row {
  return Object.fromEntries(Object.entries(row ?? {}).filter(([, value]) => value.trim() !== ''))
}

function text(typed: Draft[string] | undefined): string {
  return typeof typed === 'string' ? typed.trim() : ''
}

function lines(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function numberOr(typed: string): number | string {
  return typed !== '' && Number.isFinite(Number(typed)) ? Number(typed) : typed
}

/** A statement as it would have been typed, to be corrected. */
export function draftOf(statement: Statement): Draft {
  const draft: Draft = { id: statement.id }
  for (const field of fieldsOf(statement.kind)) {
    const value = statement[field.name]
    if (value !== undefined && value !== null) {
      draft[field.name] = typedOf(field, value)
    }
  }
  return draft
}

function typedOf(field: Field, value: unknown): Draft[string] {
  switch (field.type) {
    case 'words':
      return typeof value === 'string' ? { en: value } : (value as Row)
    case 'subjects':
    case 'actions':
    case 'texts':
      return (value as string[]).join('\n')
    case 'pairs':
      return Object.entries(value as Row)
        .map((pair) => pair.join(': '))
        .join('\n')
    case 'amount':
      return [rowOf(value)]
    case 'amounts':
    case 'sources':
    case 'benchmarks':
      return (value as unknown[]).map(rowOf)
    default:
      return String(value)
  }
}

function rowOf(value: unknown): Row {
  return Object.fromEntries(Object.entries(value as object).map(([name, of]) => [name, String(of)]))
}

/** An id out of a title, as a proposal. */
export function idOf(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}
