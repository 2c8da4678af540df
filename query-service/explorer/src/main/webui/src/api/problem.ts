/** What went wrong, as the API told it (RFC 9457), or as the browser did. */
export interface Problem {
  title: string
  status: number
  detail: string
  code: string
  violations: { field: string; message: string }[]
}

export function away(address: string): Problem {
  return { title: 'away', status: 0, detail: address, code: 'away', violations: [] }
}

export async function problemOf(response: Response): Promise<Problem> {
  const told = await response.json().catch(() => null)
  return {
    title: told?.title ?? response.statusText,
    status: response.status,
    detail: told?.detail ?? '',
    code: told?.code ?? '',
    violations: told?.violations ?? [],
  }
}
