import type { FoundPage } from '../api/types'
import { useAnswer } from '../api/useAnswer'
import { day } from '../app/days'
import { named, t } from '../app/language'
import { Answered } from '../marks/Answered'
import { Day } from '../marks/Day'
import { ActionLink, Link } from '../marks/links'
import { Certainty, Status } from '../marks/Standing'

const SHOWN = 6

/** What had begun last by the day. */
export function Newest() {
  const answer = useAnswer<FoundPage>({
    path: '/v1/actions',
    parameters: { to: day.value, sort: '-date', limit: String(SHOWN) },
  })
  return (
    <section class="newest" aria-labelledby="heading-newest">
      <h2 id="heading-newest">{t('world:newest')}</h2>
      <Answered answer={answer}>
        {(page) =>
          page.items.length === 0 ? (
            <p class="quiet">{t('world:nothingYet')}</p>
          ) : (
            <ol>
              {page.items.map((found) => (
                <li key={found.id}>
                  <small>
                    <Day day={found.date} /> · {named('kind', found.kind)}
                  </small>
                  <ActionLink id={found.id} title={found.title} />
                  <small>
                    <Status status={found.status} /> <Certainty certainty={found.certainty} />
                  </small>
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
      <Link to="/search" parameters={{ to: day.value, sort: '-date' }}>
        {t('world:allActions')}
      </Link>
    </section>
  )
}
