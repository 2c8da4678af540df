import { signal } from '@preact/signals'

/** Where actions are recorded and files imported; null where this explorer is not told, undefined as long as it is not. */
export const recordingUrl = signal<string | null | undefined>(undefined)

export async function loadSettings(): Promise<void> {
  if (recordingUrl.value !== undefined) {
    return
  }
  try {
    const settings = await (await fetch('/explorer/settings.json')).json()
    recordingUrl.value = settings.recordingUrl ?? null
  } catch {
    recordingUrl.value = null
  }
}
