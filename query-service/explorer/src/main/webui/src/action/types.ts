import type { ActionDetail, Found, SourceRef, Statement } from '../api/types'

/** A change in the world that an action went through; the fields besides depend on which. */
export interface Step {
  step: string
  from?: string
  until?: string
  announced?: string
  effective?: string
  how?: string
  final?: boolean
  note?: string
  sources?: SourceRef[]
  statement?: Statement
  [field: string]: unknown
}

export interface NumberedStep {
  number: number
  step: Step
  hasEffect: boolean
}

export interface Detail extends ActionDetail {
  steps: NumberedStep[]
  schemes: string[]
}

/** Something that was said about an action. */
export interface Entry {
  position: number
  event: string
  knownSince: string
  dataset?: string
  edition?: string
  recordedBy?: string
  reason?: string
  number?: number
  replacedBy?: string
  statement?: Statement
  step?: Step
}

export interface Audit {
  id: string
  items: Entry[]
}

export interface Linked extends Found {
  relation: 'cause' | 'consequence'
  depth: number
  links: { link: string; to: string; basis: string | null }[]
}

export interface ChainAnswer {
  complete: boolean
  items: Linked[]
}
