import { changeEach } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { partOf } from '../partOf.ts'

/** Brackets, quotation marks, ticks and boxes mean something before a letter; other signs may be what a page put there. */
const signed = /^([!#$%&,./:;=>@\\_`|~·•¤§¨°¶…※◆◇▪►▶→⇒»]{1,2})\s{0,2}([A-L])\s?[.、:)]/
const unsigned = /^[A-L]\s?[.、:)]/

const fewest = 6
const nearlyAll = 0.8

/** A figure, a letter or a Chinese sign is no sign of a page, and needs no closer look. */
const isWord = (code: number): boolean =>
  code >= 0x3000 || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

const isLabel = (folded: string, code: number): boolean =>
  code >= 0x41 && code <= 0x4c && '.、:)'.includes(folded.charAt(1))

/** The sign that stands before nearly all letters of options ("&A. x", "&B. y"), and before little else; null if none does. */
function signOfLetters(lines: readonly Line[]): string | null {
  const letters = new Map<string, string[]>()
  let bare = 0
  for (const { folded, aside, kind } of lines) {
    const code = folded.charCodeAt(0)
    if (isLabel(folded, code)) bare++
    if (aside !== null || kind === 'code' || isWord(code)) continue
    const [, sign, letter] = signed.exec(folded) ?? []
    if (sign !== undefined && letter !== undefined) {
      const found = letters.get(sign) ?? []
      found.push(letter)
      letters.set(sign, found)
    }
  }
  const [sign, found] = [...letters].reduce((a, b) => (b[1].length > a[1].length ? b : a), ['', [] as string[]])
  if (found.length < fewest || found.length < (found.length + bare) * nearlyAll) return null
  return new Set(found).size >= 2 && found.filter((letter) => letter === 'A').length >= 2 ? sign : null
}

/** The letters B to L behind the sign further along the line: "&A. x  &B. y". */
function withoutSigns(line: Line, sign: string): Line {
  const start = line.folded.length - line.folded.slice(sign.length).trimStart().length
  const own = partOf(line, start)
  if (!own.folded.includes(sign)) return own
  let { text, folded } = own
  const blank = ' '.repeat(sign.length)
  for (let at = folded.indexOf(sign); at >= 0; at = folded.indexOf(sign, at + sign.length)) {
    if (!unsigned.test(folded.slice(at + sign.length, at + sign.length + 5).trimStart())) continue
    text = text.slice(0, at) + blank + text.slice(at + sign.length)
    folded = folded.slice(0, at) + blank + folded.slice(at + sign.length)
  }
  return { ...own, text, folded }
}

/** A sign that a page put before every letter of its options goes. One that stands before some of them marks the right ones. */
export function dropLetterSigns(lines: readonly Line[]): readonly Line[] {
  const sign = signOfLetters(lines)
  if (sign === null) return lines
  return changeEach(lines, (line) =>
    line.aside === null && line.folded.startsWith(sign) && signed.test(line.folded) ? withoutSigns(line, sign) : line,
  )
}
