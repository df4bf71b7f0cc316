import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { isWriting } from './isWriting.ts'

type KeysInTurn = {
  isOn?: boolean
  isBusy: boolean
  /** What a key does; undefined where it is none of the page's. */
  actOf: (event: KeyboardEvent) => (() => void) | undefined
}

const isButton = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, a, summary') !== null

/**
 * The keys of a page, wherever the focus is but in a field; Enter on a button is the button's. What is pressed while something is
 * under way waits for it. Only arrows repeat.
 */
export function useKeysInTurn({ isOn = true, isBusy, actOf }: KeysInTurn): void {
  const latest = useRef({ actOf, isBusy })
  const ahead = useRef<KeyboardEvent[]>([])
  const [, goOn] = useState(0)
  useLayoutEffect(() => {
    latest.current = { actOf, isBusy }
    if (isBusy) return
    const next = ahead.current.shift()
    if (!next) return
    actOf(next)?.()
    if (ahead.current.length > 0) goOn((count) => count + 1)
  })
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      if (isWriting(event.target) || (event.key === 'Enter' && isButton(event.target))) return
      const act = latest.current.actOf(event)
      if (!act) return
      event.preventDefault()
      if (event.repeat && !event.key.startsWith('Arrow')) return
      if (latest.current.isBusy || ahead.current.length > 0) ahead.current.push(event)
      else act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isOn])
}
