import { plusDays } from '../app/today'

/** The days that an imprecise date may be: from the first to the last, null where it is open. */
export interface Days {
  first: string | null
  last: string | null
}

export function daysOf(text: string): Days {
  const range = /^\[([^\]]*)\.\.([^\]]*)\]$/.exec(text)
  return range
    ? { first: range[1] ? firstDay(range[1]) : null, last: range[2] ? lastDay(range[2]) : null }
    : { first: firstDay(text), last: lastDay(text) }
}

function firstDay(text: string): string {
  return text + '-01-01'.slice(text.length - 4)
}

function lastDay(text: string): string {
  const [year, month, day] = text.split('-').map(Number)
  if (day !== undefined) {
    return text
  }
  const next = month === undefined ? `${year! + 1}-01-01` : month === 12 ? `${year! + 1}-01-01` : dayOf(year!, month + 1)
  return plusDays(next.padStart(10, '0'), -1)
}

function dayOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
}
