import { useEffect, useState } from 'preact/hooks'
import { away, problemOf, type Problem } from '../api/problem'
import type { Frame, FrameAnswer, FramePage } from './types'

const PAGE = 40
const WAIT_MS = 500

function kept({ states, ...frame }: FrameAnswer): Frame {
  return {
    ...frame,
    counts: states.map(({ subject, facets }) => ({
      subject,
      facets: Object.fromEntries(Object.entries(facets).map(([facet, rows]) => [facet, rows.length])),
    })),
  }
}

/** The frames of a replay, page by page, and those that are still being made as they come. */
export function useFrames(base: string): { frames: Frame[]; problem: Problem | null } {
  const [frames, setFrames] = useState<Frame[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    const read = async (): Promise<void> => {
      let cursor: string | null = ''
      while (cursor !== null) {
        const address: string = `${base}/frames?limit=${PAGE}` + (cursor && '&cursor=' + encodeURIComponent(cursor))
        const response = await fetch(address, { signal: abort.signal, headers: { Accept: 'application/json' } })
        if (!response.ok) {
          setProblem(await problemOf(response))
          return
        }
        const page = (await response.json()) as FramePage
        setFrames((before) => [...before, ...page.items.map(kept)])
        cursor = page.next
        if (page.items.length === 0 && cursor !== null) {
          await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
        }
      }
    }
    read().catch(() => abort.signal.aborted || setProblem(away(base)))
    return () => abort.abort()
  }, [base])
  return { frames, problem }
}
