import { change, query } from '../app/address'
import { addressOfSubject } from '../api/subjects'
import { today } from '../app/today'

/** What is compared: two days of one subject, two states of knowledge about one day, or two subjects on one day. */
export const WAYS = ['dates', 'knowledge', 'subjects'] as const
export type Way = (typeof WAYS)[number]

export const FIELDS = ['subject', 'from', 'to', 'fromKnownAt', 'toKnownAt', 'with'] as const
export type Field = (typeof FIELDS)[number]

export function given(field: Field): string {
  return query.value.get(field) ?? ''
}

export function ask(field: Field, value: string): void {
  change({ [field]: value })
}

export function way(): Way {
  const told = query.value.get('by')
  if (told && (WAYS as readonly string[]).includes(told)) {
    return told as Way
  }
  return given('with') !== '' ? 'subjects' : given('fromKnownAt') || given('toKnownAt') ? 'knowledge' : 'dates'
}

/** Only what the way of comparing is about stays in the address. */
export function choose(wanted: Way): void {
  change({
    by: wanted,
    ...(wanted === 'dates' ? {} : { from: null, to: null }),
    ...(wanted === 'knowledge' ? {} : { fromKnownAt: null, toKnownAt: null }),
    ...(wanted === 'subjects' ? {} : { with: null }),
  })
}

/** Of the API: `/v1/countries/CN`. */
export function pathOf(subject: string): string {
  return '/v1' + addressOfSubject(subject)
}

export function aYearBefore(day: string | null): string {
  const from = day ?? today()
  return String(Number(from.slice(0, 4)) - 1) + from.slice(4).replace('-02-29', '-02-28')
}
