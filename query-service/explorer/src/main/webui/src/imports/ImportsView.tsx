import { useState } from 'preact/hooks'
import { useAnswer } from '../api/useAnswer'
import { useRefresh } from '../api/useRefresh'
import { t } from '../app/language'
import { Answered } from '../marks/Answered'
import { number } from '../marks/day'
import { Instant } from '../marks/Day'
import { isOver, JobStatus } from '../marks/JobProgress'
import { Link } from '../marks/links'
import { ViewTitle } from '../marks/ViewTitle'
import type { Import, Page } from './types'
import { Upload } from './Upload'
import { WhereRecorded } from './WhereRecorded'

/** Files that were taken in, and taking in another. */
export default function ImportsView() {
  return <WhereRecorded>{(url) => <Imports url={url} />}</WhereRecorded>
}

function Imports({ url }: { url: string }) {
  const [limit, setLimit] = useState(25)
  const answer = useAnswer<Page<Import>>({ path: url + '/v1/imports', parameters: { limit: String(limit) }, timed: false })
  useRefresh(answer.again, answer.value?.items.some((one) => !isOver(one.status)) ?? false)
  return (
    <>
      <ViewTitle title={t('nav.imports')} />
      <p class="lead">{t('imports:lead')}</p>
      <Upload url={url} />
      <h2>{t('imports:all')}</h2>
      <Answered answer={answer}>
        {(page) =>
          page.items.length === 0 ? (
            <p class="quiet">{t('imports:none')}</p>
          ) : (
            <>
              <ul class="rows">
                {page.items.map((one) => (
                  <li key={one.id} class="row">
                    <Link to={'/imports/' + encodeURIComponent(one.id)}>{nameOf(one)}</Link>
                    <p class="row-facts">
                      <JobStatus status={one.status} />
                      {one.dryRun && <span>{t('imports:rehearsal')}</span>}
                      <Instant at={one.created} />
                      <span>{t('imports:rows', { count: one.rowsRead, rows: number(one.rowsRead) })}</span>
                      {one.problems > 0 && <strong>{t('imports:problems', { count: one.problems, problems: number(one.problems) })}</strong>}
                    </p>
                  </li>
                ))}
              </ul>
              {page.next && limit < 1000 && (
                <button type="button" class="link" onClick={() => setLimit(Math.min(1000, limit * 4))}>
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

export function nameOf(one: Import): string {
  return one.file || [one.dataset, one.edition].filter(Boolean).join(' · ') || one.id
}
