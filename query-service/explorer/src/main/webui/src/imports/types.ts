/** How far an import has come; only what the page reads. */
export interface Import {
  id: string
  status: string
  phase: string
  dryRun: boolean
  file: string
  dataset: string | null
  edition: string | null
  created: string
  rowsTotal: number | null
  rowsRead: number
  recorded: number
  corrected: number
  reinstated: number
  retracted: number
  unchanged: number
  rejected: number
  problems: number
  rowsPerSecond: number
  remainingSeconds: number | null
  failure: string | null
}

export interface RowProblem {
  file: string
  line: number
  column: string | null
  field: string
  value: string
  message: string
  warning: boolean
}

export interface Mapping {
  id: string
  description: string
  kind: string
}

export interface Page<T> {
  items: T[]
  next: string | null
}
