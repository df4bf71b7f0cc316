import type { Fib } from './Fib.ts'
import { readSprms, type Sprm } from './sprms.ts'
import { applyParagraph, applyRun, type ParagraphState, type RunState } from './WordProperties.ts'

type Source = { base: number; name: string; paragraph: Sprm[]; run: Sprm[] }
export type WordStyle = { name: string; paragraph: ParagraphState; run: RunState }

const noStyle: WordStyle = { name: '', paragraph: {}, run: {} }

/** The style sheet (STSH, index 1). */
export class WordStyles {
  readonly #sources: (Source | undefined)[] = []
  readonly #resolved = new Map<number, WordStyle>()

  constructor({ table, extent }: Fib) {
    const { at, length } = extent(1)
    if (length < 4 || at + length > table.length) return
    const sheet = table.subarray(at, at + length)
    const headSize = sheet.readUInt16LE(0)
    const baseSize = sheet.length > 6 ? sheet.readUInt16LE(4) : 10
    for (let place = 2 + headSize; place + 2 <= sheet.length; ) {
      const size = sheet.readUInt16LE(place)
      const style = sheet.subarray(place + 2, place + 2 + size)
      this.#sources.push(size > baseSize ? readStyle(style, baseSize) : undefined)
      place += 2 + size
    }
  }

  get(index: number | undefined, depth = 0): WordStyle {
    const source = index === undefined ? undefined : this.#sources[index]
    if (index === undefined || !source || depth > 12) return noStyle
    const known = this.#resolved.get(index)
    if (known) return known
    const base = this.get(source.base === 0xfff ? undefined : source.base, depth + 1)
    const style = {
      name: source.name,
      paragraph: applyParagraph(base.paragraph, source.paragraph),
      run: applyRun(base.run, source.run, base.run),
    }
    this.#resolved.set(index, style)
    return style
  }
}

function readStyle(style: Buffer, baseSize: number): Source {
  const kind = style.readUInt16LE(2) & 15
  const base = style.readUInt16LE(2) >> 4
  const parts = style.readUInt16LE(4) & 15
  const nameLength = style.length >= baseSize + 2 ? style.readUInt16LE(baseSize) : 0
  const name = style.toString('utf16le', baseSize + 2, baseSize + 2 + nameLength * 2).toLowerCase()
  const lists: Buffer[] = []
  let at = baseSize + 2 + (nameLength + 1) * 2
  for (let part = 0; part < parts && at + 2 <= style.length; part++) {
    const size = style.readUInt16LE(at)
    lists.push(style.subarray(at + 2, at + 2 + size))
    at += 2 + size + (size & 1)
  }
  const isParagraph = kind === 1
  return {
    base,
    name,
    paragraph: isParagraph ? readSprms((lists[0] ?? Buffer.alloc(0)).subarray(2)) : [],
    run: readSprms(lists[isParagraph ? 1 : 0] ?? Buffer.alloc(0)),
  }
}
