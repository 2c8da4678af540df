import type { Row, Subject } from '../api/types'
import { useAnswer } from '../api/useAnswer'
import { href } from '../app/address'
import { named, t } from '../app/language'
import { Answered } from '../marks/Answered'
import { Day } from '../marks/Day'
import { ActionLink } from '../marks/links'
import { FacetRows } from '../subject/FacetRows'
import { given, pathOf, way } from './asked'
import { usual } from './ChoiceForm'
import { ChangedFields } from './ChangedFields'

interface InFacet {
  facet: string
  row: Row
}

interface Side {
  asOf: string
  knownAt: string | null
}

interface Difference {
  subject: Subject
  from: Side
  to: Side
  added: InFacet[]
  removed: InFacet[]
  changed: { facet: string; before: Row; after: Row }[]
}

/** What came, went and changed between two states of one subject. */
export function Differences({ subject }: { subject: string }) {
  const days = way() === 'dates' ? { from: given('from') || usual('from'), to: given('to') || usual('to') } : {}
  const answer = useAnswer<Difference>({
    path: pathOf(subject) + '/diff',
    parameters: { ...days, fromKnownAt: given('fromKnownAt'), toKnownAt: given('toKnownAt') },
  })
  return <Answered answer={answer}>{(difference) => <Shown difference={difference} subject={subject} />}</Answered>
}

function Shown({ difference, subject }: { difference: Difference; subject: string }) {
  const { from, to, added, removed, changed } = difference
  return (
    <>
      <p class="quiet sides">
        <State side={from} subject={subject} /> <span aria-hidden="true">→</span>
        <span class="sr-only">{t('compare:to')}</span> <State side={to} subject={subject} />
      </p>
      <p role="status" class="counts">
        <span>{t('compare:added', { count: added.length })}</span>
        <span>{t('compare:removed', { count: removed.length })}</span>
        <span>{t('compare:changed', { count: changed.length })}</span>
      </p>
      {added.length + removed.length + changed.length === 0 && <p>{t('compare:same')}</p>}
      <Rows name="added" rows={added} self={difference.subject.id} />
      <Rows name="removed" rows={removed} self={difference.subject.id} />
      {changed.length > 0 && (
        <section class="difference is-changed">
          <h2>{t('compare:heading.changed')}</h2>
          <ul class="rows">
            {changed.map(({ facet, before, after }) => (
              <li class="row" key={facet + after.action + before.action}>
                <ActionLink id={after.action} title={after.title} />
                <p class="row-facts">
                  <span>{named('facet', facet)}</span>
                </p>
                <ChangedFields before={before} after={after} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function State({ side, subject }: { side: Side; subject: string }) {
  return (
    <a href={href(pathOf(subject).slice('/v1'.length), { asOf: side.asOf, knownAt: side.knownAt })}>
      <Day day={side.asOf} />
      {side.knownAt && <> ({t('compare:knownAt', { knownAt: side.knownAt })})</>}
    </a>
  )
}

/** By facet, in the order of a state. */
function Rows({ name, rows, self }: { name: 'added' | 'removed'; rows: InFacet[]; self: string }) {
  const facets = [...new Set(rows.map(({ facet }) => facet))]
  return rows.length === 0 ? null : (
    <section class={'difference is-' + name}>
      <h2>{t('compare:heading.' + name)}</h2>
      {facets.map((facet) => (
        <section key={facet}>
          <h3>{named('facet', facet)}</h3>
          <FacetRows rows={rows.filter((row) => row.facet === facet).map(({ row }) => row)} self={self} />
        </section>
      ))}
    </section>
  )
}
