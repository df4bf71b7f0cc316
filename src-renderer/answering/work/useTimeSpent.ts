import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Stopwatch } from './Stopwatch.ts'

const isSeen = () => document.visibilityState === 'visible'

/** How often the time spent is stored where nothing else is. */
const tickMs = 15_000

/** Measures the time with a question on the screen, and has it kept: now and again, when the page is hidden, and however one leaves. */
export function useTimeSpent(startMs: number, isOn: boolean, keep: (spentMs: number) => void): Stopwatch {
  const [watch] = useState(() => new Stopwatch(startMs, isSeen()))
  const latest = useRef(keep)
  useLayoutEffect(() => {
    latest.current = keep
  })
  useEffect(() => {
    if (!isOn) return
    const keepTime = () => latest.current(watch.read())
    const look = () => {
      if (isSeen()) return watch.start()
      watch.stop()
      keepTime()
    }
    const timer = setInterval(() => isSeen() && keepTime(), tickMs)
    document.addEventListener('visibilitychange', look)
    window.addEventListener('pagehide', keepTime, true)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('pagehide', keepTime, true)
      keepTime()
    }
  }, [isOn, watch])
  return watch
}
