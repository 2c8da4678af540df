import { computed, signal } from '@preact/signals'

/** The calls that what is on the page rests on, for readers to make themselves. */
const calls = signal<ReadonlyMap<number, string>>(new Map())
let last = 0

export const shownCalls = computed(() => [...new Set(calls.value.values())])

export function nextNumber(): number {
  return ++last
}

export function show(number: number, address: string | null): void {
  const now = new Map(calls.peek())
  if (address === null) {
    now.delete(number)
  } else {
    now.set(number, address)
  }
  calls.value = now
}
