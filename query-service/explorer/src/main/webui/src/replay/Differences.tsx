import type { Row, Words } from '../api/types'
import { href } from '../app/address'
import { named, t } from '../app/language'
import { SubjectLink } from '../marks/links'
import { Text } from '../marks/Text'
import type { Difference } from './types'

interface DifferencesProps {
  of: Difference[]
  /** How they are told: as changes since the frame before, or against what was. */
  words: 'changes' | 'baseline'
  none: string
  asOf: string
  names: ReadonlyMap<string, Words>
}

/** Differences in words, subject by subject. */
export function Differences({ of, words, none, asOf, names }: DifferencesProps) {
  const some = of.filter((one) => one.added.length + one.removed.length + one.changed.length > 0)
  if (some.length === 0) {
    return <p class="quiet">{none}</p>
  }
  const line = (how: 'added' | 'removed' | 'changed', facet: string, row: Row, fields?: string) => (
    <li key={how + facet + row.action} class={'change is-' + how}>
      <span class="how">{t(`replay:${words}.${how}`)}</span> {named('facet', facet)}:{' '}
      <a href={href('/actions/' + encodeURIComponent(row.action), { asOf })}>
        <Text words={row.title} />
      </a>
      {fields && <small class="quiet"> ({fields})</small>}
    </li>
  )
  return (
    <ul class="differences">
      {some.map((one) => (
        <li key={one.subject}>
          <strong>
            <SubjectLink id={one.subject} name={names.get(one.subject)} asOf={asOf} />
          </strong>
          <ul>
            {one.added.map(({ facet, row }) => line('added', facet, row))}
            {one.removed.map(({ facet, row }) => line('removed', facet, row))}
            {one.changed.map(({ facet, before, after }) => line('changed', facet, after, changedFields(before, after)))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** Values are told where they are short enough to be. */
function changedFields(before: Row, after: Row): string {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const text = (value: unknown): string => (value == null ? '–' : typeof value === 'object' ? '…' : String(value))
  return fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => {
      const [from, to] = [text(before[field]), text(after[field])]
      return from === '…' || to === '…' ? field : `${field}: ${from} → ${to}`
    })
    .join(', ')
}
