import { useEffect, useState } from 'preact/hooks'
import { away, type Problem } from '../api/problem'
import { ProblemNote } from '../marks/Answered'
import { ViewTitle } from '../marks/ViewTitle'
import { path } from './address'
import { t } from './language'
import { match, viewOf, type View } from './routes'

/** The view that the address names. Another subject or action is another view; another date is the same one. */
export function Viewing() {
  const found = match(path.value)
  const [view, setView] = useState<{ of: unknown; view: View } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const route = found?.route ?? null
  const load = (): void => {
    setProblem(null)
    if (route !== null) {
      Promise.resolve(viewOf(route)).then(
        (loaded) => setView({ of: route, view: loaded }),
        () => setProblem(away(path.peek())),
      )
    }
  }
  useEffect(load, [route])
  if (found === null) {
    return <Nowhere />
  }
  if (problem !== null) {
    return <ProblemNote problem={problem} again={load} isView />
  }
  const ready = viewOf(found.route)
  const Shown = ready instanceof Promise ? (view?.of === route ? view!.view : null) : ready
  return Shown === null ? <p class="quiet loading">{t('loading')}</p> : <Shown key={path.value} params={found.params} />
}

function Nowhere() {
  return (
    <>
      <ViewTitle title={t('nowhere.title')} />
      <p>{t('nowhere.means')}</p>
    </>
  )
}
