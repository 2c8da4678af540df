import { lifeOf } from '../statement/kinds'
import type { Detail, NumberedStep } from './types'

/** Something that happened, or is to happen, to an action. */
export interface Milestone {
  /** A step, or what the statement dates. */
  what: string
  date: string
  /** For what the statement says without a date of its own there is no step. */
  step?: NumberedStep
}

const STATED: Record<string, readonly [field: string, what: string][]> = {
  measure: [
    ['announced', 'announced'],
    ['adopted', 'adopted'],
    ['effective', 'effective'],
  ],
  promise: [
    ['pledged', 'pledged'],
    ['contracted', 'contracted'],
  ],
  release: [
    ['announced', 'announced'],
    ['released', 'released'],
  ],
  open: [['from', 'from']],
  point: [['at', 'at']],
}

const CLOSING = new Set(['ended', 'rejected', 'delivered', 'lapsed', 'withdrawn'])

/** In the order of their dates, those of one date in the order in which an action goes through them. */
export function milestonesOf({ statement, steps, until }: Detail): Milestone[] {
  const stated = (STATED[lifeOf(statement.kind)] ?? []).flatMap(([field, what]) =>
    typeof statement[field] === 'string' ? [{ what, date: statement[field] as string }] : [],
  )
  const taken = steps.map((step) => ({ what: step.step.step, date: step.step.from ?? step.step.announced ?? '', step }))
  const isClosed = taken.some(({ what, step }) => step.hasEffect && CLOSING.has(what) && what !== 'delivered')
  const end = until !== null && !isClosed ? [{ what: 'end', date: until }] : []
  return [...stated, ...taken, ...end].sort((one, other) => orderOf(one.date).localeCompare(orderOf(other.date)))
}

/** Without the bracket of a range; what is open at its begin goes by its end. */
function orderOf(date: string): string {
  return date.replace(/^\[(\.\.)?/, '')
}
