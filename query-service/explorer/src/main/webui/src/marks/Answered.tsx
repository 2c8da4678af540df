import type { ComponentChildren } from 'preact'
import { t } from '../app/language'
import type { Problem } from '../api/problem'
import type { Answer } from '../api/useAnswer'

/** Shows an answer, or what went wrong; what was there stays until there is something new. */
export function Answered<T>(props: { answer: Answer<T>; children: (value: T) => ComponentChildren }) {
  const { value, problem, busy, again } = props.answer
  return (
    <div class="answered" aria-busy={busy}>
      {problem && <ProblemNote problem={problem} again={again} />}
      {value !== undefined ? props.children(value) : !problem && <p class="quiet loading">{t('loading')}</p>}
    </div>
  )
}

/** A problem as the API told it. */
export function ProblemNote({ problem, again }: { problem: Problem; again?: () => void }) {
  const isAway = problem.code === 'away'
  return (
    <section class="problem" role="alert">
      <h2>{isAway ? t('problem.away') : problem.title}</h2>
      <p>{isAway ? t('problem.awayMeans') : problem.detail}</p>
      {problem.violations.length > 1 && (
        <ul>
          {problem.violations.map((violation) => (
            <li key={violation.field + violation.message}>
              <code>{violation.field}</code> {violation.message}
            </li>
          ))}
        </ul>
      )}
      {again && (isAway || problem.status >= 500 || problem.status === 429) && (
        <button type="button" class="secondary" onClick={again}>
          {t('problem.again')}
        </button>
      )}
    </section>
  )
}
