import { signal } from '@preact/signals'
import { knowledge } from './live'
import type { Subject, World } from './types'

/** Everybody by id, for their names: rows and statements have ids only. */
export const subjects = signal<ReadonlyMap<string, Subject>>(new Map())

export function learn(world: World): void {
  const known = subjects.peek()
  if (world.items.some((item) => known.get(item.id)?.name.en !== item.name.en)) {
    subjects.value = new Map(world.items.map((item) => [item.id, item]))
  }
}

/** Asks for everybody, as of today, for who cannot do without. */
export async function learnNow(): Promise<void> {
  const response = await fetch('/v1/world', { headers: { Accept: 'application/json' } }).catch(() => null)
  if (response?.ok) {
    learn((await response.json()) as World)
  }
}

export function startLearning(): void {
  let asked = -1
  const ask = async (): Promise<void> => {
    if (asked !== knowledge.peek() && subjects.peek().size === 0) {
      asked = knowledge.peek()
      await learnNow()
    }
  }
  // The view itself may bring them; a name is worth no request ahead of it.
  setTimeout(() => void ask(), 1_500)
  knowledge.subscribe((count) => {
    if (count > 0) {
      void ask()
    }
  })
}

/** A place's code has capitals; of regions only `world` is a subject. */
export function addressOfSubject(id: string): string {
  const type = subjects.value.get(id)?.type
  const isPlace = type ? type !== 'company' : id === 'world' || /^[A-Z]/.test(id)
  return (isPlace ? '/countries/' : '/companies/') + encodeURIComponent(id)
}
