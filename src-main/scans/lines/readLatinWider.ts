import type { Quad } from '../model/Quad.ts'
import { narrow } from './howNarrow.ts'
import { type ReadLine, textOf } from './ReadLine.ts'

type Read = (quads: readonly Quad[], narrow: number) => Promise<ReadLine[]>

/** A single letter is read as well. */
const leastLetters = 2

/**
 * Reads lines as narrow as is best for the page, and those of a page of Han that have none once more in the width of Latin letters, which
 * lose digits and letters when they are drawn narrower: "1-C,2-B, C".
 */
export async function readLatinWider(read: Read, quads: readonly Quad[], ofPage: number): Promise<ReadLine[]> {
  const lines = await read(quads, ofPage)
  const latin = ofPage < narrow.latin ? lines.filter(isLatin).map(({ quad }) => quad) : []
  if (latin.length === 0) return lines
  const wider = new Map((await read(latin, narrow.latin)).map((line) => [line.quad, line]))
  return lines.map((line) => wider.get(line.quad) ?? line)
}

function isLatin(line: ReadLine): boolean {
  const text = textOf(line)
  return !/\p{Script=Han}/u.test(text) && (text.match(/[\p{L}\d]/gu)?.length ?? 0) >= leastLetters
}
