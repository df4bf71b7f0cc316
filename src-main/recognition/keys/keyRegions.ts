import { changeEach } from '../Edited.ts'
import { hasOptionA, type Lexed } from '../lexed.ts'
import type { Heading } from '../tokens/headings.ts'
import { truthSigns } from '../tokens/truthWords.ts'

/** Lines `first..last` that hold the answers of earlier questions. */
export type KeyRegion = { first: number; last: number }

/** "5. (A) Because ...", "5. A. Because ..." is an entry of a key, unless the other options stand below it. */
function isEntry(lines: readonly Lexed[], at: number): boolean {
  const line = lines[at]
  if (!line?.number || !line.startsWithOption || line.pieces.length !== 1) return false
  const next = lines[at + 1]
  const goesOn = next?.startsWithOption && !next.number && next.pieces[0]?.index === (line.pieces[0]?.index ?? 0) + 1
  return line.pieces[0]?.form === 'bracket' || !goesOn
}

const holdsOptions = (line: Lexed): boolean => line.startsWithOption && line.pieces.length > 0

/** Where the questions begin again behind a key: the number line of the next options, with the headings above it. */
function endOfRegion(lines: readonly Lexed[], first: number): number {
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line || !hasOptionA(line) || isEntry(lines, at) || line.fields.some((field) => field.kind === 'explanation'))
      continue
    let start = at
    while (start > first + 1 && !(lines[start]?.number && !lines[start]?.startsWithOption)) start--
    if (lines[start]?.number === null) start = at
    while (start > first + 1 && lines[start - 1]?.heading && lines[start - 1]?.heading?.kind !== 'key') start--
    return start - 1
  }
  return lines.length - 1
}

/** The sections of a key repeat those of the questions. */
function isRepeated(lines: readonly Lexed[], before: number, heading: Heading): boolean {
  return lines.slice(0, before).some((line) => line.heading?.kind === 'type' && line.heading.type === heading.type)
}

/** The titles of a key in two columns: "Question  Answer". */
const columnTitles = /^(?:question|no\.?|number|item|题号|序号)s?\s+(?:answers?|key|(?:参考|正确)?答案)$/i

/** "ABDCA", "√ × √ ×" below a title. */
const bareAnswers = new RegExp(`^[A-H${truthSigns}\\s,]{5,}$`)

/** A title such as 参考答案 opens a key only if answers stand behind it, not one answer of one question. */
function opensKey(lines: readonly Lexed[], at: number, sure: boolean): boolean {
  for (let next = at + 1; next < Math.min(lines.length, at + 6); next++) {
    const line = lines[next]
    if (!line) return false
    if (line.key && !hasOptionA(line)) return line.key.strong || sure || line.key.entries[0]?.number === 1
    if (bareAnswers.test(line.line.folded)) return true
    if (line.heading?.kind === 'type' && isRepeated(lines, at, line.heading)) return true
    if (line.heading || line.noise || columnTitles.test(line.line.folded)) continue
    return sure && line.number?.value === 1 && (!line.startsWithOption || isEntry(lines, next))
  }
  return false
}

/** Single entries ("1.A") are a key where several run one after another. */
function runLength(lines: readonly Lexed[], at: number): number {
  let length = 0
  for (let next = at; next < lines.length; next++) {
    const line = lines[next]
    if (!line?.key || line.key.prefixEnd > 0 || holdsOptions(line)) break
    length++
  }
  return length
}

/** The stretches of a document that are answer keys. */
export function findKeyRegions(lines: readonly Lexed[]): KeyRegion[] {
  const regions: KeyRegion[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    if (line.heading?.kind === 'key' && opensKey(lines, at, line.heading.sure)) {
      const last = endOfRegion(lines, at)
      regions.push({ first: at, last })
      at = last
    } else if (line.key?.strong && !holdsOptions(line)) {
      regions.push({ first: at, last: at })
    } else if (line.key && !holdsOptions(line) && line.key.prefixEnd === 0) {
      const length = runLength(lines, at)
      if (length >= 3) regions.push({ first: at, last: at + length - 1 })
      at += Math.max(0, length - 1)
    }
  }
  return regions
}

/** For each line whether it stands in a key. */
export function linesTaken(regions: readonly KeyRegion[], length: number): readonly boolean[] {
  const taken: boolean[] = new Array(length).fill(false)
  for (const { first, last } of regions) taken.fill(true, first, last + 1)
  return taken
}

/** A title of a key that opened none is the label of one answer. */
export const forgetKeyTitles = (lines: readonly Lexed[], taken: readonly boolean[]): readonly Lexed[] =>
  changeEach(lines, (line, at) => (line.heading?.kind === 'key' && !taken[at] ? { ...line, heading: null } : line))
