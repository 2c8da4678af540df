import { change, query, type Parameters } from '../app/address'

/** What the address may narrow a search down by. */
export const FILTERS = ['q', 'kind', 'status', 'subject', 'from', 'to', 'inForceOn', 'sort'] as const
export type Filter = (typeof FILTERS)[number]

export function chosen(filter: Filter): string {
  return query.value.get(filter) ?? ''
}

export function parameters(): Parameters {
  return Object.fromEntries(FILTERS.map((name) => [name, query.value.get(name)]))
}

/** A page of other results would be a page of nothing. */
export function narrow(to: Partial<Record<Filter, string | null>>): void {
  change({ ...to, cursor: null })
}

export function isNarrowed(): boolean {
  return FILTERS.some((name) => name !== 'sort' && chosen(name) !== '')
}

export function nothingChosen(): Parameters {
  return Object.fromEntries([...FILTERS, 'cursor'].map((name) => [name, null]))
}
