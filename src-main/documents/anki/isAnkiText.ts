import { splitLines } from '../text/extractTxt.ts'
import type { UnknownFile } from '../UnknownFile.ts'
import { ankiTextHead } from './ankiTextHead.ts'

/** Marks of a web page, as the fields of notes have them. */
const markup = /<(?:br|div|img|a|b|i|u|span|p|ul|ol|li|code|pre)\b[^>]{0,400}>|&nbsp;/i
const fewest = 5
const titleLength = 25

/** Rows of a front and a back, many of them with the marks of a web page: what Anki exported before it wrote a head. */
function isHeadlessAnki(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => line.trim() !== '')
  const cells = rows[0]?.split('\t') ?? []
  const isTitled = cells.every((cell) => cell.length <= titleLength && !markup.test(cell))
  if (rows.length < fewest || isTitled || rows.some((row) => row.split('\t').length !== 2)) return false
  return rows.filter((row) => markup.test(row)).length * 3 >= rows.length
}

export function isAnkiText({ head }: UnknownFile): boolean {
  if (head.startsWith('#')) return ankiTextHead(splitLines(head.slice(0, 4000))) !== undefined
  return head.includes('\t') && markup.test(head) && isHeadlessAnki(splitLines(head).slice(0, -1))
}
