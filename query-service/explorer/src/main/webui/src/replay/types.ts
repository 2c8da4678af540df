import type { Row, Subject } from '../api/types'

export interface Order {
  from: string
  to?: string
  step?: string
  subjects: string[]
  kinds?: string[]
  knownAt?: string | null
  without?: unknown
  cascade?: boolean
  overlay?: unknown[]
}

export interface Replay {
  id: string
  status: string
  position: number
  target: number
  framesDone: number
  framesPerSecond: number | null
  remainingSeconds: number | null
  created: string
  failure: string | null
  order: Order
}

export interface ReplayPage {
  items: Replay[]
  next: string | null
}

export interface Difference {
  subject: string
  added: { facet: string; row: Row }[]
  removed: { facet: string; row: Row }[]
  changed: { facet: string; before: Row; after: Row }[]
}

export interface FrameAnswer {
  asOf: string
  knownAt: string | null
  states: { subject: Subject; facets: Record<string, Row[]> }[]
  changes: Difference[]
  baselineDifference: Difference[]
  unknownSubjects: string[]
}

/** What is kept of a frame: its states are a link away, and a replay may have thousands of frames. */
export interface Frame extends Omit<FrameAnswer, 'states'> {
  counts: { subject: Subject; facets: Record<string, number> }[]
}

export interface FramePage {
  status: string
  items: FrameAnswer[]
  next: string | null
}
