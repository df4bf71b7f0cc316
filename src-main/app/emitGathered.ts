import type { EventName } from '../contract/events.ts'
import type { Emit } from '../ports.ts'

const gatherMs = 50

/** Passes each event on at most once in 50 ms: a job that reports a thousand times redraws no page a thousand times. */
export function emitGathered(emit: Emit): { emit: Emit; flush(): void } {
  const waiting = new Set<EventName>()
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    for (const name of waiting) emit(name)
    waiting.clear()
  }
  return {
    emit: (name) => {
      waiting.add(name)
      timer ??= setTimeout(flush, gatherMs)
    },
    flush,
  }
}
