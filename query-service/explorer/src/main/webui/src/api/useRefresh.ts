import { useEffect } from 'preact/hooks'

const EVERY_MS = 1_000

/** Asks again and again as long as something is under way and the page is looked at. */
export function useRefresh(again: () => void, underWay: boolean): void {
  useEffect(() => {
    if (!underWay) {
      return undefined
    }
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') {
        again()
      }
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [underWay])
}
