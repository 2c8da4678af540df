import { away, problemOf, type Problem } from './problem'
import { changed, heardOf } from './live'

/** What came of a call that changes something. */
export interface Sent<T> {
  value?: T
  problem: Problem | null
}

/** A body that is no text is sent as it is, with the type that it has. Once it is done, all that is shown is asked for anew. */
export async function send<T>(method: 'POST' | 'DELETE', address: string, body?: BodyInit | null, type?: string): Promise<Sent<T>> {
  try {
    const headers = { Accept: 'application/json', ...(type && { 'Content-Type': type }) }
    const response = await fetch(address, { method, headers, body: body ?? null })
    heardOf(response)
    if (!response.ok) {
      return { problem: await problemOf(response) }
    }
    changed()
    return response.status === 204 ? { problem: null } : { value: (await response.json()) as T, problem: null }
  } catch {
    return { problem: away(address) }
  }
}
