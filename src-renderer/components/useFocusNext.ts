import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'

/**
 * Gives the focus to what a change brings or leaves: `focusNext(selector)` is said before the change, and within `list` that has the
 * focus once the change is drawn.
 */
export function useFocusNext(list: RefObject<HTMLElement | null>): (selector: string) => void {
  const next = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (next.current) list.current?.querySelector<HTMLElement>(next.current)?.focus()
    next.current = undefined
  })
  return useCallback((selector) => {
    next.current = selector
  }, [])
}
