import { subjects } from '../api/subjects'
import type { SourceRef, Words } from '../api/types'
import { t } from '../app/language'
import { inWords } from '../marks/day'
import { inLanguage } from '../marks/Text'
import { measured, words } from './amounts'

/** A value of a series, and the known times between which it counted. */
export interface Vintage {
  subject: string
  dimensions?: Record<string, string>
  since: string | null
  value: number | string | null
  unit: string
  action: string
  title: Words
  forecast?: boolean
  statedBy?: string
  sources: SourceRef[]
  knownFrom: string
  /** Null for what counts still. */
  knownUntil: string | null
}

/** The values of one subject and the same dimensions, oldest first. */
export interface Course {
  name: string
  current: Vintage[]
  superseded: Vintage[]
}

export function indicatorName(id: string): string {
  return t('subject:indicator.' + id, { defaultValue: words(id) })
}

export function dimensionsText(dimensions: Record<string, string> | undefined): string {
  return Object.values(dimensions ?? {})
    .map((value) => inLanguage(subjects.value.get(value)?.name ?? value).text)
    .join(t('subject:comma'))
}

export function valueText({ value, unit }: Pick<Vintage, 'value' | 'unit'>): string {
  return measured(value, unit === 'label' ? undefined : unit)
}

/** The first day that a date as precise as its source allows. */
export function firstDay(since: string): string | null {
  const part = since.replace(/[[\]]/g, '').split(/\.\.|\//).find(Boolean)
  return part === undefined || Number.isNaN(Date.parse(part)) ? null : new Date(part).toISOString().slice(0, 10)
}

export function coursesOf(vintages: Vintage[]): Course[] {
  const courses = new Map<string, Course>()
  for (const vintage of vintages) {
    const name = dimensionsText(vintage.dimensions)
    const course = courses.get(name) ?? { name, current: [], superseded: [] }
    courses.set(name, course)
    const kept = vintage.knownUntil === null ? course.current : course.superseded
    kept.push(vintage)
  }
  return [...courses.values()]
}

/** All of it in a sentence, for who does not see the chart; long series end in dots. */
export function inASentence(courses: Course[]): string {
  const values = courses.flatMap(({ name, current }) =>
    current.map((one) => {
      const text = t('subject:series.value', { value: valueText(one), since: inWords(one.since ?? '') })
      return [name, text, one.forecast && '(' + t('subject:series.forecast') + ')'].filter(Boolean).join(' ')
    }),
  )
  return values.slice(0, 12).join('; ') + (values.length > 12 ? ' …' : '')
}
