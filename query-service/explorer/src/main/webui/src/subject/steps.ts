import { t } from '../app/language'
import { plusDays, today } from '../app/today'
import type { Palette } from '../charts/palette'
import { inWords, number } from '../marks/day'
import { firstDay, valueText, type Course, type Vintage } from './vintages'

interface Point {
  value: [string, number]
  tip: string
}

interface Dated {
  vintage: Vintage
  from: string
}

function datedOf(vintages: Vintage[]): Dated[] {
  return vintages.flatMap((vintage) => {
    const from = vintage.since === null ? null : firstDay(vintage.since)
    return from === null || typeof vintage.value !== 'number' ? [] : [{ vintage, from }]
  })
}

export function canBeDrawn(courses: Course[]): boolean {
  return courses.some(({ current }) => datedOf(current).length > 0)
}

function pointOf({ vintage, from }: Dated): Point {
  const marks = [
    vintage.forecast && t('subject:series.forecast'),
    vintage.knownUntil !== null && t('subject:series.revised'),
    vintage.statedBy && t('subject:series.statedBy', { who: vintage.statedBy }),
  ].filter(Boolean)
  return {
    value: [from, vintage.value as number],
    tip: [valueText(vintage), t('row.since') + ' ' + inWords(vintage.since!), ...marks].join(' · '),
  }
}

/** Values as steps: what is measured is drawn through, forecasts are dashed, what was revised is hollow. */
export function stepsOf(courses: Course[], day: string, colours: Palette) {
  const drawn = courses.map((course) => ({ ...course, dated: datedOf(course.current), past: datedOf(course.superseded) }))
  const days = drawn.flatMap(({ dated, past }) => [...dated, ...past].map(({ from }) => from)).sort()
  const last = [days.at(-1)!, day, today()].sort().at(-1)!
  const end = plusDays(last, 30)
  const start = [days[0]!, day].sort()[0]!
  const isShare = courses.every(({ current, superseded }) =>
    [...current, ...superseded].every(({ unit, value }) => unit === 'percent' && Number(value) >= 0 && Number(value) <= 100),
  )
  return {
    grid: { left: 8, right: 16, top: 14, bottom: 4, containLabel: true },
    xAxis: {
      type: 'time',
      min: plusDays(start, -60),
      max: end,
      axisLabel: { color: colours.quiet, hideOverlap: true, formatter: { year: '{yyyy}', month: '{yyyy}-{MM}', day: '{MM}-{dd}' } },
      axisLine: { lineStyle: { color: colours.line } },
      splitLine: { show: false },
      splitNumber: 4,
    },
    yAxis: {
      type: 'value',
      ...(isShare && { min: 0, max: 100, interval: 25 }),
      splitNumber: 3,
      axisLabel: { color: colours.quiet, formatter: (value: number) => number(value, { notation: 'compact' }) },
      splitLine: { lineStyle: { color: colours.line } },
    },
    tooltip: {
      trigger: 'item',
      backgroundColor: colours.surface,
      borderColor: colours.line,
      textStyle: { color: colours.text },
      formatter: ({ data }: { data: Point }) => plain(data?.tip ?? ''),
    },
    series: drawn.flatMap(({ dated, past }, at) => {
      const colour = colours.series[at % colours.series.length]!
      return [
        ...runs(dated, end).map((run) => lineOf(run, colour, colours.surface)),
        pointsOf(past, colour, colours.surface),
        ...(at === 0 ? [dayLine(day, colours)] : []),
      ]
    }),
  }
}

/** Braces would be taken for styles of the drawn text. */
function plain(text: string): string {
  return text.replaceAll('{', '(').replaceAll('}', ')')
}

interface Run {
  isForecast: boolean
  points: (Point | { value: [string, number]; tip: string; symbol: 'none' })[]
}

/** What is measured and what is foreseen, one after the other; each run ends where the next begins. */
function runs(dated: Dated[], end: string): Run[] {
  const all: Run[] = []
  for (const one of dated) {
    const isForecast = one.vintage.forecast === true
    const before = all.at(-1)
    const point = pointOf(one)
    if (before?.isForecast === isForecast) {
      before.points.push(point)
    } else {
      before?.points.push({ ...point, value: [one.from, before.points.at(-1)!.value[1]], symbol: 'none' })
      all.push({ isForecast, points: [point] })
    }
  }
  const open = all.at(-1)
  const held = open?.points.at(-1)
  if (open && held) {
    open.points.push({ ...held, value: [end, held.value[1]], symbol: 'none' })
  }
  return all
}

function lineOf({ isForecast, points }: Run, colour: string, surface: string) {
  return {
    type: 'line',
    step: 'end',
    data: points,
    symbol: isForecast ? 'diamond' : 'circle',
    symbolSize: 9,
    showAllSymbol: true,
    lineStyle: { color: colour, width: 2, type: isForecast ? 'dashed' : 'solid' },
    itemStyle: isForecast ? hollow(colour, surface) : { color: colour },
  }
}

function pointsOf(past: Dated[], colour: string, surface: string) {
  return {
    type: 'scatter',
    data: past.map(pointOf),
    symbolSize: 9,
    itemStyle: hollow(colour, surface),
  }
}

function hollow(colour: string, surface: string) {
  return { color: surface, borderColor: colour, borderWidth: 2 }
}

function dayLine(day: string, colours: Palette) {
  return {
    type: 'line',
    data: [],
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: colours.accent, type: 'dotted', width: 1.5 },
      data: [{ xAxis: day }],
    },
  }
}
