/** Milliseconds that something was on the screen, on top of those of earlier times. */
export class Stopwatch {
  #spent: number
  #since: number | undefined

  constructor(spent: number, isRunning: boolean) {
    this.#spent = spent
    if (isRunning) this.start()
  }

  start(): void {
    this.#since ??= performance.now()
  }

  stop(): void {
    this.#spent = this.read()
    this.#since = undefined
  }

  read(): number {
    const running = this.#since === undefined ? 0 : performance.now() - this.#since
    return Math.min(86_400_000, Math.round(this.#spent + running))
  }
}
