import { stops } from './days'

const LEAST_GAP = 0.09

interface Mark {
  year: string
  at: number
}

/** Under the slider: where each year begins, as far as there is room for it. */
export function Years() {
  const last = stops.value.length - 1
  if (last < 1) {
    return null
  }
  const marks: Mark[] = []
  stops.value.forEach((day, at) => {
    const year = day.slice(0, 4)
    if (year !== stops.value[at - 1]?.slice(0, 4)) {
      marks.push({ year, at: at / last })
    }
  })
  return (
    <ol class="years" aria-hidden="true">
      {spread(marks).map(({ year, at }) => (
          <li key={year} style={{ left: at * 100 + '%' }}>
            {year}
          </li>
        ))}
    </ol>
  )
}

/** A year with many changes is worth its name more than the few before it. */
function spread(marks: Mark[]): Mark[] {
  const room = (at: number): number => (marks[at + 1]?.at ?? 1) - marks[at]!.at
  const kept: Mark[] = []
  marks
    .map((mark, at) => ({ mark, room: room(at) }))
    .sort((one, other) => other.room - one.room)
    .forEach(({ mark }) => {
      if (kept.every((other) => Math.abs(other.at - mark.at) >= LEAST_GAP)) {
        kept.push(mark)
      }
    })
  return kept
}
