import { useEffect, useMemo, useRef } from 'preact/hooks'
import { useAnswer } from '../api/useAnswer'
import { day, lookAt } from '../app/days'
import { t } from '../app/language'
import { Strip, type StripItem } from '../charts/Strip'
import { Answered } from '../marks/Answered'
import { inWords } from '../marks/day'
import { intervalOn, signsOf, type Interval } from './intervals'
import { optionsAsked } from './Options'
import { Turn } from './Turn'

/** Every day on which the state changes; choosing one looks at it. */
export function HistoryStrip({ base }: { base: string }) {
  const answer = useAnswer<{ items: Interval[] }>({
    path: base + '/history',
    parameters: { asOf: null, limit: '1000', ...optionsAsked() },
  })
  return (
    <section class="history" aria-labelledby="heading-history">
      <h2 id="heading-history">{t('subject:history.title')}</h2>
      <Answered answer={answer}>{({ items }) => <Course intervals={items} />}</Answered>
    </section>
  )
}

function Course({ intervals }: { intervals: Interval[] }) {
  const turns = useMemo(() => intervals.filter(({ from }) => from !== null), [intervals])
  const items = useMemo<StripItem[]>(
    () => turns.map((turn) => ({ id: turn.from!, start: turn.from!, text: signsOf(turn) })),
    [turns],
  )
  if (turns.length === 0) {
    return <p class="quiet">{t('subject:history.none')}</p>
  }
  const current = intervalOn(intervals, day.value)
  return (
    <>
      <Strip
        label={t('subject:history.label', { count: turns.length })}
        items={items}
        day={day.value}
        onSelect={(id) => lookAt(String(id))}
        onDay={lookAt}
        height="180px"
      />
      <ChangeDays turns={turns} current={current} />
      <p class="quiet signs">{t('subject:history.signs')}</p>
      {current && <Turn interval={current} />}
    </>
  )
}

/** The same as the strip, for hands on a keyboard and for small screens. */
function ChangeDays({ turns, current }: { turns: Interval[]; current: Interval | undefined }) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (chosen && list.current) {
      list.current.scrollTop = chosen.offsetTop - list.current.offsetTop - list.current.clientHeight / 2
    }
  }, [current?.from, turns])
  return (
    <ol class="change-days" ref={list} aria-label={t('subject:history.days')} tabIndex={0}>
      {turns.map((turn) => (
        <li key={turn.from}>
          <button
            type="button"
            class="secondary"
            aria-current={turn === current ? 'date' : undefined}
            onClick={() => lookAt(turn.from!)}
          >
            {inWords(turn.from!)} <small aria-hidden="true">{signsOf(turn)}</small>
            <span class="sr-only">
              {t('subject:history.counts', {
                added: turn.added.length,
                removed: turn.removed.length,
                changed: turn.changed.length,
              })}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
