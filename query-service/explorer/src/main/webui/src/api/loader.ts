import { signal } from '@preact/signals'
import { away, problemOf, type Problem } from './problem'
import { heardOf } from './live'

export interface Loaded<T> {
  /** Of the address shown, or still of the one before. */
  value?: T
  /** Null where there is none. */
  problem: Problem | null
  busy: boolean
}

/**
 * Fetches what is asked for last. Of one path it has no more than one request under way: under a slider the next begins when
 * the one before has been shown, and those between are left out. For another path it drops what it is at.
 */
export class Loader<T> {
  readonly state = signal<Loaded<T>>({ problem: null, busy: false })
  private wanted: string | null = null
  private underWay: { address: string; abort: AbortController } | null = null
  private outdated = false

  load(address: string | null): void {
    const before = this.underWay?.address ?? this.wanted
    this.wanted = address
    if (address === null || (before !== null && pathOf(before) !== pathOf(address))) {
      this.drop()
      this.state.value = { problem: null, busy: address !== null }
    }
    if (address !== null && this.underWay === null) {
      void this.fetch(address)
    }
  }

  /** The same again: somebody recorded something, or wants to know whether it works by now. */
  again(): void {
    if (this.underWay !== null) {
      this.outdated = true
    } else if (this.wanted !== null) {
      void this.fetch(this.wanted)
    }
  }

  drop(): void {
    this.underWay?.abort.abort()
    this.underWay = null
  }

  private async fetch(address: string): Promise<void> {
    const abort = new AbortController()
    this.underWay = { address, abort }
    this.outdated = false
    this.state.value = { ...this.state.peek(), busy: true }
    const loaded = await answer<T>(address, abort.signal)
    if (abort.signal.aborted) {
      return
    }
    this.underWay = null
    const goesOn = this.wanted !== null && (this.wanted !== address || this.outdated)
    const kept = loaded.problem?.code === 'away' ? this.state.peek().value : undefined
    this.state.value = { value: kept, ...loaded, busy: goesOn }
    if (goesOn) {
      void this.fetch(this.wanted!)
    }
  }
}

function pathOf(address: string): string {
  return address.replace(/\?.*/s, '')
}

async function answer<T>(address: string, signal: AbortSignal): Promise<{ value?: T; problem: Problem | null }> {
  try {
    const response = await fetch(address, { signal, headers: { Accept: 'application/json' } })
    heardOf(response)
    return response.ok ? { value: (await response.json()) as T, problem: null } : { problem: await problemOf(response) }
  } catch {
    return { problem: away(address) }
  }
}
