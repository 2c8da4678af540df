import { batch, computed, signal } from '@preact/signals'

/** Where the reader is and which of the times they look at: all of it is in the address, so that every view is a link. */

const TIMES = ['asOf', 'knownAt'] as const

export type Parameters = Record<string, string | null | undefined>

interface Place {
  path: string
  query: URLSearchParams
}

function read(): Place {
  const [path = '/', query = ''] = location.hash.replace(/^#/, '').split(/\?(.*)/s)
  return { path: path || '/', query: new URLSearchParams(query) }
}

const place = signal<Place>(read())
let written: ReturnType<typeof setTimeout> | undefined

export const path = computed(() => place.value.path)
export const query = computed(() => place.value.query)
/** A day, null for today. What is no day is shown as the API refuses it. */
export const asOf = computed(() => place.value.query.get('asOf'))
/** A day, an instant or `asOf`; null for the latest. */
export const knownAt = computed(() => place.value.query.get('knownAt'))

function text(to: Place): string {
  const query = to.query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
  return '#' + to.path + (query ? '?' + query : '')
}

function filled(query: URLSearchParams, parameters: Parameters): URLSearchParams {
  const result = new URLSearchParams(query)
  for (const [name, value] of Object.entries(parameters)) {
    if (value == null || value === '') {
      result.delete(name)
    } else {
      result.set(name, value)
    }
  }
  return result
}

/** A link to another view at the same times. */
export function href(to: string, parameters: Parameters = {}): string {
  const times = new URLSearchParams()
  for (const name of TIMES) {
    const value = place.value.query.get(name)
    if (value) {
      times.set(name, value)
    }
  }
  return text({ path: to, query: filled(times, parameters) })
}

/** The same view with some parameters changed; null leaves one out. */
export function hrefHere(parameters: Parameters): string {
  return text({ path: place.value.path, query: filled(place.value.query, parameters) })
}

/** Changes parameters of this view in place: the address follows, the way back does not get longer. */
export function change(parameters: Parameters): void {
  place.value = { path: place.value.path, query: filled(place.value.query, parameters) }
  // Browsers refuse addresses that change many times a second, as they do under a slider.
  clearTimeout(written)
  written = setTimeout(write, 120)
}

function write(): void {
  clearTimeout(written)
  written = undefined
  history.replaceState(history.state, '', text(place.value))
}

export function go(to: string, parameters: Parameters = {}): void {
  settle()
  location.hash = href(to, parameters)
}

function settle(): void {
  if (written !== undefined) {
    write()
  }
}

// A link followed right after a change must not have the change written over it.
addEventListener('click', settle, { capture: true })
addEventListener('hashchange', () => {
  clearTimeout(written)
  written = undefined
  batch(() => (place.value = read()))
})
