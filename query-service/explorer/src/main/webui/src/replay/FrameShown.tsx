import { named, t } from '../app/language'
import { inWords } from '../marks/day'
import { SubjectLink } from '../marks/links'
import { Differences } from './Differences'
import type { Frame } from './types'

interface FrameShownProps {
  frame: Frame
  isFirst: boolean
  otherwise: boolean
  /** While it plays, a screen reader would fall behind. */
  quiet: boolean
}

/** One day of a replay: how many rows each subject has, what changed, and how it differs from what was. */
export function FrameShown({ frame, isFirst, otherwise, quiet }: FrameShownProps) {
  const names = new Map(frame.counts.map(({ subject }) => [subject.id, subject.name]))
  return (
    <div aria-live={quiet ? 'off' : 'polite'}>
      <h2 class="frame-day">{inWords(frame.asOf)}</h2>
      {otherwise && (
        <section class="panel" aria-labelledby="baseline">
          <h3 id="baseline">{t('replay:difference')}</h3>
          <Differences of={frame.baselineDifference} words="baseline" none={t('replay:sameAsWas')} asOf={frame.asOf} names={names} />
        </section>
      )}
      <section aria-labelledby="changes">
        <h3 id="changes">{t('replay:changesTitle')}</h3>
        {isFirst ? (
          <p class="quiet">{t('replay:first')}</p>
        ) : (
          <Differences of={frame.changes} words="changes" none={t('replay:nothingNew')} asOf={frame.asOf} names={names} />
        )}
      </section>
      <section aria-labelledby="states">
        <h3 id="states">{t('replay:states')}</h3>
        <ul class="frame-states">
          {frame.counts.map(({ subject, facets }) => (
            <li key={subject.id}>
              <strong>
                <SubjectLink id={subject.id} name={subject.name} asOf={frame.asOf} />
              </strong>{' '}
              {Object.entries(facets)
                .filter(([, count]) => count > 0)
                .map(([facet, count]) => `${named('facet', facet)} ${count}`)
                .join(' · ') || <span class="quiet">{t('replay:nothing')}</span>}
            </li>
          ))}
        </ul>
        {frame.unknownSubjects.length > 0 && <p class="quiet">{t('replay:unknown', { ids: frame.unknownSubjects.join(', ') })}</p>}
      </section>
    </div>
  )
}
