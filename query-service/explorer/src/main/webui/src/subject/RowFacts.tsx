import type { ComponentChildren } from 'preact'
import { subjects } from '../api/subjects'
import type { Row } from '../api/types'
import { t } from '../app/language'
import { SubjectLink } from '../marks/links'
import { amountText, fieldName, measureName, typeText } from './amounts'
import { detailsOf, listOf, OTHER_SUBJECTS, partiesOf } from './fields'

/** A subject by its name, with a link where there is something to see; `all` and the like are words. */
export function Somebody({ id, self }: { id: string; self?: string }) {
  const word = t('subject:somebody.' + id, { defaultValue: '' })
  if (word) {
    return <span>{word}</span>
  }
  const isUnknown = subjects.value.size > 0 && !subjects.value.has(id)
  if (isUnknown) {
    // Agencies have an id alone to be told by.
    return <span>{id.replaceAll('-', ' ')}</span>
  }
  return id === self ? (
    <strong>
      <SubjectLink id={id} />
    </strong>
  ) : (
    <SubjectLink id={id} />
  )
}

export function Several({ ids, self }: { ids: string[]; self?: string }) {
  const shown = ids.flatMap<ComponentChildren>((id, at) => [at > 0 && t('subject:comma'), <Somebody key={id} id={id} self={self} />])
  return <>{shown}</>
}

/** Who does it to whom, and what it is about, as the kind of the action has it. */
export function RowFacts({ row, self }: { row: Row; self: string }) {
  const { actors, objects } = partiesOf(row)
  return (
    <dl class="facts">
      {(actors.length > 0 || objects.length > 0) && (
        <div class="parties">
          <dt class="sr-only">{t('subject:parties')}</dt>
          <dd>
            <Several ids={actors} self={self} />
            {objects.length > 0 && (
              <>
                {actors.length > 0 && (
                  <span class="arrow" aria-label={t('subject:to')} role="img">
                    {' → '}
                  </span>
                )}
                <Several ids={objects} self={self} />
              </>
            )}
          </dd>
        </div>
      )}
      {row.amounts?.map((amount, at) => (
        <Fact key={'amount' + at} name={measureName(amount.measure)}>
          <strong>{amountText(amount)}</strong> {typeText(amount.type)}
          {amount.claimedBy && (
            <>
              {' '}
              {t('subject:claimedBy')} <Somebody id={amount.claimedBy} />
            </>
          )}
        </Fact>
      ))}
      {detailsOf(row).map(([field, value]) => (
        <Fact key={field} name={fieldName(field)}>
          <Value field={field} value={value} />
        </Fact>
      ))}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Value({ field, value }: { field: string; value: unknown }) {
  return OTHER_SUBJECTS.includes(field) ? <Several ids={listOf(value).map(String)} /> : <>{listOf(value).map(asText).join(t('subject:comma'))}</>
}

function asText(value: unknown): string {
  if (typeof value === 'boolean') {
    return t(value ? 'subject:yes' : 'subject:no')
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, part]) => fieldName(name) + ': ' + asText(part))
        .join(t('subject:comma'))
    : String(value)
}
