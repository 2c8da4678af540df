import type { Summary } from '../api/types'

/** What a subject has beyond what all the world is faced with; that alone tells nobody from anybody else. */
export function ownRows(summary: Summary, world: Summary | undefined): number {
  return Object.entries(summary.facets).reduce(
    (sum, [facet, count]) => sum + Math.max(0, count - (summary.type === 'company' ? 0 : (world?.facets[facet] ?? 0))),
    0,
  )
}

/** Facets that any of them has rows in, in the order of an answer. */
export function facetsIn(summaries: Summary[]): string[] {
  const facets = new Set<string>()
  for (const summary of summaries) {
    for (const facet of Object.keys(summary.facets)) {
      facets.add(facet)
    }
  }
  return [...facets].filter((facet) => summaries.some((summary) => (summary.facets[facet] ?? 0) > 0))
}
