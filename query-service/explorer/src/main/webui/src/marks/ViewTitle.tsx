import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

let shownBefore = false

/** The heading of a view. It has the focus when the reader came from another view, so that a screen reader tells where they are. */
export function ViewTitle({ title, children }: { title: string; children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (shownBefore) {
      heading.current?.focus({ preventScroll: true })
      scrollTo(0, 0)
    }
    shownBefore = true
  }, [])
  useEffect(() => {
    document.title = title ? title + ' · Faultline' : 'Faultline'
  }, [title])
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children ?? title}
    </h1>
  )
}
