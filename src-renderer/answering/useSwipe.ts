import { type RefObject, useEffect, useRef } from 'react'

export type Swipe = 'next' | 'previous'

/** In CSS pixels; less is a tap of an unsteady finger. */
const least = 60

/** What a finger means that went so far to the right and down; undefined: it scrolls, or means nothing. */
export function swipeOf(right: number, down: number): Swipe | undefined {
  if (Math.abs(right) < least || Math.abs(right) < 2 * Math.abs(down)) return undefined
  return right < 0 ? 'next' : 'previous'
}

/** Has a use of its own for a finger that moves sideways. */
const movesSideways = (element: Element): boolean =>
  element.matches('input[type=text], textarea, [contenteditable=true]') ||
  (element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX))

const hasSelection = () => document.getSelection()?.isCollapsed === false

function isFree(target: EventTarget | null, within: Element): boolean {
  for (let at = target instanceof Element ? target : null; at && at !== within; at = at.parentElement)
    if (movesSideways(at)) return false
  return !hasSelection()
}

/**
 * A finger that moves sideways over the element goes to another question. The element leaves panning down and zooming to the
 * browser (touch-action): what becomes one of these is cancelled there.
 */
export function useSwipe(on: RefObject<HTMLElement | null>, actions: Record<Swipe, () => void>): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const element = on.current
    if (!element) return
    const gone = new AbortController()
    const listen = (name: keyof GlobalEventHandlersEventMap, listener: (event: PointerEvent) => void) =>
      element.addEventListener(name, listener as EventListener, { signal: gone.signal })
    let from: PointerEvent | undefined
    const forget = () => {
      from = undefined
    }
    listen('pointerdown', (event) => {
      const isFinger = event.pointerType === 'touch' && event.isPrimary
      from = isFinger && isFree(event.target, element) ? event : undefined
    })
    listen('pointerup', ({ clientX, clientY }) => {
      const swipe = from && swipeOf(clientX - from.clientX, clientY - from.clientY)
      forget()
      if (swipe && !hasSelection()) latest.current[swipe]()
    })
    listen('pointercancel', forget)
    listen('contextmenu', forget)
    return () => gone.abort()
  }, [on])
}
