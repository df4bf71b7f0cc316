import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Tells the columns of a page where they begin in the window, as `--pane-top` (px, above 0 by the least `gap` once they are
 * scrolled past): a pane that sticks there can end where the window does, and what stands at its end is in sight.
 */
export function usePaneTop(gap: number): RefObject<HTMLDivElement | null> {
  const columns = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = columns
    if (!current) return
    const measure = () =>
      current.style.setProperty('--pane-top', `${Math.max(gap, current.getBoundingClientRect().top)}px`)
    measure()
    // what stands above comes and goes
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    addEventListener('scroll', measure, { passive: true })
    addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      removeEventListener('scroll', measure)
      removeEventListener('resize', measure)
    }
  }, [gap])
  return columns
}
