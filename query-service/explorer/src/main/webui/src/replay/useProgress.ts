import { useEffect, useState } from 'preact/hooks'
import type { Replay } from './types'

/** How far a replay is, as it tells by itself; null until it does. */
export function useProgress(id: string, underWay: boolean, ended: () => void): Replay | null {
  const [told, setTold] = useState<Replay | null>(null)
  useEffect(() => {
    if (!underWay) {
      return undefined
    }
    const stream = new EventSource(`/v1/replays/${encodeURIComponent(id)}/progress`)
    const heard = (event: MessageEvent<string>): void => setTold(JSON.parse(event.data) as Replay)
    stream.addEventListener('progress', heard)
    stream.addEventListener('end', (event) => {
      heard(event)
      stream.close()
      ended()
    })
    return () => stream.close()
  }, [id, underWay])
  return told
}
