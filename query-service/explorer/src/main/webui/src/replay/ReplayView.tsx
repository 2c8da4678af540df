import { useState } from 'preact/hooks'
import { segment } from '../api/call'
import type { Problem } from '../api/problem'
import { send } from '../api/send'
import { useAnswer } from '../api/useAnswer'
import { go } from '../app/address'
import { t } from '../app/language'
import type { ViewProps } from '../app/routes'
import { Answered, ProblemNote } from '../marks/Answered'
import { Confirmed } from '../marks/Confirmed'
import { inWords, number } from '../marks/day'
import { isOver, JobProgress, JobStatus } from '../marks/JobProgress'
import { ActionLink, Link } from '../marks/links'
import { ViewTitle } from '../marks/ViewTitle'
import { Player } from './Player'
import { isOtherwise } from './ReplaysView'
import type { Replay } from './types'
import { useProgress } from './useProgress'

/** A replay: how far it is, and its frames. */
export default function ReplayView({ params }: ViewProps) {
  const id = params.id!
  const base = '/v1/replays/' + segment(id)
  const answer = useAnswer<Replay>({ path: base, timed: false })
  const told = useProgress(id, answer.value !== undefined && !isOver(answer.value.status), answer.again)
  const [problem, setProblem] = useState<Problem | null>(null)
  const end = async (over: boolean): Promise<void> => {
    const sent = await send('DELETE', base)
    setProblem(sent.problem)
    if (sent.problem === null && over) {
      go('/replays')
    } else {
      answer.again()
    }
  }
  return (
    <Answered answer={answer} isView>
      {(asked) => {
        const replay = told !== null && !isOver(asked.status) ? told : asked
        const over = isOver(replay.status)
        return (
          <>
            <ViewTitle title={t('replay:title', { id })} />
            <Ordered replay={asked} />
            {problem && <ProblemNote problem={problem} />}
            <p role="status">
              <JobStatus status={replay.status} />
            </p>
            {replay.failure && <p class="job-failed">{replay.failure}</p>}
            {!over && (
              <JobProgress
                label={t('replay:progress')}
                done={replay.framesDone}
                target={replay.target}
                rate={replay.framesPerSecond}
                remainingSeconds={replay.remainingSeconds}
              />
            )}
            <Player base={base} total={replay.target} otherwise={isOtherwise(asked)} />
            <div class="buttons">
              <Confirmed label={over ? t('replay:remove') : t('job.cancel')} onConfirm={() => void end(over)} />
              <Link to="/replays">{t('replay:all')}</Link>
            </div>
          </>
        )
      }}
    </Answered>
  )
}

/** What was asked for, in a sentence or two. */
function Ordered({ replay: { order, target } }: { replay: Replay }) {
  const without = (Array.isArray(order.without) ? order.without : ((order.without as { actions?: string[] })?.actions ?? [])) as string[]
  return (
    <>
      <p class="lead">
        {t('replay:span', { from: inWords(order.from), to: inWords(order.to ?? ''), frames: number(target) })}
        {order.knownAt && ' · ' + t(order.knownAt === 'asOf' ? 'replay:ofTheDay' : 'replay:knownAt', { knownAt: order.knownAt })}
      </p>
      {without.length > 0 && (
        <p>
          {t(order.cascade ? 'replay:withoutThoseAndMore' : 'replay:withoutThose')}{' '}
          {without.map((id, at) => (
            <>
              {at > 0 && ', '}
              <ActionLink key={id} id={id} />
            </>
          ))}
        </p>
      )}
      {(order.overlay ?? []).length > 0 && <p>{t('replay:withSupposed', { count: order.overlay!.length })}</p>}
    </>
  )
}
