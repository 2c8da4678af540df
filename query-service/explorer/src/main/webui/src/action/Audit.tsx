import { segment } from '../api/call'
import { useAnswer } from '../api/useAnswer'
import { hrefHere } from '../app/address'
import { t } from '../app/language'
import { Answered } from '../marks/Answered'
import { Instant } from '../marks/Day'
import { ActionLink } from '../marks/links'
import { FieldValue } from '../statement/FieldValue'
import { StatementFields } from '../statement/StatementFields'
import { told, type FieldChange, type Told } from './changes'
import type { Audit as AuditAnswer, Entry } from './types'

/** Everything that was ever said about an action, the oldest first: since when it is known, by whom, why, and what it changed. */
export function Audit({ id }: { id: string }) {
  const answer = useAnswer<AuditAnswer>({ path: `/v1/actions/${segment(id)}/history` })
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">{t('action:audit')}</h2>
      <p class="quiet hint">{t('action:auditMeans')}</p>
      <Answered answer={answer}>
        {(audit) => (
          <ol class="audit">
            {told(audit.items).map((one) => (
              <Said key={one.entry.position} one={one} />
            ))}
          </ol>
        )}
      </Answered>
    </section>
  )
}

function Said({ one: { entry, changes, isHeld, before } }: { one: Told }) {
  return (
    <li class={isHeld ? undefined : 'past'}>
      <h3>
        {headingOf(entry)}{' '}
        {(entry.statement ?? entry.step) && (
          <small class="quiet">{t(isHeld ? 'action:held' : 'action:heldNoMore')}</small>
        )}
      </h3>
      <p class="row-facts">
        <span>
          {t('action:knownSince')} <Instant at={entry.knownSince} />
        </span>
        {entry.recordedBy && <span>{t('action:recordedBy', { who: entry.recordedBy })}</span>}
        {entry.dataset && <span>{t('action:dataset', { name: entry.dataset })}</span>}
        {entry.edition && <span>{t('action:edition', { name: entry.edition })}</span>}
        <span>{t('action:position', { position: entry.position })}</span>
        <a href={hrefHere({ knownAt: entry.knownSince })}>{t('action:asKnownThen')}</a>
      </p>
      {entry.reason && (
        <p>
          {t('action:reason')}: <q>{entry.reason}</q>
        </p>
      )}
      {entry.replacedBy && (
        <p>
          {t('action:replacedBy')} <ActionLink id={entry.replacedBy} />
        </p>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
      {entry.statement && before === undefined && (
        <details>
          <summary>{t('action:whatItSaid')}</summary>
          <StatementFields statement={entry.statement} />
        </details>
      )}
    </li>
  )
}

function headingOf({ event, number, step }: Entry): string {
  const what = step ? t('action:milestone.' + step.step, { defaultValue: step.step }) : ''
  if (['ActionCorrected', 'ActionRetracted', 'ActionReinstated', 'StepCorrected', 'StepRetracted'].includes(event)) {
    return t('action:event.' + event, { number, what })
  }
  return step ? t('action:event.step', { number, what }) : t('action:event.recorded')
}

function Changes({ changes }: { changes: FieldChange[] }) {
  return (
    <div class="wide" role="region" aria-label={t('action:changes')} tabIndex={0}>
      <table class="changes">
        <thead>
          <tr>
            <th scope="col">{t('action:field')}</th>
            <th scope="col">{t('action:before')}</th>
            <th scope="col">{t('action:after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field.name}>
              <th scope="row">{t('statement:field.' + field.name, { defaultValue: field.name })}</th>
              <td>{before === undefined ? '–' : <del><FieldValue field={field} value={before} /></del>}</td>
              <td>{after === undefined ? '–' : <ins><FieldValue field={field} value={after} /></ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
