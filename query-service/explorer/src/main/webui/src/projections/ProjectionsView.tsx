import { useAnswer } from '../api/useAnswer'
import { t } from '../app/language'
import { Answered } from '../marks/Answered'
import { number } from '../marks/day'
import { ViewTitle } from '../marks/ViewTitle'

interface Projections {
  position: number
  target: number
  lag: number
}

/** How far this node has read the log. */
export default function ProjectionsView() {
  const answer = useAnswer<Projections>({ path: '/v1/projections', timed: false })
  return (
    <>
      <ViewTitle title={t('nav.projections')} />
      <Answered answer={answer}>
        {({ position, target, lag }) => (
          <p>{t('projections:progress', { position: number(position), target: number(target), lag: number(lag) })}</p>
        )}
      </Answered>
    </>
  )
}
