/** What the API answers, as /q/openapi describes it; only what the page reads. */

/** A text by language. */
export type Words = Record<string, string>

/** As precise as its source: EDTF, such as `2025-10`. */
export type ImpreciseDay = string

export type Certainty = 'possible' | 'certain'

export interface Subject {
  type: 'country' | 'bloc' | 'region' | 'company'
  id: string
  name: Words
}

export interface Total {
  currency: string
  amount: number
  type: string
}

export interface Summary extends Subject {
  facets: Record<string, number>
  totals?: Record<string, Total[]>
}

interface Timed {
  asOf: string
  knownAt: string | null
  position: number
}

export interface World extends Timed {
  items: Summary[]
}

/** Days on which states change, and how many of them do. */
export interface WorldDays extends Timed {
  items: { date: string; subjects: number }[]
}

export interface SourceRef {
  title: string
  url?: string
  publisher?: string
  published?: string
  locator?: string
  quote?: string
  lang?: string
  official?: boolean
}

export interface Amount {
  measure: string
  type?: string
  value: number | null
  currency?: string
  unit?: string
  qualifier?: string
  claimedBy?: string
}

/** A row of a state: the fields of its kind as they hold on the day, and these. */
export interface Row {
  action: string
  kind: string
  title: Words
  status: string | null
  inForce: boolean
  since: ImpreciseDay | null
  statusSince: ImpreciseDay | null
  until: ImpreciseDay | null
  certainty: Certainty
  via?: string[]
  contestedBy?: string[]
  sources: SourceRef[]
  amounts?: Amount[]
  [field: string]: unknown
}

export interface State extends Timed {
  subject: Subject
  constantFrom: string | null
  constantUntil: string | null
  facets: Record<string, Row[]>
  totals: Record<string, Total[]>
}

export interface Found {
  id: string
  kind: string
  title: Words
  date: ImpreciseDay | null
  status: string | null
  inForce: boolean
  until: ImpreciseDay | null
  certainty: Certainty
  subjects: string[]
  position: number
}

export interface FoundPage extends Timed {
  items: Found[]
  next: string | null
}

export interface Statement {
  kind: string
  id: string
  title: Words
  summary?: Words | string
  note?: string
  sources?: SourceRef[]
  respondsTo?: string[]
  [field: string]: unknown
}

export interface ActionDetail extends Timed {
  statement: Statement
  steps: unknown[]
  version: number
  status: string | null
  inForce: boolean
  since: ImpreciseDay | null
  statusSince: ImpreciseDay | null
  until: ImpreciseDay | null
  certainty: Certainty
}
