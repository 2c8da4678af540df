import type { ComponentChildren } from 'preact'
import { t } from '../app/language'
import type { Problem } from '../api/problem'
import type { Answer } from '../api/useAnswer'
import { ViewTitle } from './ViewTitle'

interface AnsweredProps<T> {
  answer: Answer<T>
  /** Whether all of a view rests on it, its heading too. */
  isView?: boolean
  children: (value: T) => ComponentChildren
}

/** Shows an answer, or what went wrong; what was there stays until there is something new. */
export function Answered<T>(props: AnsweredProps<T>) {
  const { value, problem, busy, again } = props.answer
  return (
    <div class="answered" aria-busy={busy}>
      {problem && <ProblemNote problem={problem} again={again} isView={props.isView && value === undefined} />}
      {value !== undefined ? props.children(value) : !problem && <p class="quiet loading">{t('loading')}</p>}
    </div>
  )
}

/** A problem as the API told it. */
export function ProblemNote({ problem, again, isView }: { problem: Problem; again?: () => void; isView?: boolean }) {
  const isAway = problem.code === 'away'
  const title = isAway ? t('problem.away') : problem.title
  return (
    <section class="problem" role="alert">
      {isView ? <ViewTitle title={title} /> : <h2>{title}</h2>}
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
