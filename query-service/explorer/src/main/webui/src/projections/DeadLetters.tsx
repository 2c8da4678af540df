import { useState } from 'preact/hooks'
import type { Problem } from '../api/problem'
import { send } from '../api/send'
import { useAnswer } from '../api/useAnswer'
import { t } from '../app/language'
import { Answered, ProblemNote } from '../marks/Answered'
import { Confirmed } from '../marks/Confirmed'
import { number } from '../marks/day'
import { Instant } from '../marks/Day'

const LETTERS = '/v1/projections/dead-letters'

interface Letter {
  position: number
  stream: string
  type: string
  revision: string
  cause: string
  waitsFor: number | null
  since: string
  attempts: number
  retryAt: string | null
}

interface LetterPage {
  letters: number
  streams: number
  items: Letter[]
  next: string | null
}

interface Settled {
  projected: number
  waiting: number
}

/** Events that could not be projected. To try again is harmless; to give one up is for good, and wants a reason. */
export function DeadLetters() {
  const [limit, setLimit] = useState(50)
  const answer = useAnswer<LetterPage>({ path: LETTERS, parameters: { limit: String(limit) }, timed: false })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [settled, setSettled] = useState<Settled | null>(null)
  const act = async (method: 'POST' | 'DELETE', rest: string): Promise<void> => {
    const sent = await send<Settled>(method, LETTERS + rest)
    setProblem(sent.problem)
    setSettled(sent.value ?? null)
    answer.again()
  }
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t('projections:letters')}</h2>
      {problem && <ProblemNote problem={problem} />}
      <p role="status">
        {settled && t('projections:settled', { projected: number(settled.projected), waiting: number(settled.waiting) })}
      </p>
      <Answered answer={answer}>
        {(page) =>
          page.letters === 0 ? (
            <p>{t('projections:noLetters')}</p>
          ) : (
            <>
              <div class="buttons">
                <span>{t('projections:count', { letters: number(page.letters), streams: number(page.streams) })}</span>
                <button type="button" class="secondary" onClick={() => void act('POST', '/retry?by=explorer')}>
                  {t('projections:retryAll')}
                </button>
              </div>
              <ul class="rows">
                {page.items.map((letter) => (
                  <LetterRow key={letter.position} letter={letter} act={act} />
                ))}
              </ul>
              {page.next && (
                <button type="button" class="link" onClick={() => setLimit(Math.min(1000, limit * 4))}>
                  {t('job.more')}
                </button>
              )}
            </>
          )
        }
      </Answered>
    </section>
  )
}

function LetterRow({ letter, act }: { letter: Letter; act: (method: 'POST' | 'DELETE', rest: string) => Promise<void> }) {
  const [reason, setReason] = useState('')
  return (
    <li class="row">
      <strong>{t('projections:event', { position: number(letter.position) })}</strong> <code>{letter.type}</code>{' '}
      <code>{letter.stream}</code>
      <p>{letter.cause}</p>
      <p class="row-facts">
        <span>
          {t('row.since')} <Instant at={letter.since} />
        </span>
        <span>{t('projections:attempts', { count: letter.attempts })}</span>
        {letter.waitsFor != null && <span>{t('projections:waitsFor', { position: number(letter.waitsFor) })}</span>}
        {letter.retryAt && (
          <span>
            {t('projections:retryAt')} <Instant at={letter.retryAt} />
          </span>
        )}
      </p>
      <div class="buttons">
        <button type="button" class="secondary" onClick={() => void act('POST', `/${letter.position}/retry?by=explorer`)}>
          {t('projections:retry')}
        </button>
        <input
          type="text"
          aria-label={t('projections:discardReason')}
          placeholder={t('projections:discardReason')}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <Confirmed
          label={t('projections:discard')}
          disabled={reason.trim() === ''}
          onConfirm={() => void act('DELETE', `/${letter.position}?by=explorer&reason=${encodeURIComponent(reason.trim())}`)}
        />
      </div>
    </li>
  )
}
