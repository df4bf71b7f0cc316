import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Listener = (event: { data: unknown }) => void

/** pdf.js takes the longer for each operator, the more states of drawing are kept; no program prints a hundred. */
export const mostKeptStates = 2000

/** Forms that a page draws, those within forms counted each time: a plot of many points has ten thousand, a bomb has no end. */
export const mostForms = 20_000

/**
 * The line between the two halves of pdf.js where both run in this thread. Its own copies every message as if it went to
 * another thread, glyph by glyph; here what a message holds is handed over as it is. Only its outer parts are copied,
 * because pdf.js empties the lists of operators and uses them again.
 */
export class DirectPort {
  readonly #listeners = new Set<Listener>()
  /** By stream of operators: how many states of drawing are kept now, and whether the last message was refused. */
  readonly #kept = new Map<unknown, { depth: number; isRefused: boolean }>()
  /** By stream of operators. */
  readonly #forms = new Map<unknown, number>()

  postMessage(message: unknown): void {
    if (isChunk(message)) this.#postChunk(message)
    else this.#post(message)
  }

  #postChunk(message: Chunk): void {
    this.#countKept(message)
    const drawn = this.#forms.get(message.streamId) ?? 0
    const isOver = drawn > mostForms
    this.#post(isOver ? { ...message, chunk: { ...message.chunk, fnArray: [], argsArray: [], length: 0 } } : message)
    const more = message.chunk.fnArray.filter((operator) => operator === OPS.paintFormXObjectBegin).length
    this.#forms.set(message.streamId, isOver ? drawn : drawn + more)
    // form by form, pdf.js ends what it draws there, and sends anew what was refused; it waits until something came through
    if (drawn + more > mostForms && !message.chunk.lastChunk) throw new Error('too many forms are drawn')
  }

  #post(message: unknown): void {
    const event = { data: outerCopy(message, 3) }
    void Promise.resolve().then(() => {
      for (const listener of [...this.#listeners]) listener(event)
    })
  }

  /** Throws where too many are kept: pdf.js then ends the page there, and gives back what it kept. */
  #countKept({ streamId, chunk }: Chunk): void {
    const { depth = 0, isRefused = false } = this.#kept.get(streamId) ?? {}
    const more = chunk.fnArray.reduce((sum, operator) => sum + (change[operator] ?? 0), 0)
    const refuses = !isRefused && more > 0 && depth + more > mostKeptStates
    this.#kept.set(streamId, { depth: refuses ? depth : depth + more, isRefused: refuses })
    if (refuses) throw new Error('too many states of drawing are kept')
  }

  addEventListener(_name: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.add(listener)
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener))
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.#listeners.delete(listener)
  }
}

type Chunk = { streamId: unknown; chunk: { fnArray: readonly number[]; lastChunk?: boolean } }

const isChunk = (message: unknown): message is Chunk =>
  typeof message === 'object' && message !== null && Array.isArray(Object(Object(message).chunk).fnArray)

const change: Readonly<Record<number, number>> = { [OPS.save]: 1, [OPS.restore]: -1 }

function outerCopy(value: unknown, depth: number): unknown {
  if (depth === 0 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return depth === 1 ? value.slice() : value.map((entry) => outerCopy(entry, depth - 1))
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, outerCopy(entry, depth - 1)]))
}
