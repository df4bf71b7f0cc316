import { Edited } from '../Edited.ts'
import type { Line } from '../lines.ts'
import { asks } from '../tokens/asking.ts'
import { noiseReason } from '../tokens/noise.ts'
import { withLetter } from './labels/relabel.ts'
import { linesWithoutLetter } from './labels/withoutLetter.ts'

const fewest = 5
/** Lines of a block: its stem and three options or more. */
const sizes = { least: 4, most: 8 }
const nearlyAll = 0.9
const asking = 0.5
const longestOption = 120

const opensOtherwise = /^(?:\d{1,4}\s?[.)、:]|[-*•>#|]|\p{L}[\p{L} ]{0,20}[:=])/u

const asksAtEnd = (folded: string): boolean => /[?:…]\s*$|_{2,}|\(\s*\)/.test(folded) || asks(folded)

/**
 * Blocks that blank lines part, each a line that asks above equally many short ones, without numbers, letters, labels or a key
 * throughout: the short lines are options. Prose and verses do not ask at the beginning of their paragraphs, and all of their lines
 * are as long.
 */
export function readBlankBlocks(lines: readonly Line[]): readonly Line[] {
  if (lines.length < fewest * sizes.least || linesWithoutLetter(lines).length < lines.length) return lines
  const blocks: number[][] = []
  for (const [at, { gap, aside, folded, kind, hasLabel, level, bullet }] of lines.entries()) {
    if (aside !== null || noiseReason(folded) !== null) continue
    if (kind !== 'paragraph' || hasLabel || level > 0 || bullet !== '') return lines
    if (gap || blocks.length === 0) blocks.push([])
    blocks.at(-1)?.push(at)
  }
  const even = evenBlocks(blocks)
  const textOf = (at: number | undefined) => lines[at ?? -1]?.folded ?? ''
  const stems = even.map(([first]) => textOf(first))
  const options = even.flatMap((block) => block.slice(1).map(textOf))
  if (even.length < fewest || even.length < blocks.length * nearlyAll) return lines
  if ([...stems, ...options].some((text) => opensOtherwise.test(text))) return lines
  if (stems.filter(asksAtEnd).length < stems.length * asking || options.some((text) => text.length > longestOption))
    return lines
  const length = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  const questions = options.filter((text) => /[?]\s*$/.test(text))
  if (length(options) > length(stems) * 0.7 || questions.length > options.length * 0.05) return lines
  const edited = new Edited(lines)
  for (const [, ...below] of even)
    for (const [index, at] of below.entries()) {
      const line = lines[at]
      if (line) edited.set(at, withLetter(line, index, false))
    }
  return edited.result
}

/** The blocks of the usual size. */
function evenBlocks(blocks: readonly number[][]): readonly number[][] {
  const counts = new Map<number, number>()
  for (const { length } of blocks) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [size] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])
  return size < sizes.least || size > sizes.most ? [] : blocks.filter(({ length }) => length === size)
}
