import { computed, signal } from '@preact/signals'
import { asOf, change } from './address'
import { isDay, today } from './today'

/** The days on which anything changes: between two of them all states stay the same. */
export const changeDays = signal<readonly string[]>([])

/** Today is among them, as it is what an address without a day means. */
export const stops = computed<readonly string[]>(() =>
  changeDays.value.length === 0 ? [] : [...new Set([...changeDays.value, today()])].sort(),
)

/** The day looked at; the API refuses what is none. */
export const day = computed(() => (isDay(asOf.value) ? asOf.value : today()))

/** The last stop up to the day looked at, the first where there is none. */
export const stop = computed(() => Math.max(0, lastUpTo(stops.value, day.value)))

export function lastUpTo(days: readonly string[], day: string): number {
  let from = 0
  let until = days.length
  while (from < until) {
    const middle = (from + until) >> 1
    if (days[middle]! <= day) {
      from = middle + 1
    } else {
      until = middle
    }
  }
  return from - 1
}

export function lookAt(wanted: string): void {
  change({ asOf: wanted === today() ? null : wanted })
}
