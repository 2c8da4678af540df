import { addressOf } from '../api/call'
import type { Statement } from '../api/types'
import { t } from '../app/language'
import { ownFieldsOf } from '../statement/kinds'
import { Party, stateOf } from '../statement/Party'

export function partiesOf(kind: string): string[] {
  return ownFieldsOf(kind)
    .filter(({ type }) => type === 'subject' || type === 'subjects')
    .map(({ name }) => name)
}

/** Who has a part in an action, each with their state, and with the proof of the row that it makes there. */
export function Affected({ statement }: { statement: Statement }) {
  const parts = partiesOf(statement.kind)
    .filter((name) => statement[name])
    .map((name) => ({ name, ids: [statement[name] as string | string[]].flat() }))
  return parts.length === 0 ? null : (
    <section aria-labelledby="affected">
      <h2 id="affected">{t('action:affected')}</h2>
      <dl class="fields">
        {parts.map(({ name, ids }) => (
          <div key={name}>
            <dt>{t('statement:field.' + name)}</dt>
            <dd>
              <ul class="values">
                {ids.map((id) => (
                  <WithProof key={id} id={id} action={statement.id} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function WithProof({ id, action }: { id: string; action: string }) {
  const subject = stateOf(id)
  return (
    <li>
      <Party id={id} />{' '}
      {subject !== null && (
        <small>
          <a href={addressOf({ path: '/v1/state-proof', parameters: { subject, action } })} target="_blank">
            {t('action:proof')}
            <span class="sr-only"> {t('source.newTab')}</span>
          </a>
        </small>
      )}
    </li>
  )
}
