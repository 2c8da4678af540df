import { useEffect, useMemo } from 'preact/hooks'
import { learn } from '../api/subjects'
import type { Summary, World as Everybody } from '../api/types'
import { useAnswer } from '../api/useAnswer'
import { day } from '../app/days'
import { t } from '../app/language'
import { Answered } from '../marks/Answered'
import { inWords } from '../marks/day'
import { ViewTitle } from '../marks/ViewTitle'
import { LazyMap } from './LazyMap'
import { Newest } from './Newest'
import { commonCounts, ownRows } from './own'
import { SubjectTable } from './SubjectTable'
import './world.css'

/** Everybody on a day: who has what, and what is new. */
export function World() {
  const answer = useAnswer<Everybody>({ path: '/v1/world' })
  useEffect(() => {
    if (answer.value) {
      learn(answer.value)
    }
  }, [answer.value])
  return (
    <>
      <ViewTitle title={t('world:title', { day: inWords(day.value) })} />
      <p class="lead">{t('world:lead')}</p>
      <div class="overview">
        <LazyMap items={answer.value?.items ?? []} />
        <Newest />
      </div>
      <Answered answer={answer}>{(world) => <Tables items={world.items} />}</Answered>
    </>
  )
}

function Tables({ items }: { items: Summary[] }) {
  const [places, companies] = useMemo(() => {
    const common = commonCounts(items)
    const ranked = items
      .map((summary) => ({ summary, own: ownRows(summary, common) }))
      .sort((one, other) => other.own - one.own || one.summary.id.localeCompare(other.summary.id))
    return [
      ranked.filter(({ summary }) => summary.type !== 'company'),
      ranked.filter(({ summary }) => summary.type === 'company'),
    ]
  }, [items])
  return (
    <>
      <SubjectTable name="places" ranked={places} />
      <SubjectTable name="companies" ranked={companies} />
    </>
  )
}
