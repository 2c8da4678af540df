import { heardOf } from '../api/live'
import { away, problemOf, type Problem } from '../api/problem'

export interface Recorded {
  id: string
  version: number
  position: number
  warnings: { code: string; message: string; field?: string }[]
}

export type Sent<T> = { value: T; problem: null } | { value: null; problem: Problem }

/** Sends something to one of the services, and tells what it answers. */
export async function post<T>(address: string, body: unknown, headers: Record<string, string> = {}): Promise<Sent<T>> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return response.ok
      ? { value: (await response.json()) as T, problem: null }
      : { value: null, problem: await problemOf(response) }
  } catch {
    return { value: null, problem: away(address) }
  }
}

export async function get<T>(address: string, headers: Record<string, string> = {}): Promise<Sent<T>> {
  try {
    const response = await fetch(address, { headers: { Accept: 'application/json', ...headers } })
    heardOf(response)
    return response.ok
      ? { value: (await response.json()) as T, problem: null }
      : { value: null, problem: await problemOf(response) }
  } catch {
    return { value: null, problem: away(address) }
  }
}

/** Where statements of a kind are recorded. */
export function pathOf(kind: string): string {
  return kind === 'observation' ? '/v1/observations' : '/v1/actions'
}

/** With the same key the same request is recorded once, however often it is sent. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
