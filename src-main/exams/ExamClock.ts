import { performance } from 'node:perf_hooks'
import { type ClockReading, type Elapsed, elapsedAt } from '../contract/examClock.ts'
import type { Clock } from '../ports.ts'

type Stored = { sessionId: number; elapsedMs: number; tickedAt: number }

/**
 * How much of an exam has gone by. What is stored tells it by the wall clock, across restarts and other processes; what this
 * process saw tells it by both clocks. The one that knows of more is right.
 */
export class ExamClock {
  readonly now: Clock
  readonly #monotonic: Clock
  readonly #seen = new Map<number, Elapsed>()

  constructor({ now, monotonic }: { now: Clock; monotonic?: Clock | undefined }) {
    this.now = now
    this.#monotonic = monotonic ?? (() => performance.now())
  }

  elapsed({ sessionId, elapsedMs, tickedAt }: Stored): number {
    const at: ClockReading = { wall: this.now(), monotonic: this.#monotonic() }
    const stored = elapsedAt({ ms: elapsedMs, at: { wall: tickedAt, monotonic: null } }, at)
    const seen = this.#seen.get(sessionId)
    const known = seen ? elapsedAt(seen, at) : stored
    const latest = known.ms > stored.ms ? known : stored
    this.#seen.set(sessionId, latest)
    return Math.round(latest.ms)
  }

  forget(sessionId: number): void {
    this.#seen.delete(sessionId)
  }
}
