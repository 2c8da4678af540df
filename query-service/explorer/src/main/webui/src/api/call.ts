import { asOf, knownAt, type Parameters } from '../app/address'

/** A reading call of query-service. */
export interface Call {
  path: string
  parameters?: Parameters
  /** Whether it answers for a day and a known time; most do. Parameters of those names that it has itself win. */
  timed?: boolean
}

/** Its address without a host. Depends on the times in the address. */
export function addressOf(call: Call): string {
  const times = call.timed === false ? {} : { asOf: asOf.value, knownAt: knownAt.value }
  const query = Object.entries({ ...times, ...call.parameters })
    .filter(([, value]) => value != null && value !== '')
    .map(([name, value]) => name + '=' + encodeURIComponent(value!).replaceAll('%3A', ':').replaceAll('%2C', ','))
    .join('&')
  return call.path + (query ? '?' + query : '')
}

/** Part of a path that comes from data. */
export function segment(id: string): string {
  return encodeURIComponent(id)
}

/** What a shell does nothing to. */
function quoted(text: string): string {
  return "'" + text.replaceAll("'", String.raw`'\''`) + "'"
}

export function curl(address: string): string {
  return 'curl ' + quoted(new URL(address, location.href).href)
}
