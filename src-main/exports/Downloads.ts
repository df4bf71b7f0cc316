import { randomUUID } from 'node:crypto'
import type { Clock } from '../ports.ts'

/** `isKept`: it is handed out as often as it is asked for. */
export type Download = { name: string; mime: string; bytes: Uint8Array; isKept?: true }

/** So many are kept at most, and so long: a browser fetches what it asked for at once. */
const most = 3
const keptMs = 10 * 60_000

/** Files made for a browser, each handed out under an address that cannot be guessed. */
export class Downloads {
  readonly #now: Clock
  readonly #waiting = new Map<string, Download & { at: number }>()

  constructor(now: Clock) {
    this.#now = now
  }

  add(download: Download): string {
    this.#forget()
    const [oldest] = this.#waiting.keys()
    if (this.#waiting.size >= most && oldest !== undefined) this.#waiting.delete(oldest)
    const token = randomUUID()
    this.#waiting.set(token, { ...download, at: this.#now() })
    return token
  }

  take(token: string): Download | undefined {
    this.#forget()
    const found = this.#waiting.get(token)
    if (!found?.isKept) this.#waiting.delete(token)
    return found
  }

  #forget(): void {
    for (const [token, { at }] of this.#waiting) if (Math.abs(this.#now() - at) > keptMs) this.#waiting.delete(token)
  }
}
