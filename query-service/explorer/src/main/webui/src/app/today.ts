/** Today as the API counts it, in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}

const DAY = 86_400_000

export function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}
