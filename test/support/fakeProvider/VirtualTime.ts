import type { GatePorts } from '../../../src-main/llm/ProviderGate.ts'

type Sleeper = { until: number; wake: () => void }

/** A clock that only moves when it is told to, and wakes those who sleep by it in order. */
export class VirtualTime implements GatePorts {
  #now = 1_000_000
  #sleepers: Sleeper[] = []
  /** The lengths of all sleeps, in order. */
  readonly slept: number[] = []

  now = () => this.#now
  random = () => 0.5

  sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
    this.slept.push(ms)
    return new Promise((resolve, reject) => {
      const sleeper = { until: this.#now + ms, wake: resolve }
      this.#sleepers.push(sleeper)
      signal?.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter((it) => it !== sleeper)
        reject(signal.reason)
      })
    })
  }

  /** Everything that can happen without time passing, happens. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  }

  async advance(ms: number): Promise<void> {
    const end = this.#now + ms
    await this.settle()
    for (;;) {
      const next = this.#sleepers.filter(({ until }) => until <= end).sort((a, b) => a.until - b.until)[0]
      if (!next) break
      this.#now = Math.max(this.#now, next.until)
      this.#sleepers = this.#sleepers.filter((it) => it !== next)
      next.wake()
      await this.settle()
    }
    this.#now = end
  }
}
