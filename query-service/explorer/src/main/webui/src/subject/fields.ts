import type { Row } from '../api/types'

/** Who acts in a row, and whom it is about, in the order in which they are told. */
const ACTORS = ['imposedBy', 'issuer', 'holder', 'guarantor', 'customer', 'developer', 'pledgers', 'members']
const OBJECTS = ['targets', 'company', 'supplier', 'recipient', 'partners']

/** Subjects too, each with a name of its own. */
export const OTHER_SUBJECTS = ['aimedAt', 'affected', 'lead', 'claimedBy', 'imposingBloc']

/** Told elsewhere in the row, or what the API keeps for itself. */
const TOLD = new Set([
  ...ACTORS,
  ...OBJECTS,
  'action',
  'kind',
  'title',
  // The title once more, in the language that a browser asks for.
  'label',
  'status',
  'inForce',
  'since',
  'statusSince',
  'until',
  'certainty',
  'via',
  'contestedBy',
  'sources',
  'amounts',
])

export function listOf(value: unknown): unknown[] {
  return value == null ? [] : Array.isArray(value) ? value : [value]
}

function idsOf(row: Row, fields: string[]): string[] {
  return fields.flatMap((field) => listOf(row[field])).map(String)
}

export interface Parties {
  actors: string[]
  objects: string[]
}

export function partiesOf(row: Row): Parties {
  const objects = idsOf(row, OBJECTS)
  // A ban on goods names who is hit by it, and no target.
  return { actors: idsOf(row, ACTORS), objects: objects.length > 0 ? objects : idsOf(row, ['affected']) }
}

/** The fields of its kind that are left to tell, by name. */
export function detailsOf(row: Row): [string, unknown][] {
  const isParty = partiesOf(row).objects
  return Object.entries(row).filter(
    ([field, value]) =>
      !TOLD.has(field) &&
      value != null &&
      value !== '' &&
      listOf(value).length > 0 &&
      !(field === 'affected' && listOf(value).every((id) => isParty.includes(String(id)))),
  )
}
