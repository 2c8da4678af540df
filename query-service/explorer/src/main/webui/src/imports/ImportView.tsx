import { useState } from 'preact/hooks'
import type { Problem } from '../api/problem'
import { send } from '../api/send'
import { useAnswer } from '../api/useAnswer'
import { useRefresh } from '../api/useRefresh'
import { segment } from '../api/call'
import type { ViewProps } from '../app/routes'
import { t } from '../app/language'
import { Answered, ProblemNote } from '../marks/Answered'
import { Confirmed } from '../marks/Confirmed'
import { number } from '../marks/day'
import { Instant } from '../marks/Day'
import { isOver, JobProgress, JobStatus } from '../marks/JobProgress'
import { Link } from '../marks/links'
import { ViewTitle } from '../marks/ViewTitle'
import { nameOf } from './ImportsView'
import { RowProblems } from './RowProblems'
import type { Import } from './types'
import { WhereRecorded } from './WhereRecorded'

const COUNTS = ['recorded', 'corrected', 'reinstated', 'retracted', 'unchanged', 'rejected'] as const

/** How far an import has come, and which rows it did not take. */
export default function ImportView({ params }: ViewProps) {
  return <WhereRecorded>{(url) => <Following base={url + '/v1/imports/' + segment(params.id!)} />}</WhereRecorded>
}

function Following({ base }: { base: string }) {
  const answer = useAnswer<Import>({ path: base, timed: false })
  const [problem, setProblem] = useState<Problem | null>(null)
  useRefresh(answer.again, answer.value !== undefined && !isOver(answer.value.status))
  const act = async (method: 'POST' | 'DELETE', rest: string): Promise<void> => {
    setProblem((await send(method, base + rest)).problem)
    answer.again()
  }
  return (
    <Answered answer={answer} isView>
      {(one) => (
        <>
          <ViewTitle title={nameOf(one)} />
          <p role="status">
            <JobStatus status={one.status} /> {one.dryRun && '· ' + t('imports:rehearsal')} · <Instant at={one.created} />
          </p>
          {one.dryRun && <p class="quiet">{t('imports:rehearsalMeans')}</p>}
          {one.failure && <p class="job-failed">{one.failure}</p>}
          {problem && <ProblemNote problem={problem} />}
          <JobProgress
            label={t('imports:progress')}
            done={one.rowsRead}
            target={one.rowsTotal}
            rate={isOver(one.status) ? null : one.rowsPerSecond}
            remainingSeconds={one.remainingSeconds}
          />
          <dl class="figures">
            {COUNTS.map((count) => (
              <div key={count}>
                <dt>{t('imports:' + count)}</dt>
                <dd>{number(one[count])}</dd>
              </div>
            ))}
          </dl>
          <div class="buttons">
            {!isOver(one.status) && <Confirmed label={t('job.cancel')} onConfirm={() => void act('DELETE', '')} />}
            {['failed', 'cancelled'].includes(one.status) && (
              <button type="button" onClick={() => void act('POST', '/resumption')}>
                {t('imports:resume')}
              </button>
            )}
            <Link to="/imports">{t('imports:all')}</Link>
          </div>
          <RowProblems base={base} count={one.problems} />
        </>
      )}
    </Answered>
  )
}
