import { useEffect, useState } from 'preact/hooks'
import { useAnswer } from '../api/useAnswer'
import { t } from '../app/language'
import { Answered } from '../marks/Answered'
import { number } from '../marks/day'
import type { Page, RowProblem } from './types'

/** Where in the file, what stands there, and why it was not taken. */
export function RowProblems({ base, count }: { base: string; count: number }) {
  const [limit, setLimit] = useState(100)
  const answer = useAnswer<Page<RowProblem>>(
    count === 0 ? null : { path: base + '/problems', parameters: { limit: String(limit) }, timed: false },
  )
  // More of them may have been found since.
  useEffect(() => answer.again(), [count])
  if (count === 0) {
    return null
  }
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{t('imports:problems', { count, problems: number(count) })}</h2>
      <Answered answer={answer}>
        {(page) => (
          <>
            <div class="wide" role="region" aria-labelledby="problems" tabIndex={0}>
              <table class="plain">
                <thead>
                  <tr>
                    {['line', 'column', 'field', 'value', 'message'].map((column) => (
                      <th scope="col" key={column}>
                        {t('imports:' + column)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {page.items.map((one, at) => (
                    <tr key={at}>
                      <td>
                        {one.file && one.file + ': '}
                        {number(one.line)}
                      </td>
                      <td>{one.column}</td>
                      <td>{one.field && <code>{one.field}</code>}</td>
                      <td>{one.value}</td>
                      <td>
                        {one.warning && <strong>{t('imports:warning')} </strong>}
                        {one.message}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {page.next && limit < 1000 && (
              <button type="button" class="link" onClick={() => setLimit(1000)}>
                {t('job.more')}
              </button>
            )}
          </>
        )}
      </Answered>
    </section>
  )
}
