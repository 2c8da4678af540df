import { stops } from './days'

const LEAST_GAP = 0.055

/** Under the slider: where each year begins, as far as there is room for it. */
export function Years() {
  const last = stops.value.length - 1
  if (last < 1) {
    return null
  }
  const marks: { year: string; at: number }[] = []
  stops.value.forEach((day, at) => {
    const year = day.slice(0, 4)
    if (year !== stops.value[at - 1]?.slice(0, 4)) {
      marks.push({ year, at: at / last })
    }
  })
  let shown = -1
  return (
    <ol class="years" aria-hidden="true">
      {marks
        .filter(({ at }) => {
          const fits = at - shown >= LEAST_GAP || shown < 0
          shown = fits ? at : shown
          return fits
        })
        .map(({ year, at }) => (
          <li key={year} style={{ left: at * 100 + '%' }}>
            {year}
          </li>
        ))}
    </ol>
  )
}
