import type { Amount } from '../api/types'
import { t } from '../app/language'
import { number } from '../marks/day'

/** An amount as its source gave it: `about US$1.5bn (announced)`. Nothing is converted. */
export function amountInWords(amount: Amount): string {
  const parts = [quantity(amount)]
  if (amount.qualifier && amount.qualifier !== 'exact') {
    parts.unshift(t('statement:qualifier.' + amount.qualifier, { defaultValue: amount.qualifier }))
  }
  return parts.join(' ')
}

function quantity({ value, currency, unit }: Amount): string {
  if (value == null) {
    return t('statement:unknown')
  }
  const perUnit = /^([A-Z]{3})\/(.+)$/.exec(unit ?? '')
  if (currency) {
    return money(value, currency)
  }
  if (perUnit) {
    return money(value, perUnit[1]!) + '/' + perUnit[2]
  }
  return unit === 'percent' ? number(value) + '%' : [number(value), unit].filter(Boolean).join(' ')
}

function money(value: number, currency: string): string {
  const isLarge = Math.abs(value) >= 1_000_000
  try {
    return number(value, {
      style: 'currency',
      currency,
      ...(isLarge ? { notation: 'compact', maximumFractionDigits: 2 } : { minimumFractionDigits: 0 }),
    })
  } catch {
    return number(value) + ' ' + currency
  }
}
