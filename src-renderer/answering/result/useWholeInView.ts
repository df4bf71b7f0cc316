import { useEffect, useRef } from 'react'

/** Who moves the page looks at something else. */
const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/**
 * Brings what has just come on the screen, as a whole where it fits, else from its first line on; also while pictures and formulas
 * in it still grow, until the person moves.
 */
export function useWholeInView(isNew: boolean) {
  const whole = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const box = whole.current
    if (!isNew || !box) return
    const bring = () => {
      box.scrollIntoView({ block: 'nearest' })
      head.current?.scrollIntoView({ block: 'nearest' })
    }
    const growing = new ResizeObserver(bring)
    const stop = () => growing.disconnect()
    bring()
    growing.observe(box)
    for (const name of moves) window.addEventListener(name, stop, { capture: true, once: true })
    return () => {
      stop()
      for (const name of moves) window.removeEventListener(name, stop, { capture: true })
    }
  }, [isNew])
  return { whole, head }
}
