import { useEffect, useRef, useState } from 'react'
import { type ClockReading, type Elapsed, elapsedAt } from '../../src-main/contract/examClock.ts'

const read = (): ClockReading => ({ wall: Date.now(), monotonic: performance.now() })

/**
 * The time left as the core told it, counted down by both clocks: it is right after the machine slept. `onEnd`: it is up,
 * or the window is seen again, and the core knows best.
 */
export function useExamClock(exam: { limitMs: number; leftMs: number }, onEnd: () => void): number {
  // by the numbers: the exam as the page knows it becomes another with every move, and its time is as old as before
  const { limitMs, leftMs: toldMs } = exam
  const known = useRef<Elapsed>(undefined)
  const [leftMs, setLeft] = useState(toldMs)
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  useEffect(() => {
    known.current = { ms: limitMs - toldMs, at: read() }
    const tick = () => {
      if (!known.current) return
      known.current = elapsedAt(known.current, read())
      const left = Math.max(0, limitMs - known.current.ms)
      setLeft(left)
      if (left === 0) end.current()
    }
    const look = () => document.visibilityState === 'visible' && end.current()
    tick()
    const timer = setInterval(tick, 500)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [limitMs, toldMs])
  return leftMs
}
