import type { Problem } from '../api/problem'
import { t } from '../app/language'
import { ProblemNote } from '../marks/Answered'
import { nearest, ofTheForm } from './violations'

/** What keeps a form from being recorded: each field that is wrong is a click away. */
export function FormProblem({ problem }: { problem: Problem }) {
  const violations = ofTheForm(problem)
  return violations.length === 0 ? (
    <ProblemNote problem={problem} />
  ) : (
    <section class="problem" role="alert">
      <h2>{t('record:wrong', { count: violations.length })}</h2>
      <ul>
        {violations.map(({ field, message }) => (
          <li key={field + message}>
            <button type="button" class="link" onClick={() => nearest(field)?.focus()}>
              {nameOf(field)}
            </button>{' '}
            {message}
          </li>
        ))}
      </ul>
    </section>
  )
}

function nameOf(path: string): string {
  const name = /^\w*/.exec(path)![0]
  return t('statement:field.' + name, { defaultValue: path })
}
