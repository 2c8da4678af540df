import { useState } from 'preact/hooks'
import { segment } from '../api/call'
import type { Found } from '../api/types'
import { useAnswer } from '../api/useAnswer'
import { named, t } from '../app/language'
import { Answered } from '../marks/Answered'
import { Day } from '../marks/Day'
import { ActionLink } from '../marks/links'
import { Several } from './RowFacts'

interface Linked extends Found {
  relation: string
  depth: number
}

/** What an action answers and what has answered it, asked for when somebody wants to know. */
export function Answers({ action }: { action: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="sources answers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('subject:answers.ask')}</summary>
      {isOpen && <Chain action={action} />}
    </details>
  )
}

function Chain({ action }: { action: string }) {
  const answer = useAnswer<{ items: Linked[] }>({ path: '/v1/actions/' + segment(action) + '/chain' })
  return (
    <Answered answer={answer}>
      {({ items }) => {
        const near = items.filter((item) => item.depth === 1)
        return near.length === 0 ? (
          <p class="quiet">{t('subject:answers.none')}</p>
        ) : (
          <>
            <Side name="cause" items={near} />
            <Side name="consequence" items={near} />
          </>
        )
      }}
    </Answered>
  )
}

function Side({ name, items }: { name: string; items: Linked[] }) {
  const side = items.filter((item) => item.relation === name)
  return side.length === 0 ? null : (
    <>
      <p class="answers-side">{t('subject:answers.' + name)}</p>
      <ul>
        {side.map((item) => (
          <li key={item.id}>
            <ActionLink id={item.id} title={item.title} />{' '}
            <small class="quiet">
              <Day day={item.date} /> · {named('kind', item.kind)} · <Several ids={item.subjects} />
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}
