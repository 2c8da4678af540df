import type { Row } from '../api/types'
import { named, t } from '../app/language'
import { inWords } from '../marks/day'
import { ActionLink } from '../marks/links'
import { fieldName } from './amounts'
import { changedFields, type Alteration, type Interval, type Occurrence } from './intervals'

const SHOWN = 30

/** What was added, removed and changed on the day on which an interval began, and by which actions. */
export function Turn({ interval }: { interval: Interval }) {
  const { from, added, removed, changed } = interval
  if (from === null) {
    return <p class="quiet">{t('subject:history.before')}</p>
  }
  const rest = added.length + removed.length + changed.length - SHOWN
  return (
    <section class="turn" aria-label={t('subject:history.changed', { day: inWords(from) })}>
      <h3>{t('subject:history.changed', { day: inWords(from) })}</h3>
      <ul>
        {added.slice(0, SHOWN).map((one) => (
          <Occurred key={'+' + one.row.action + one.facet} sign="+" name="added" one={one} />
        ))}
        {removed.slice(0, SHOWN).map((one) => (
          <Occurred key={'-' + one.row.action + one.facet} sign="−" name="removed" one={one} />
        ))}
        {changed.slice(0, SHOWN).map((one) => (
          <Altered key={'~' + one.after.action + one.facet} one={one} />
        ))}
      </ul>
      {rest > 0 && <p class="quiet">…</p>}
    </section>
  )
}

function Sign({ sign, name }: { sign: string; name: string }) {
  return (
    <>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>{' '}
      <span class="sr-only">{t('subject:history.' + name)}: </span>
    </>
  )
}

function Occurred({ sign, name, one }: { sign: string; name: string; one: Occurrence }) {
  return (
    <li>
      <Sign sign={sign} name={name} />
      <ActionLink id={one.row.action} title={one.row.title} /> <small class="quiet">{named('facet', one.facet)}</small>
    </li>
  )
}

function Altered({ one }: { one: Alteration }) {
  const fields = changedFields(one.before, one.after)
  return (
    <li>
      <Sign sign="~" name="altered" />
      <ActionLink id={one.after.action} title={one.after.title} />{' '}
      <small class="quiet">
        {named('facet', one.facet)}
        {fields.map((field) => (
          <span key={field}>
            {' · '}
            {field === 'certainty' || field === 'status' ? '' : fieldName(field) + ' '}
            <del>{shown(one.before, field)}</del> → <ins>{shown(one.after, field)}</ins>
          </span>
        ))}
      </small>
    </li>
  )
}

function shown(row: Row, field: string): string {
  const value = row[field]
  if (field === 'certainty') {
    return t('subject:certainty.' + String(value), { defaultValue: String(value) })
  }
  if (field === 'status' && value != null) {
    return named('status', String(value))
  }
  return value == null ? '–' : typeof value === 'object' ? JSON.stringify(value) : typeof value === 'string' ? inWords(value) : String(value)
}
