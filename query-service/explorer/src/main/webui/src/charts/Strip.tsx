import { useEffect, useRef, useState } from 'preact/hooks'
import type { Timeline } from 'vis-timeline/peer'
import { language, t } from '../app/language'

/** Something from one day on until another, or on one day. */
export interface StripItem {
  id: string | number
  start: string
  /** Exclusive; a point in time has none. */
  end?: string
  text: string
  /** A row of its own, of the groups given. */
  group?: string
  /** Of the style sheet. */
  className?: string
  isBackground?: boolean
}

interface StripProps {
  /** What the strip shows, in a sentence; a list of the same belongs beside it. */
  label: string
  items: StripItem[]
  groups?: { id: string; text: string }[]
  /** Marked with a line. */
  day: string
  onSelect?: (id: string | number) => void
  /** Called with a day that was clicked where nothing is. */
  onDay?: (day: string) => void
  height?: string
  /** Whether what follows or overlaps stands in rows of its own; otherwise all stands in one. */
  isStacked?: boolean
}

type Parts = typeof import('./vistimeline')

/** Time from left to right, with vis-timeline, which is loaded with the first strip. */
export function Strip(props: StripProps) {
  const place = useRef<HTMLDivElement>(null)
  const [made, setMade] = useState<{ timeline: Timeline; parts: Parts } | null>(null)
  const [failed, setFailed] = useState(false)
  const current = useRef(props)
  current.current = props
  useEffect(() => {
    let timeline: Timeline | null = null
    let left = false
    const make = async (): Promise<void> => {
      const parts = await import('./vistimeline')
      if (!left && place.current) {
        timeline = timelineIn(place.current, parts, current)
        setMade({ timeline, parts })
      }
    }
    make().catch(() => setFailed(true))
    return () => {
      left = true
      timeline?.destroy()
    }
  }, [])
  useEffect(() => {
    if (made) {
      made.timeline.setOptions({ locale: locale() })
    }
  }, [made, language.value])
  useEffect(() => {
    if (made) {
      fill(made.timeline, made.parts, props)
    }
  }, [made, props.items, props.groups])
  useEffect(() => {
    made?.timeline.setCustomTime(props.day, 'day')
  }, [made, props.day])
  return failed ? (
    <p class="quiet">{t('chart.failed')}</p>
  ) : (
    <div class="strip" role="img" aria-label={props.label} aria-busy={made === null} ref={place} />
  )
}

function locale(): string {
  return language.value === 'zh-Hant' ? 'zh-tw' : 'en'
}

function timelineIn(place: HTMLElement, parts: Parts, current: { current: StripProps }): Timeline {
  const timeline = new parts.Timeline(place, [], {
    height: current.current.height,
    minHeight: 90,
    stack: current.current.isStacked ?? true,
    selectable: true,
    showCurrentTime: false,
    zoomKey: 'ctrlKey',
    // It has no Traditional Chinese of its own.
    locales: { 'zh-tw': { current: '目前', time: '時間' } },
    horizontalScroll: true,
    verticalScroll: true,
    zoomMin: 14 * 86_400_000,
    // Every text is put into the page as text.
    template: (item?: { content?: string }) => textNode(item?.content ?? ''),
    groupTemplate: (group?: { content?: string }) => textNode(group?.content ?? ''),
    moment: (date: unknown) => parts.moment(date as Date).locale(locale()).utc(),
  } as never)
  timeline.addCustomTime(current.current.day, 'day')
  timeline.on('select', (event: { items: (string | number)[] }) => {
    const first = event.items[0]
    if (first !== undefined) {
      current.current.onSelect?.(first)
    }
  })
  timeline.on('click', (event: { item: unknown; what: string | null; time: Date }) => {
    if (event.item == null && (event.what === 'background' || event.what === 'axis')) {
      current.current.onDay?.(event.time.toISOString().slice(0, 10))
    }
  })
  return timeline
}

function textNode(text: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = text
  return element
}

function fill(timeline: Timeline, parts: Parts, { items, groups }: StripProps): void {
  const shown = items.map((item) => ({
    id: item.id,
    start: item.start,
    end: item.end,
    content: item.text,
    group: item.group,
    className: item.className,
    type: item.isBackground ? 'background' : item.end === undefined ? 'point' : 'range',
  }))
  if (groups) {
    timeline.setGroups(new parts.DataSet(groups.map(({ id, text }) => ({ id, content: text }))) as never)
  }
  timeline.setItems(new parts.DataSet(shown) as never)
  timeline.fit({ animation: false })
}
