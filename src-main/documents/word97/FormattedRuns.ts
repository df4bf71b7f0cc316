import type { Fib } from './Fib.ts'

/** Bytes `from` to `to` of the text stream that have the same properties. */
export type FormattedRun = { from: number; to: number; style: number | undefined; list: Buffer }

const none = Buffer.alloc(0)
const pageSize = 512

/**
 * Runs of paragraphs or characters, from the 512-byte pages that the index (PlcfBte) points to. `broken` counts pages that do
 * not fit the index: in a file whose line ends a program "mended" on the way, none does.
 */
export class FormattedRuns {
  readonly #runs: FormattedRun[] = []
  broken = 0
  pages = 0

  constructor(fib: Fib, kind: 'paragraph' | 'character') {
    const { at, length } = fib.extent(kind === 'paragraph' ? 13 : 12)
    const count = Math.floor((length - 4) / 8)
    if (count < 1 || at + length > fib.table.length) return
    for (let index = 0; index < count; index++) {
      const first = fib.table.readUInt32LE(at + index * 4)
      const page = (fib.table.readUInt32LE(at + (count + 1) * 4 + index * 4) & 0x3fffff) * pageSize
      this.pages++
      if (!this.#readPage(fib.text, page, first, kind)) this.broken++
    }
    this.#runs.sort((a, b) => a.from - b.from)
  }

  #readPage(text: Buffer, page: number, first: number, kind: 'paragraph' | 'character'): boolean {
    const count = text[page + pageSize - 1] ?? 0
    if (page + pageSize > text.length || count === 0 || text.readUInt32LE(page) !== first) return false
    const entry = kind === 'paragraph' ? 13 : 1
    if ((count + 1) * 4 + count * entry > pageSize - 1) return false
    for (let run = 0; run < count; run++) {
      const [from, to] = [text.readUInt32LE(page + run * 4), text.readUInt32LE(page + run * 4 + 4)]
      if (to < from) return false
      const offset = (text[page + (count + 1) * 4 + run * entry] ?? 0) * 2
      const content = offset === 0 ? none : contentAt(text, page, offset, kind)
      const hasStyle = kind === 'paragraph' && content.length >= 2
      this.#runs.push({
        from,
        to,
        style: hasStyle ? content.readUInt16LE(0) : undefined,
        list: hasStyle ? content.subarray(2) : content,
      })
    }
    return true
  }

  at(byte: number): FormattedRun | undefined {
    let [low, high] = [0, this.#runs.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const run = this.#runs[middle]
      if (!run) return undefined
      if (byte < run.from) high = middle - 1
      else if (byte >= run.to) low = middle + 1
      else return run
    }
    return undefined
  }
}

function contentAt(text: Buffer, page: number, offset: number, kind: 'paragraph' | 'character'): Buffer {
  const at = page + offset
  const size = text[at] ?? 0
  const [start, length] =
    kind === 'character' ? [at + 1, size] : size === 0 ? [at + 2, (text[at + 1] ?? 0) * 2] : [at + 1, size * 2 - 1]
  return start + length > page + pageSize ? none : text.subarray(start, start + length)
}
