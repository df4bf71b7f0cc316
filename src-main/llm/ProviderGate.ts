import type { Clock } from '../ports.ts'
import { orAborted } from '../queue/orAborted.ts'
import { ModelFailure } from './Llm.ts'

export type GatePorts = {
  now: Clock
  /** Ends early, by throwing the signal's reason, when it aborts. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** From 0 up to 1. */
  random: () => number
}

export type GateLimits = { concurrency: number; requestsPerMinute: number }

const minuteMs = 60_000
const firstBackoffMs = 1_000
const longestBackoffMs = 60_000

/** Longer pauses are not waited for here: the caller can put its work off, visibly. */
export const longestWaitMs = 20_000

/** Doubles with every failure up to a minute; the upper half is left to chance, so that callers do not return in step. */
export function backoffMs(failures: number, random: GatePorts['random']): number {
  const full = Math.min(longestBackoffMs, firstBackoffMs * 2 ** Math.min(failures - 1, 16))
  return Math.round(full / 2 + (full / 2) * random())
}

/** One provider's door: so many at once, so many a minute, first come first served, and nobody while it asks to wait. */
export class ProviderGate {
  readonly #limits: GateLimits
  readonly #ports: GatePorts
  readonly #starts: number[] = []
  #inside = 0
  #line: Promise<void> = Promise.resolve()
  #freed: () => void = () => {}
  #pausedUntil = 0
  #busyInARow = 0

  constructor(limits: GateLimits, ports: GatePorts) {
    this.#limits = limits
    this.#ports = ports
  }

  /** Milliseconds until the provider may be asked again. */
  get pauseMs(): number {
    return Math.max(0, this.#pausedUntil - this.#ports.now())
  }

  /** Runs the request when it is its turn. A MODEL_BUSY out of it pauses the provider for everybody. */
  async run<Value>(request: () => Promise<Value>, signal?: AbortSignal): Promise<Value> {
    await this.#enter(signal)
    try {
      const value = await request()
      this.#busyInARow = 0
      return value
    } catch (error) {
      if (error instanceof ModelFailure && error.code === 'MODEL_BUSY') this.#pause(error.retryAfterMs)
      throw error
    } finally {
      this.#inside -= 1
      this.#freed()
    }
  }

  #pause(namedMs: number | undefined) {
    this.#busyInARow += 1
    const ms = namedMs ?? backoffMs(this.#busyInARow, this.#ports.random)
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#ports.now() + ms)
  }

  async #enter(signal: AbortSignal | undefined): Promise<void> {
    const before = this.#line
    const { promise, resolve: letNextCome } = Promise.withResolvers<void>()
    this.#line = promise
    try {
      await orAborted(before, signal)
      while (this.#inside >= this.#limits.concurrency) await orAborted(this.#oneLeaves(), signal)
      for (let ms = this.#waitMs(); ms > 0; ms = this.#waitMs()) await this.#ports.sleep(ms, signal)
      signal?.throwIfAborted()
      this.#inside += 1
      this.#starts.push(this.#ports.now())
    } finally {
      // One that gives up in the middle of the line lets nobody past those before it.
      before.then(letNextCome)
    }
  }

  #oneLeaves(): Promise<void> {
    return new Promise((resolve) => {
      this.#freed = resolve
    })
  }

  #waitMs(): number {
    const now = this.#ports.now()
    if (this.pauseMs > longestWaitMs)
      throw new ModelFailure('MODEL_BUSY', 'The provider asks to wait.', { retryAfterMs: this.pauseMs })
    while (this.#starts.length > 0 && (this.#starts[0] ?? now) <= now - minuteMs) this.#starts.shift()
    const oldest = this.#starts.at(-this.#limits.requestsPerMinute)
    return Math.max(this.pauseMs, oldest === undefined ? 0 : oldest + minuteMs - now)
  }
}
