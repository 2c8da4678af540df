import type { Statement } from '../api/types'
import { fieldsOf, type Field } from '../statement/kinds'
import type { Entry, Step } from './types'

export interface FieldChange {
  field: Field
  before: unknown
  after: unknown
}

/** What an entry says, and what was said before it of the same statement or step. */
export interface Told {
  entry: Entry
  before?: Statement | Step
  changes: FieldChange[]
  /** Whether it is what is held true by now. */
  isHeld: boolean
}

/** Each entry beside the one that it takes the place of. */
export function told(entries: Entry[]): Told[] {
  const latest = new Map<number, Entry>()
  const all = entries.map((entry) => {
    const of = entry.number ?? 0
    const before = latest.get(of)
    const said = entry.statement ?? entry.step
    const had = before?.statement ?? before?.step
    if (said) {
      latest.set(of, entry)
    } else {
      latest.delete(of)
    }
    return { entry, before: had, changes: said && had ? changesOf(had, said) : [], isHeld: false }
  })
  const held = new Set(latest.get(0) ? latest.values() : [])
  return all.map((one) => ({ ...one, isHeld: held.has(one.entry) }))
}

function changesOf(before: Statement | Step, after: Statement | Step): FieldChange[] {
  const kind = ('kind' in after ? after.kind : '') as string
  const known = new Map(fieldsOf(kind).map((field) => [field.name, field]))
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  names.delete('step')
  names.delete('label')
  return [...names]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => ({ field: known.get(name) ?? stepField(name), before: before[name], after: after[name] }))
}

function stepField(name: string): Field {
  const type = { sources: 'sources', amounts: 'amounts', from: 'date', until: 'date', announced: 'date', effective: 'date' }[name]
  return { name, type: (type as Field['type'] | undefined) ?? 'text' }
}
