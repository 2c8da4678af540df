import { daysOf } from '../marks/edtf'
import type { Milestone } from './milestones'

/** A status and the days for which it stands: certainly, or only possibly. */
export interface Phase {
  status: string
  from: string
  /** Exclusive. */
  until: string
  isPossible: boolean
}

const STATUS: Record<string, string> = {
  announced: 'announced',
  adopted: 'adopted',
  effective: 'in-force',
  suspended: 'suspended',
  resumed: 'in-force',
  pledged: 'pledged',
  contracted: 'contracted',
  released: 'released',
}

/** The furthest milestone counts, whatever the order of their dates. */
const RANK: Record<string, number> = { announced: 0, adopted: 1, 'in-force': 2, pledged: 0, contracted: 1, 'partly-delivered': 2, released: 2 }

interface Turn {
  status: string | null
  first: string
  last: string
}

/** The statuses of an action one after the other, the last until `horizon` where it has no end. */
export function phasesOf(milestones: Milestone[], horizon: string): Phase[] {
  const turns = turnsOf(milestones)
  return turns.flatMap(({ status, first, last }, at) => {
    if (status === null) {
      return []
    }
    const next = turns[at + 1]
    const until = next?.first ?? horizon
    return [
      { status, from: first, until: min(last, until), isPossible: true },
      { status, from: last, until, isPossible: false },
      // An end replaces nothing: until the last day that it may be, what it ends may still be.
      ...(next?.status === null ? [{ status, from: max(until, first), until: next.last, isPossible: true }] : []),
    ].filter((phase) => phase.from < phase.until)
  })
}

function turnsOf(milestones: Milestone[]): Turn[] {
  const postponed = milestones.findLast(({ what, step }) => what === 'postponed' && step?.hasEffect)?.step?.step.effective
  const turns: Turn[] = []
  let furthest = -1
  const turn = (status: string | null, date: string): void => {
    const { first, last } = daysOf(date)
    const begin = first ?? last
    if (begin !== null) {
      turns.push({ status, first: begin, last: last ?? begin })
    }
  }
  for (const { what, date, step } of milestones) {
    if (step && !step.hasEffect) {
      continue
    }
    const status = what === 'delivered' ? (step?.step.final ? 'delivered' : 'partly-delivered') : STATUS[what]
    if (['end', 'ended', 'rejected', 'lapsed', 'withdrawn'].includes(what)) {
      turn(null, date)
    } else if (status && (RANK[status] ?? 9) > furthest) {
      furthest = RANK[status] ?? furthest
      turn(status, what === 'effective' && !step && postponed ? postponed : date)
    } else if (what === 'resumed') {
      turn('in-force', date)
    }
    if (what === 'suspended' && step?.step.until) {
      turn('in-force', step.step.until)
    }
  }
  return turns.sort((one, other) => one.first.localeCompare(other.first))
}

function min(one: string, other: string): string {
  return one < other ? one : other
}

function max(one: string, other: string): string {
  return one > other ? one : other
}
