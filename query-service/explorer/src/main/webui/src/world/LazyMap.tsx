import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Summary } from '../api/types'

/** Room for the map, which is fetched when the rest of the page can be used. */
export function LazyMap({ items }: { items: Summary[] }) {
  const [Map, setMap] = useState<ComponentType<{ items: Summary[] }> | null>(null)
  const ready = items.length > 0
  useEffect(() => {
    if (!ready || Map) {
      return undefined
    }
    const load = (): void =>
      void import('./WorldMap').then(
        (module) => setMap(() => module.WorldMap),
        // The tables say the same.
        () => undefined,
      )
    const idle = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 200))
    const timer = setTimeout(() => idle(load), 150)
    return () => clearTimeout(timer)
  }, [ready])
  return <div class="map-room">{Map && <Map items={items} />}</div>
}
