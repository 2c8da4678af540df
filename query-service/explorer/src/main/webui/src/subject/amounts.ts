import { t } from '../app/language'
import type { Amount, Total } from '../api/types'
import { number } from '../marks/day'

export function money(value: number, currency: string): string {
  try {
    return number(value, {
      style: 'currency',
      currency,
      notation: Math.abs(value) >= 1_000_000 ? 'compact' : 'standard',
      compactDisplay: 'long',
      maximumFractionDigits: 2,
      minimumFractionDigits: 0,
    })
  } catch {
    // Not every code of data is one of a currency.
    return number(value) + ' ' + currency
  }
}

/** A value with its unit, as it is written in the language shown. */
export function measured(value: unknown, unit: string | undefined): string {
  if (typeof value !== 'number') {
    return value == null ? t('subject:noValue') : String(value)
  }
  if (unit === 'percent') {
    return number(value, { maximumFractionDigits: 2 }) + '%'
  }
  if (unit && /^[A-Z]{3}$/.test(unit)) {
    return money(value, unit)
  }
  return unit && unit !== 'count' ? number(value) + ' ' + unit : number(value)
}

export function amountText(amount: Amount): string {
  const text = amount.currency ? money(amount.value ?? 0, amount.currency) : measured(amount.value, amount.unit)
  return amount.value === null
    ? t('subject:noValue')
    : t('subject:qualifier.' + (amount.qualifier ?? 'exact'), { amount: text, defaultValue: text })
}

export function typeText(type: string | undefined): string {
  return type ? t('subject:amountType.' + type, { defaultValue: type }) : ''
}

export function totalText(total: Total): string {
  return [money(total.amount, total.currency), typeText(total.type)].filter(Boolean).join(' ')
}

/** Names of the data that are written with hyphens or capitals, as words. */
export function words(id: string): string {
  const text = id.replaceAll('-', ' ').replace(/([a-z])([A-Z])/g, (_, before, capital) => before + ' ' + capital.toLowerCase())
  return (text.charAt(0).toUpperCase() + text.slice(1)).replace(/\bai\b/gi, 'AI')
}

export function fieldName(field: string): string {
  return t('subject:field.' + field, { defaultValue: words(field) })
}

export function measureName(measure: string): string {
  return t('subject:measure.' + measure, { defaultValue: words(measure) })
}
