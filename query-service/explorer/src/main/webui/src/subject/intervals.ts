import type { Row } from '../api/types'

export interface Occurrence {
  facet: string
  row: Row
}

export interface Alteration {
  facet: string
  before: Row
  after: Row
}

/** Days on which a state stays the same, and what was changed when they began. */
export interface Interval {
  /** The first has none. */
  from: string | null
  until: string | null
  added: Occurrence[]
  removed: Occurrence[]
  changed: Alteration[]
}

export function signsOf({ added, removed, changed }: Interval): string {
  const counts = [
    ['+', added.length],
    ['−', removed.length],
    ['~', changed.length],
  ] as const
  return counts
    .filter(([, count]) => count > 0)
    .map(([sign, count]) => sign + count)
    .join(' ')
}

/** The interval that a day lies in. */
export function intervalOn(intervals: Interval[], day: string): Interval | undefined {
  return intervals.findLast(({ from }) => from === null || from <= day)
}

/** Fields that are not the same in two rows of one action. */
export function changedFields(before: Row, after: Row): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...fields].filter((field) => field !== 'sources' && field !== 'label' && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}
