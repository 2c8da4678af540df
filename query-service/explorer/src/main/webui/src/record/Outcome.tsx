import { useEffect, useRef, useState } from 'preact/hooks'
import { named, t } from '../app/language'
import { ActionLink, SubjectLink } from '../marks/links'
import { get, type Recorded } from './send'

interface Changes {
  items: { position: number; changes?: { op: string; subject: string; facet: string }[] }[]
}

/** What was recorded, and the states that it changed, as soon as query-service has read of it. */
export function Outcome({ recorded, onAgain }: { recorded: Recorded; onAgain: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [changes, setChanges] = useState<Changes | null>(null)
  useEffect(() => {
    heading.current?.focus()
    void get<Changes>(`/v1/changes?after=${recorded.position - 1}&limit=1`, {
      'X-Faultline-Min-Position': String(recorded.position),
    }).then(({ value }) => setChanges(value))
  }, [recorded])
  const touched = changes?.items.find(({ position }) => position === recorded.position)?.changes ?? []
  return (
    <section class="outcome" aria-labelledby="outcome">
      <h2 id="outcome" tabIndex={-1} ref={heading}>
        {t('record:recorded')} <ActionLink id={recorded.id} />
      </h2>
      <p class="quiet">{t('record:asEvent', { position: recorded.position, version: recorded.version })}</p>
      {recorded.warnings.length > 0 && (
        <ul class="warnings">
          {recorded.warnings.map(({ message, field }) => (
            <li key={message}>
              {t('record:warning')}: {field && <code>{field}</code>} {message}
            </li>
          ))}
        </ul>
      )}
      {touched.length > 0 && (
        <>
          <h3>{t('record:touched')}</h3>
          <ul>
            {touched.map(({ op, subject, facet }) => (
              <li key={op + subject + facet}>
                <SubjectLink id={subject} />: {named('facet', facet)} ({t('record:op.' + op, { defaultValue: op })})
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" class="secondary" onClick={onAgain}>
        {t('record:another')}
      </button>
    </section>
  )
}
