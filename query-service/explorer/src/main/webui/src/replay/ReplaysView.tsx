import { useState } from 'preact/hooks'
import { useAnswer } from '../api/useAnswer'
import { useRefresh } from '../api/useRefresh'
import { t } from '../app/language'
import { Answered } from '../marks/Answered'
import { inWords, number } from '../marks/day'
import { Instant } from '../marks/Day'
import { isOver, JobStatus } from '../marks/JobProgress'
import { Link, SubjectLink } from '../marks/links'
import { ViewTitle } from '../marks/ViewTitle'
import { OrderForm } from './OrderForm'
import type { Replay, ReplayPage } from './types'

/** History played again: those that there are, and another. */
export default function ReplaysView() {
  const [limit, setLimit] = useState(25)
  const answer = useAnswer<ReplayPage>({ path: '/v1/replays', parameters: { limit: String(limit) }, timed: false })
  useRefresh(answer.again, answer.value?.items.some((one) => !isOver(one.status)) ?? false)
  return (
    <>
      <ViewTitle title={t('nav.replay')} />
      <p class="lead">{t('replay:lead')}</p>
      <OrderForm />
      <h2>{t('replay:all')}</h2>
      <Answered answer={answer}>
        {(page) =>
          page.items.length === 0 ? (
            <p class="quiet">{t('replay:none')}</p>
          ) : (
            <>
              <ul class="rows">
                {page.items.map((replay) => (
                  <ReplayRow key={replay.id} replay={replay} />
                ))}
              </ul>
              {page.next && (
                <button type="button" class="link" onClick={() => setLimit(Math.min(200, limit * 4))}>
                  {t('job.more')}
                </button>
              )}
            </>
          )
        }
      </Answered>
    </>
  )
}

function ReplayRow({ replay }: { replay: Replay }) {
  const { order } = replay
  return (
    <li class="row">
      <Link to={'/replays/' + encodeURIComponent(replay.id)}>{replay.id}</Link>
      <p class="row-facts">
        <JobStatus status={replay.status} />
        <span>{t('replay:span', { from: inWords(order.from), to: inWords(order.to ?? ''), frames: number(replay.target) })}</span>
        <span>
          {order.subjects.slice(0, 6).map((id, at) => (
            <>
              {at > 0 && ', '}
              <SubjectLink key={id} id={id} />
            </>
          ))}
          {order.subjects.length > 6 && ' …'}
        </span>
        {isOtherwise(replay) && <strong>{t('replay:otherwise')}</strong>}
        <Instant at={replay.created} />
      </p>
    </li>
  )
}

/** Whether it is another history than the one that was. */
export function isOtherwise({ order }: Replay): boolean {
  return order.without != null || (order.overlay ?? []).length > 0
}
