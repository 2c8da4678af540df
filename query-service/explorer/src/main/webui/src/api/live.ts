import { effect, signal } from '@preact/signals'
import { knownAt } from '../app/address'

/** Tells when somebody recorded something, so that what is shown is asked for anew. */

const CHANGES = '/v1/changes'
const TOGETHER_MS = 200
const POLL_MS = 15_000

/** Counts up with what is known; whoever reads it is told. */
export const knowledge = signal(0)
/** `off` at a known time of the past, where nothing changes. */
export const listening = signal<'off' | 'connecting' | 'live' | 'polling'>('off')

let stream: EventSource | null = null
let poll: ReturnType<typeof setInterval> | undefined
let soon: ReturnType<typeof setTimeout> | undefined
let position = -1

/** Has everything that is shown asked for anew. */
export function changed(): void {
  clearTimeout(soon)
  soon = setTimeout(() => knowledge.value++, TOGETHER_MS)
}

/** Every answer says how far its node has read. */
export function heardOf(response: Response): void {
  position = Math.max(position, Number(response.headers.get('X-Faultline-Position') ?? -1))
}

function listen(): void {
  const opened = new EventSource(position < 0 ? CHANGES : `${CHANGES}?after=${position}`)
  stream = opened
  if (listening.value === 'off') {
    listening.value = 'connecting'
  }
  opened.onopen = () => {
    clearInterval(poll)
    poll = undefined
    // What could not be asked for meanwhile is to be had again.
    if (listening.value === 'polling') {
      changed()
    }
    listening.value = 'live'
  }
  for (const op of ['ADD', 'MOD', 'RETRACT']) {
    opened.addEventListener(op, changed)
  }
  opened.onerror = () => {
    // A broken stream is opened again by the browser; one that was refused is not, as there may be no room for it.
    listening.value = 'polling'
    if (opened.readyState === EventSource.CLOSED) {
      stream = null
      pollNow()
    }
  }
}

function pollNow(): void {
  poll ??= setInterval(() => {
    if (document.visibilityState === 'visible') {
      changed()
      if (stream === null) {
        listen()
      }
    }
  }, POLL_MS)
}

function stop(): void {
  stream?.close()
  stream = null
  clearInterval(poll)
  poll = undefined
  listening.value = 'off'
}

export function startListening(): void {
  effect(() => {
    if (knownAt.value === null) {
      listen()
    } else {
      stop()
    }
  })
  addEventListener('pagehide', stop)
  addEventListener('pageshow', (event) => {
    if (event.persisted && knownAt.value === null) {
      listen()
    }
  })
}
