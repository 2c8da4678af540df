import { language, t } from '../app/language'

const STYLES: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
}

function locale(): string {
  return language.value === 'zh-Hant' ? 'zh-Hant-TW' : 'en-GB'
}

/** Formats cost more to make than to use, and tables use them by the hundred. */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options)
  const kept = formats.get(key) ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' })
  formats.set(key, kept)
  return kept
}

function plain(text: string): string {
  const style = STYLES[text.length]
  const time = Date.parse(text)
  return style === undefined || Number.isNaN(time) ? text : format(style).format(time)
}

/** A date as precise as its source gave it: `2025-10` is October 2025, and no day of it. */
export function inWords(day: string): string {
  const range = /^\[([^\]]*)\.\.([^\]]*)\]$/.exec(day)
  if (range) {
    const [, from = '', to = ''] = range
    return from && to
      ? t('day.within', { from: plain(from), to: plain(to) })
      : from
        ? t('day.notBefore', { day: plain(from) })
        : t('day.notAfter', { day: plain(to) })
  }
  const [from, to] = day.split('/')
  return to === undefined ? plain(day) : plain(from!) + ' – ' + plain(to)
}

export function instantInWords(instant: string): string {
  const time = Date.parse(instant)
  return Number.isNaN(time)
    ? instant
    : format({ dateStyle: 'medium', timeStyle: 'medium' }).format(time) + ' UTC'
}

const numbers = new Map<string, Intl.NumberFormat>()

export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  const key = locale() + JSON.stringify(options)
  const kept = numbers.get(key) ?? new Intl.NumberFormat(locale(), options)
  numbers.set(key, kept)
  return kept.format(value)
}
