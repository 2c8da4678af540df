import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { segment } from '../api/call'
import type { Statement } from '../api/types'
import { useAnswer } from '../api/useAnswer'
import { go } from '../app/address'
import { language, named, t } from '../app/language'
import { Chart } from '../charts/Chart'
import { Answered } from '../marks/Answered'
import { Day } from '../marks/Day'
import { ActionLink } from '../marks/links'
import { Certainty, Status } from '../marks/Standing'
import { Text } from '../marks/Text'
import { graphOption, heightOf, type Centre } from './chainGraph'
import type { ChainAnswer, Linked } from './types'

/** Beyond this a graph is a tangle, and the list tells more. */
const DRAWN = 40

/** What an action answered, and what answered it: drawn, and told as a list. */
export function Chain({ statement }: { statement: Statement }) {
  const answer = useAnswer<ChainAnswer>({ path: `/v1/actions/${segment(statement.id)}/chain` })
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">{t('action:chain')}</h2>
      <Answered answer={answer}>
        {(chain) =>
          chain.items.length === 0 ? (
            <p class="quiet">{t('action:noChain')}</p>
          ) : (
            <Shown centre={centreOf(statement)} chain={chain} />
          )
        }
      </Answered>
    </section>
  )
}

function centreOf(statement: Statement): Centre {
  const basis = (statement.linkBasis as string | undefined) ?? null
  const partOf = statement.partOf as string | undefined
  const links = (statement.respondsTo ?? []).map((to) => ({ link: 'respondsTo', to, basis }))
  return {
    id: statement.id,
    title: statement.title,
    links: partOf ? [...links, { link: 'partOf', to: partOf, basis }] : links,
  }
}

function Shown({ centre, chain }: { centre: Centre; chain: ChainAnswer }) {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const causes = chain.items.filter(({ relation }) => relation === 'cause').reverse()
  const consequences = chain.items.filter(({ relation }) => relation === 'consequence')
  const titles = new Map([[centre.id, centre.title], ...chain.items.map(({ id, title }) => [id, title] as const)])
  const told = (linked: Linked) => (
    <li key={linked.id}>
      <ActionLink id={linked.id} title={linked.title} />
      <p class="row-facts">
        <Day day={linked.date} /> <span>{named('kind', linked.kind)}</span>
        <Status status={linked.status} />
        <Certainty certainty={linked.certainty} />
        {linked.links
          .filter(({ to }) => titles.has(to))
          .map(({ link, to, basis }) => (
            <span key={link + to}>
              {t('statement:field.' + link, { defaultValue: link })}: <Text words={titles.get(to)!} />
              {basis === 'inferred' && <em> ({t('statement:choice.inferred')})</em>}
            </span>
          ))}
      </p>
    </li>
  )
  return (
    <div ref={place}>
      {width !== null && chain.items.length <= DRAWN && (
        <Chart
          kind="graph"
          label={t('action:chainGraph', { count: chain.items.length })}
          height={heightOf(chain.items, width) + 'px'}
          option={(colours) => graphOption(centre, chain.items, colours, width)}
          on={[chain, language.value, width]}
          onSelect={(data) => open(centre.id, data)}
        />
      )}
      {causes.length > 0 && <h3>{t('action:causes')}</h3>}
      {causes.length > 0 && <ol class="chain">{causes.map(told)}</ol>}
      {consequences.length > 0 && <h3>{t('action:consequences')}</h3>}
      {consequences.length > 0 && <ol class="chain">{consequences.map(told)}</ol>}
      {!chain.complete && <p class="quiet">{t('action:chainGoesOn')}</p>}
    </div>
  )
}

/** How wide what stands there is, once it does. */
function useWidth(place: { current: HTMLElement | null }): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useLayoutEffect(() => {
    const watching = new ResizeObserver(() => setWidth(place.current?.clientWidth || null))
    watching.observe(place.current!)
    return () => watching.disconnect()
  }, [])
  return width
}

function open(shown: string, data: unknown): void {
  const id = (data as { id?: string } | null)?.id
  if (id !== undefined && id !== shown) {
    go('/actions/' + encodeURIComponent(id))
  }
}
