import type { Field, FieldType } from '../statement/kinds'

const text = (name: string): Field => ({ name, type: 'text' })

const QUALIFIERS = ['exact', 'about', 'at-least', 'more-than', 'less-than']

const AMOUNT: readonly Field[] = [
  { name: 'value', type: 'number', required: true },
  text('currency'),
  text('unit'),
  text('measure'),
  { name: 'type', type: 'choice', choices: ['announced', 'committed', 'obligated', 'disbursed'] },
  { name: 'qualifier', type: 'choice', choices: QUALIFIERS },
  text('claimedBy'),
]

/** The parts of what may stand several times. */
export const ROWS: Partial<Record<FieldType, readonly Field[]>> = {
  amount: AMOUNT,
  amounts: AMOUNT,
  sources: [
    { name: 'title', type: 'text', required: true },
    text('url'),
    text('publisher'),
    { name: 'published', type: 'date' },
    text('locator'),
    text('quote'),
    text('lang'),
    { name: 'official', type: 'yesNo' },
  ],
  benchmarks: [
    { name: 'name', type: 'text', required: true },
    { name: 'score', type: 'number', required: true },
    text('unit'),
    { name: 'qualifier', type: 'choice', choices: QUALIFIERS },
  ],
}
