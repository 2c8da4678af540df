import { effect, signal } from '@preact/signals'
import { lookAt, stop, stops } from './days'
import { calm } from './theme'

/** A time-lapse: from stop to stop until the last. */
export const playing = signal(false)

const STEP_MS = 800
const CALM_STEP_MS = 2_000
/** A long timeline is played in leaps. */
const MOST_STEPS = 150

function step(): void {
  const last = stops.peek().length - 1
  const next = Math.min(last, stop.peek() + Math.max(1, Math.round(last / MOST_STEPS)))
  lookAt(stops.peek()[next]!)
  if (next === last) {
    playing.value = false
  }
}

/** From the begin, where it is at its end. */
export function play(): void {
  if (stops.peek().length < 2) {
    return
  }
  if (stop.peek() === stops.peek().length - 1) {
    lookAt(stops.peek()[0]!)
  }
  playing.value = true
}

export function startPlaying(): void {
  effect(() => {
    if (playing.value) {
      const timer = setInterval(step, calm.value ? CALM_STEP_MS : STEP_MS)
      return () => clearInterval(timer)
    }
    return undefined
  })
}
