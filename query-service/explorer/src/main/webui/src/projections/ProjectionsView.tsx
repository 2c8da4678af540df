import { useState } from 'preact/hooks'
import type { Problem } from '../api/problem'
import { send } from '../api/send'
import { useAnswer } from '../api/useAnswer'
import { useRefresh } from '../api/useRefresh'
import { t } from '../app/language'
import { Answered, ProblemNote } from '../marks/Answered'
import { Confirmed } from '../marks/Confirmed'
import { number } from '../marks/day'
import { Instant } from '../marks/Day'
import { isOver, JobProgress, JobStatus } from '../marks/JobProgress'
import { ViewTitle } from '../marks/ViewTitle'
import { DeadLetters } from './DeadLetters'
import { Outcomes } from './Outcomes'

interface Rebuild {
  id: string
  status: string
  reason: string | null
  requestedAt: string
  position: number
  target: number
  rate?: number | null
  remainingSeconds?: number | null
  failure?: string | null
}

interface Projections {
  position: number
  target: number
  lag: number
  generations: { number: number; status: string; derivation: number; since: string }[]
  rebuild: Rebuild | null
}

/** For operators: how far this node has read the log, what it could not read, and making all facts anew. */
export default function ProjectionsView() {
  const answer = useAnswer<Projections>({ path: '/v1/projections', timed: false })
  const { value, again } = answer
  useRefresh(again, value != null && (value.lag > 0 || (value.rebuild != null && !isOver(value.rebuild.status))))
  return (
    <>
      <ViewTitle title={t('nav.projections')} />
      <p class="lead">{t('projections:lead')}</p>
      <Answered answer={answer}>
        {(projections) => (
          <>
            <p>
              {projections.lag === 0
                ? t('projections:current', { position: number(projections.position) })
                : t('projections:behind', { position: number(projections.position), target: number(projections.target), lag: number(projections.lag) })}
            </p>
            <Rebuilding rebuild={projections.rebuild ?? null} again={again} />
            <Generations of={projections.generations} />
          </>
        )}
      </Answered>
      <DeadLetters />
      <Outcomes />
    </>
  )
}

function Rebuilding({ rebuild, again }: { rebuild: Rebuild | null; again: () => void }) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const underWay = rebuild !== null && !isOver(rebuild.status)
  const then = async (sending: Promise<{ problem: Problem | null }>): Promise<void> => {
    setProblem((await sending).problem)
    again()
  }
  return (
    <section aria-labelledby="rebuild" class="panel">
      <h2 id="rebuild">{t('projections:rebuild')}</h2>
      <p class="quiet">{t('projections:rebuildMeans')}</p>
      {problem && <ProblemNote problem={problem} />}
      {rebuild && (
        <div aria-live="polite">
          <p>
            {t('projections:last', { id: rebuild.id })} <JobStatus status={rebuild.status} /> · <Instant at={rebuild.requestedAt} />
            {rebuild.reason && ' · ' + rebuild.reason}
          </p>
          {rebuild.failure && <p class="job-failed">{rebuild.failure}</p>}
        </div>
      )}
      {underWay ? (
        <>
          <JobProgress
            label={t('projections:rebuild')}
            done={rebuild.position}
            target={rebuild.target}
            rate={rebuild.rate}
            remainingSeconds={rebuild.remainingSeconds}
          />
          <Confirmed label={t('job.cancel')} onConfirm={() => void then(send('DELETE', '/v1/projections/rebuilds/' + rebuild.id))} />
        </>
      ) : (
        <div class="buttons">
          <input
            type="text"
            aria-label={t('projections:reason')}
            placeholder={t('projections:reason')}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <Confirmed
            label={t('projections:start')}
            onConfirm={() =>
              void then(send('POST', '/v1/projections/rebuild', JSON.stringify(reason.trim() ? { reason } : {}), 'application/json'))
            }
          />
        </div>
      )}
    </section>
  )
}

function Generations({ of }: { of: Projections['generations'] }) {
  return (
    <ul class="quiet" aria-label={t('projections:generations')}>
      {of.map((one) => (
        <li key={one.number}>
          {t('projections:generation', { number: one.number, status: t('projections:' + one.status, { defaultValue: one.status }) })}{' '}
          <Instant at={one.since} />
        </li>
      ))}
    </ul>
  )
}
