import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Long enough to see that it was right. */
const pauseMs = 800

const stoppers = ['keydown', 'pointerdown', 'wheel'] as const

/** Goes on by itself after a short pause, unless a key, a click or the wheel says that one wants to stay. Whether it is about to. */
export function useGoingOn(isWanted: boolean, goOn: () => void): boolean {
  const [isStopped, setStopped] = useState(false)
  const isGoing = isWanted && !isStopped
  const latest = useRef(goOn)
  useLayoutEffect(() => {
    latest.current = goOn
  })
  useEffect(() => {
    if (!isGoing) return
    const timer = setTimeout(() => latest.current(), pauseMs)
    const stop = () => {
      clearTimeout(timer)
      setStopped(true)
    }
    for (const name of stoppers) window.addEventListener(name, stop, true)
    return () => {
      clearTimeout(timer)
      for (const name of stoppers) window.removeEventListener(name, stop, true)
    }
  }, [isGoing])
  return isGoing
}
