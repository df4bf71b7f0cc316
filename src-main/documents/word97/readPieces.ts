import iconv from 'iconv-lite'
import type { Fib } from './Fib.ts'

/** A stretch of text: characters `from` to `to`, kept at byte `at`, one or two bytes each. */
export type Piece = { from: number; to: number; at: number; isNarrow: boolean }

/** The piece table (Clx, index 33); undefined if it is not where it should be. */
export function readPieces({ table, text, extent }: Fib): Piece[] | undefined {
  const { at: start, length } = extent(33)
  const end = start + length
  let at = start
  while (at < end && table[at] === 1) at += 3 + table.readUInt16LE(at + 1)
  if (at + 5 > end || end > table.length || table[at] !== 2) return undefined
  const size = table.readUInt32LE(at + 1)
  const count = Math.floor((size - 4) / 12)
  const base = at + 5
  if (count < 1 || base + size > table.length) return undefined
  const pieces: Piece[] = []
  for (let index = 0; index < count; index++) {
    const [from, to] = [table.readUInt32LE(base + index * 4), table.readUInt32LE(base + index * 4 + 4)]
    const place = table.readUInt32LE(base + (count + 1) * 4 + index * 8 + 2)
    const isNarrow = (place & 0x40000000) !== 0
    const piece = { from, to, at: isNarrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff, isNarrow }
    if (to < from || piece.at + (to - from) * (isNarrow ? 1 : 2) > text.length) return undefined
    pieces.push(piece)
  }
  return pieces
}

/** The whole text, and the byte at which each character is kept. */
export function readText(
  { text }: Fib,
  pieces: readonly Piece[],
): { text: string; byteOf: (position: number) => number } {
  const parts = pieces.map(({ from, to, at, isNarrow }) =>
    isNarrow
      ? iconv.decode(text.subarray(at, at + to - from), 'windows-1252')
      : text.toString('utf16le', at, at + (to - from) * 2),
  )
  let last = pieces[0]
  const byteOf = (position: number) => {
    if (!last || position < last.from || position >= last.to)
      last = pieces.find(({ from, to }) => position >= from && position < to)
    return last ? last.at + (position - last.from) * (last.isNarrow ? 1 : 2) : -1
  }
  return { text: parts.join(''), byteOf }
}
