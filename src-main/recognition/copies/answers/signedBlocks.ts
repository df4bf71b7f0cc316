import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { noiseReason } from '../../tokens/noise.ts'
import { truthOf } from '../../tokens/truthWords.ts'
import { typeOfWord } from '../../tokens/typeWords.ts'
import { withLetter } from '../labels/relabel.ts'
import { inSquare, lettered } from '../pages/sitePhrases.ts'
import { partOf } from '../partOf.ts'

/** A sign before or behind the text of a line, and what stands between. */
type Side = 'front' | 'back'

/** Whatever somebody may type to mark a line; dashes and bullets stand before all lines of a list. */
const signs = '+*#=>@&~^√✓✔✅☑'
const front = new RegExp(`^[${signs}!$%]{1,3}(?=\\s*[\\p{L}\\d"'“„«(¿¡])`, 'u')
/** "(x)", "[correct]", "<-- this", "//Answer": words of any language, if they are everywhere the same; "(3 points)" is a score. */
const remark = String.raw`[([{](?=[^)\]}]*[^\s)\]}])[^()[\]{}\d]{1,14}[)\]}]|(?:<[-=]{1,3}|\/\/)\s?\p{L}{0,12}`
const back = new RegExp(`\\S\\s*([${signs}]{1,3}|${remark})$`, 'u')

/** "~~" parts questions. */
const holdsText = /[\p{L}\p{N}]/u
const longest = 24
const fewest = 4
const nearlyAll = 0.8
const sizes = { least: 3, most: 9 }

/** "A snow" above "B rain": letters without a sign count the options, too. */
const isBareRun = (lines: readonly Line[], block: readonly number[], place: number): boolean =>
  /^A\s/.test(lines[block[place] ?? -1]?.folded ?? '') && /^B\s/.test(lines[block[place + 1] ?? -1]?.folded ?? '')

const hasLetter = (folded: string): boolean => lettered.test(folded) || inSquare.test(folded)

const explains = (folded: string): boolean => {
  const [field] = folded.includes(':') ? findFields(folded) : []
  return field?.kind === 'explanation' && field.labelFrom === 0
}

/**
 * Lines without a blank one between them, where those are a question and its options, neither letters nor code; null at the first
 * with letters, where most documents end.
 */
function blocksOf(lines: readonly Line[]): readonly (readonly number[])[] | null {
  const blocks: number[][] = []
  let block: number[] = []
  /** Keeps the block that ends if it can be a question; false where it has letters. */
  const end = (): boolean => {
    const ended = block
    block = []
    if (ended.length < sizes.least || ended.length > sizes.most) return true
    blocks.push(ended)
    return !ended.some((at, place) => hasLetter(lines[at]?.folded ?? '') || isBareRun(lines, ended, place))
  }
  for (const [at, { aside, folded, gap, level }] of lines.entries()) {
    const isPart =
      aside === null && level === 0 && noiseReason(folded) !== 'rule' && holdsText.test(folded) && !explains(folded)
    if ((gap || !isPart) && !end()) return null
    if (isPart) block.push(at)
  }
  return end() ? blocks : null
}

function signAt({ folded, bullet }: Line, side: Side): { sign: string; from: number; to: number } | null {
  if (side === 'front') {
    if (/^[*+]/.test(bullet)) return { sign: bullet.charAt(0), from: 0, to: folded.length }
    const sign = front.exec(folded)?.[0]
    return sign === undefined ? null : { sign, from: sign.length, to: folded.length }
  }
  const sign = back.exec(folded.slice(-longest))?.[1]
  // "(true or false)" behind a stem says its type
  if (sign === undefined || typeOfWord(sign.replace(/^[([{]|[)\]}]$/g, '')) !== null) return null
  return { sign: sign.toLowerCase(), from: 0, to: folded.length - sign.length }
}

