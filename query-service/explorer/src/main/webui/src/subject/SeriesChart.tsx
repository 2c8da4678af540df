import { useMemo } from 'preact/hooks'
import { subjects } from '../api/subjects'
import { useAnswer } from '../api/useAnswer'
import { day } from '../app/days'
import { language, t } from '../app/language'
import { Chart } from '../charts/Chart'
import { Answered } from '../marks/Answered'
import { Day, Instant } from '../marks/Day'
import { ActionLink } from '../marks/links'
import { Sources } from '../marks/Sources'
import { canBeDrawn, stepsOf } from './steps'
import { coursesOf, dimensionsText, inASentence, indicatorName, valueText, type Vintage } from './vintages'

interface Series {
  items: Vintage[]
}

/** An indicator over time, as steps, with every vintage of it. */
export function SeriesChart({ id, path, subject }: { id: string; path: string; subject: string }) {
  const answer = useAnswer<Series>({ path, parameters: { subject, vintages: 'all', limit: '1000', asOf: null } })
  return <Answered answer={answer}>{({ items }) => <Drawn id={id} vintages={items} />}</Answered>
}

function Drawn({ id, vintages }: { id: string; vintages: Vintage[] }) {
  const courses = useMemo(() => coursesOf(vintages), [vintages, language.value, subjects.value])
  const hasMarks = vintages.some((one) => one.forecast || one.knownUntil !== null)
  return (
    <>
      {canBeDrawn(courses) ? (
        <Chart
          kind="lines"
          label={t('subject:series.chart', { name: indicatorName(id), values: inASentence(courses) })}
          height="170px"
          on={[courses, day.value, language.value]}
          option={(colours) => stepsOf(courses, day.value, colours)}
        />
      ) : (
        <p class="quiet hint">{t('subject:series.noChart')}</p>
      )}
      {hasMarks && <p class="quiet hint">{t('subject:series.dashes')}</p>}
      <details class="sources">
        <summary>{t('subject:series.table', { count: vintages.length })}</summary>
        <div class="wide" role="region" aria-label={indicatorName(id)} tabIndex={0}>
          <Values vintages={vintages} />
        </div>
      </details>
    </>
  )
}

function Values({ vintages }: { vintages: Vintage[] }) {
  return (
    <table>
      <thead>
        <tr>
          {['since', 'of', 'amount', 'marks', 'source'].map((column) => (
            <th key={column} scope="col">
              {t('subject:series.' + column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {vintages.map((one) => (
          <tr key={one.action + one.knownFrom} class={one.knownUntil === null ? undefined : 'superseded'}>
            <td>
              <Day day={one.since} />
            </td>
            <td>
              <ActionLink id={one.action} title={one.title} /> {dimensionsText(one.dimensions)}
            </td>
            <td>{one.knownUntil === null ? valueText(one) : <del>{valueText(one)}</del>}</td>
            <td>
              <Remarks of={one} />
            </td>
            <td>
              <Sources sources={one.sources} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Remarks({ of }: { of: Vintage }) {
  return (
    <>
      {of.forecast && <span class="possible">{t('subject:series.forecast')}</span>}{' '}
      {of.statedBy && t('subject:series.statedBy', { who: of.statedBy })}{' '}
      {of.knownUntil !== null && (
        <>
          {t('subject:series.revised')} <Instant at={of.knownUntil} />
        </>
      )}
    </>
  )
}
