import { segment } from '../api/call'
import { learnNow, subjects } from '../api/subjects'
import type { Row } from '../api/types'
import type { Problem } from '../api/problem'
import { ownFieldsOf } from '../statement/kinds'
import { get, post } from './send'

interface Placed {
  facet: string
  row: Row
}

/** What would be otherwise in the state of one subject. */
export interface Difference {
  subject: string
  added: Placed[]
  removed: Placed[]
  changed: { facet: string; after: Row; before: Row }[]
}

export interface Supposition {
  /** To be added; null where something is only left out. */
  statement: Record<string, unknown> | null
  /** The id of what is left out, if anything. */
  without: string | null
  /** Who is looked at. */
  subjects: string[]
}

export type Previewed = { differences: Difference[]; problem: null } | { differences: null; problem: Problem }

const ASK_AGAIN_MS = 250

/** Who is named by statements: those who have a state, and names that the page cannot tell the state of. */
export interface Named {
  ids: string[]
  others: string[]
}

export async function namedBy(...statements: Record<string, unknown>[]): Promise<Named> {
  if (subjects.peek().size === 0) {
    await learnNow()
  }
  const names = new Set(statements.flatMap(partiesIn))
  const found = [...names].map((name) => [name, known(name)] as const)
  return {
    ids: [...new Set(found.flatMap(([, id]) => (id === null ? [] : [id])))],
    others: found.filter(([, id]) => id === null).map(([name]) => name),
  }
}

function partiesIn(statement: Record<string, unknown>): string[] {
  return ownFieldsOf(String(statement.kind))
    .filter(({ type }) => type === 'subject' || type === 'subjects')
    .flatMap(({ name }) => (statement[name] ?? []) as string | string[])
}

function known(name: string): string | null {
  if (['all', 'world'].includes(name.toLowerCase())) {
    return 'world'
  }
  const wanted = name.toLowerCase()
  for (const { id, name: names } of subjects.peek().values()) {
    if (id.toLowerCase() === wanted || Object.values(names).some((text) => text.toLowerCase() === wanted)) {
      return id
    }
  }
  return null
}

/** The states of one day with and without something that is only supposed, by a replay of one frame. */
export async function whatIf({ statement, without, subjects }: Supposition, day: string): Promise<Previewed> {
  const ordered = await post<{ id: string }>('/v1/replays', {
    from: day,
    to: day,
    subjects,
    ...(without !== null && { without: [without] }),
    ...(statement !== null && { overlay: [supposed(statement, without)] }),
  })
  if (ordered.problem) {
    return { differences: null, problem: ordered.problem }
  }
  const replay = '/v1/replays/' + segment(ordered.value.id)
  const answered = await framesOf(replay)
  void fetch(replay, { method: 'DELETE' }).catch(() => null)
  return answered
}

/** What is left out is there under its id, so what is supposed in its place needs another. */
function supposed(statement: Record<string, unknown>, without: string | null): Record<string, unknown> {
  return without === null ? statement : { ...statement, id: without.slice(0, 110) + '.as-corrected' }
}

async function framesOf(replay: string): Promise<Previewed> {
  for (;;) {
    const job = await get<{ status: string; failure: string | null }>(replay)
    if (job.problem) {
      return { differences: null, problem: job.problem }
    }
    if (job.value.status === 'done') {
      break
    }
    if (!['queued', 'running'].includes(job.value.status)) {
      const detail = job.value.failure ?? ''
      return { differences: null, problem: { title: job.value.status, status: 0, detail, code: 'failed', violations: [] } }
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))
  }
  const frames = await get<{ items: { baselineDifference?: Difference[] }[] }>(replay + '/frames')
  return frames.problem
    ? { differences: null, problem: frames.problem }
    : { differences: frames.value.items[0]?.baselineDifference ?? [], problem: null }
}
