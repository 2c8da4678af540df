import type { ComponentChildren } from 'preact'
import type { Amount, SourceRef, Words } from '../api/types'
import { t } from '../app/language'
import { Day } from '../marks/Day'
import { ActionLink } from '../marks/links'
import { number } from '../marks/day'
import { Source } from '../marks/Sources'
import { Text } from '../marks/Text'
import { amountInWords } from './amounts'
import type { Field } from './kinds'
import { Party } from './Party'

/** The value of a field of a statement, as readers read it. */
export function FieldValue({ field, value }: { field: Field; value: unknown }) {
  switch (field.type) {
    case 'words':
      return <AllLanguages words={value as Words | string} />
    case 'date':
      return <Day day={String(value)} />
    case 'subject':
      return <Party id={String(value)} />
    case 'subjects':
      return <Listed items={(value as string[]).map((id) => <Party key={id} id={id} />)} />
    case 'action':
      return <ActionLink id={String(value)} />
    case 'actions':
      return <Listed items={(value as string[]).map((id) => <ActionLink key={id} id={id} />)} />
    case 'texts':
      return <Listed items={value as string[]} />
    case 'yesNo':
      return <>{t(value ? 'statement:yes' : 'statement:no')}</>
    case 'number':
    case 'value':
      return <>{typeof value === 'number' ? number(value) : String(value)}</>
    case 'choice':
      return <>{t('statement:choice.' + value, { defaultValue: String(value) })}</>
    case 'amount':
      return <AmountText amount={value as Amount} />
    case 'amounts':
      return <Listed items={(value as Amount[]).map((amount, at) => <AmountText key={at} amount={amount} />)} />
    case 'pairs':
      return <Listed items={Object.entries(value as Record<string, string>).map(([name, of]) => `${name}: ${of}`)} />
    case 'benchmarks':
      return <Listed items={(value as Benchmark[]).map(benchmarkInWords)} />
    case 'sources':
      return <Listed items={(value as SourceRef[]).map((source, at) => <Source key={at} source={source} />)} />
    default:
      return <>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</>
  }
}

interface Benchmark {
  name: string
  score: number
  unit?: string
}

function benchmarkInWords({ name, score, unit }: Benchmark): string {
  return `${name}: ${amountInWords({ measure: name, value: score, unit })}`
}

function AmountText({ amount }: { amount: Amount }) {
  const about = [
    amount.measure,
    amount.type && t('statement:amountType.' + amount.type, { defaultValue: amount.type }),
    amount.claimedBy && t('statement:claimedBy', { who: amount.claimedBy }),
  ].filter(Boolean)
  return (
    <>
      {amountInWords(amount)} {about.length > 0 && <small class="quiet">{about.join(', ')}</small>}
    </>
  )
}

function AllLanguages({ words }: { words: Words | string }) {
  return typeof words === 'string' ? (
    <>{words}</>
  ) : (
    <Listed
      items={Object.entries(words).map(([lang, text]) => (
        <span key={lang} lang={lang}>
          <Text words={text} />
        </span>
      ))}
    />
  )
}

function Listed({ items }: { items: ComponentChildren[] }) {
  return items.length === 1 ? (
    <>{items[0]}</>
  ) : (
    <ul class="values">
      {items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </ul>
  )
}