/** Where the options of a block begin: below its last line that asks, and so below the first line at least. */
function firstOption(lines: readonly Line[], block: readonly number[]): number {
  const asked = block.findLastIndex((at) => /[?？:：]$/.test(lines[at]?.folded ?? ''))
  return asked > 0 && asked <= block.length - 3 ? asked + 1 : 1
}

/** The sign that some but not all of the options of nearly all blocks have, and no stem. */
function rightSign(lines: readonly Line[], blocks: readonly (readonly number[])[], side: Side): string | null {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    const found = block.map((at) => (lines[at] ? (signAt(lines[at], side)?.sign ?? '') : ''))
    for (const sign of new Set(found)) {
      const own = found.filter((one) => one === sign).length
      if (sign !== '' && found[0] !== sign && own < block.length) counts.set(sign, (counts.get(sign) ?? 0) + 1)
    }
  }
  const [sign, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])
  return count >= Math.max(fewest, blocks.length * nearlyAll) && marksOptions(lines, blocks, side, sign) ? sign : null
}

/**
 * What is marked stands now higher, now lower among the options, and is more than a word for right or wrong: "=> true" below each
 * statement judges it, "=> oak" below the options answers.
 */
function marksOptions(
  lines: readonly Line[],
  blocks: readonly (readonly number[])[],
  side: Side,
  right: string,
): boolean {
  const places = new Set<number>()
  let [marked, judged, last] = [0, 0, 0]
  for (const block of blocks)
    for (const [place, at] of block.entries()) {
      const line = lines[at]
      const found = line ? signAt(line, side) : null
      if (!line || found?.sign !== right) continue
      places.add(place)
      marked++
      if (place === block.length - 1) last++
      if (truthOf(line.folded.slice(found.from, found.to).trim()) !== null) judged++
    }
  return places.size >= 2 && Math.max(judged, last) < marked * nearlyAll
}

/**
 * Blocks of lines without letters, some lines of nearly each with the same sign before or behind them: the first line asks, the
 * others are options, and the sign marks what is right.
 */
export function readSignedBlocks(lines: readonly Line[]): readonly Line[] {
  const blocks = blocksOf(lines)
  if (blocks === null || blocks.length < fewest) return lines
  for (const side of ['front', 'back'] as const) {
    const right = rightSign(lines, blocks, side)
    if (right !== null) return withLetters(lines, blocks, side, right)
  }
  return lines
}

function withLetters(
  lines: readonly Line[],
  blocks: readonly (readonly number[])[],
  side: Side,
  right: string,
): readonly Line[] {
  const edited = new Edited(lines)
  for (const block of blocks) {
    const options = block.slice(firstOption(lines, block)).flatMap((at): readonly Option[] => {
      const line = lines[at]
      const found = line ? signAt(line, side) : null
      const isRight = found?.sign === right
      return line ? [{ at, isRight, line: isRight ? partOf(line, found.from, found.to) : line }] : []
    })
    for (const [index, { at, line, isRight }] of countedAmong(options).entries())
      edited.set(at, withLetter(line, index, isRight))
  }
  return edited.result
}

type Option = Readonly<{ at: number; line: Line; isRight: boolean }>

const counted = /^\s?(?:\((\d)\)|(\d)[.)、:]|([①-⑨]))\s*(?=\S)/
const countOf = (line: Line): number => {
  const [, round, plain, circled] = counted.exec(line.folded) ?? []
  return circled === undefined ? Number(round ?? plain) : circled.charCodeAt(0) - 0x245f
}

/** Where numbers count the options of a block, these are the ones that are counted, without their numbers; else all its lines. */
function countedAmong(options: readonly Option[]): readonly Option[] {
  const first = options.findLastIndex(({ line }) => countOf(line) === 1)
  const run: Option[] = []
  for (const option of first < 0 ? [] : options.slice(first)) {
    if (countOf(option.line) !== run.length + 1) continue
    const { line } = option
    run.push({ ...option, line: { ...partOf(line, counted.exec(line.folded)?.[0].length ?? 0), hasLabel: false } })
  }
  return run.length < 2 ? options : run
}
