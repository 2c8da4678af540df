import type { Summary } from '../api/types'

/** Rows by facet. */
export type Counts = Record<string, number>

/** What a country has that is like most: it is faced with what all the world is, and that tells nobody from anybody else. */
export function commonCounts(summaries: Summary[]): Counts {
  const countries = summaries.filter((summary) => summary.type === 'country')
  const facets = Object.keys(countries[0]?.facets ?? {})
  return Object.fromEntries(facets.map((facet) => [facet, median(countries.map((country) => country.facets[facet] ?? 0))]))
}

function median(counts: number[]): number {
  return counts.sort((one, other) => one - other)[counts.length >> 1] ?? 0
}

/** Beyond what most countries have. */
export function ownIn(facet: string, summary: Summary, common: Counts): number {
  return Math.max(0, (summary.facets[facet] ?? 0) - (summary.type === 'company' ? 0 : (common[facet] ?? 0)))
}

export function ownRows(summary: Summary, common: Counts): number {
  return Object.keys(summary.facets).reduce((sum, facet) => sum + ownIn(facet, summary, common), 0)
}

/** Facets that any of them has rows in, in the order of an answer. */
export function facetsIn(summaries: Summary[]): string[] {
  const facets = new Set(summaries.flatMap((summary) => Object.keys(summary.facets)))
  return [...facets].filter((facet) => summaries.some((summary) => (summary.facets[facet] ?? 0) > 0))
}
