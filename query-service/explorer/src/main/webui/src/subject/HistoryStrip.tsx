import { useMemo } from 'preact/hooks'
import { useAnswer } from '../api/useAnswer'
import { day, lookAt } from '../app/days'
import { t } from '../app/language'
import { Strip, type StripItem } from '../charts/Strip'

interface Interval {
  from: string | null
  until: string | null
  added: unknown[]
  removed: unknown[]
  changed: unknown[]
}

/** Every day on which the state changes; choosing one looks at it. */
export function HistoryStrip({ base }: { base: string }) {
  const answer = useAnswer<{ items: Interval[] }>({
    path: base + '/history',
    parameters: { asOf: null, limit: '1000' },
  })
  const items = useMemo(() => answer.value?.items.flatMap(pointOf) ?? [], [answer.value])
  return items.length === 0 ? null : (
    <Strip
      label={t('subject:history', { count: items.length })}
      items={items}
      day={day.value}
      onSelect={(id) => lookAt(String(id))}
      onDay={lookAt}
      height="150px"
    />
  )
}

function pointOf({ from, added, removed, changed }: Interval): StripItem[] {
  const counts = [
    ['+', added.length],
    ['−', removed.length],
    ['~', changed.length],
  ] as const
  const text = counts.filter(([, count]) => count > 0).map(([sign, count]) => sign + count)
  return from === null ? [] : [{ id: from, start: from, text: text.join(' ') }]
}
