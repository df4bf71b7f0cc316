type Listener = (event: { data: unknown }) => void

/**
 * The line between the two halves of pdf.js where both run in this thread. Its own copies every message as if it went to
 * another thread, glyph by glyph; here what a message holds is handed over as it is. Only its outer parts are copied,
 * because pdf.js empties the lists of operators and uses them again.
 */
export class DirectPort {
  readonly #listeners = new Set<Listener>()

  postMessage(message: unknown): void {
    const event = { data: outerCopy(message, 3) }
    void Promise.resolve().then(() => {
      for (const listener of [...this.#listeners]) listener(event)
    })
  }

  addEventListener(_name: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.add(listener)
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener))
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.#listeners.delete(listener)
  }
}

function outerCopy(value: unknown, depth: number): unknown {
  if (depth === 0 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return depth === 1 ? value.slice() : value.map((entry) => outerCopy(entry, depth - 1))
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, outerCopy(entry, depth - 1)]))
}
