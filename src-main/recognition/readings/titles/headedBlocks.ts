import type { Lexed } from '../../lexed.ts'
import { asks, opensBlank } from '../../tokens/asking.ts'
import type { TypeHint } from '../../tokens/typeWords.ts'
import { linesWith } from '../linesWith.ts'

/** The lines of a block, of which the first follows a gap or the title. */
type Block = readonly number[]

const fewest = 3
const nearlyAll = 0.8
const openTypes: ReadonlySet<TypeHint> = new Set(['fillIn', 'trueFalse', 'shortAnswer'])

const hasFirmParts = ({ number, pieces, fields, lead }: Lexed): boolean =>
  (number !== null && !number.weak) ||
  pieces.length > 0 ||
  lead?.opens === true ||
  fields.some(({ kind }) => kind === 'answer' || kind === 'stem')

/** The blocks between a title and the next one or a key; none where something else tells where questions begin. */
function blocksBelow(lines: readonly Lexed[], taken: readonly boolean[], title: number): readonly Block[] {
  const blocks: number[][] = []
  for (let at = title + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line || taken[at] || line.heading) break
    if (line.noise !== null) continue
    if (hasFirmParts(line)) return []
    if (blocks.length === 0 || line.line.gap) blocks.push([at])
    else blocks.at(-1)?.push(at)
  }
  return blocks
}

/** Whether a block is a question of the type that the title names: it asks, has a blank, says something, or is explained. */
function isQuestion(lines: readonly Lexed[], [first, ...more]: Block, type: TypeHint): boolean {
  const line = lines[first ?? -1]
  if (!line || line.fields[0]?.labelFrom === 0) return false
  if (more.some((at) => lines[at]?.fields[0]?.kind === 'explanation')) return true
  const text = line.line.folded
  if (type === 'fillIn') return opensBlank.test(text)
  return type === 'shortAnswer' ? asks(text) : /[.。)]$/.test(text) && more.length === 0
}

/**
 * Where questions begin that have neither numbers nor options nor answers: below a title that names their type, each in a block of its
 * own between gaps.
 */
export function headedBlocks(lines: readonly Lexed[], taken: readonly boolean[]): readonly number[] {
  return linesWith(lines).heading.flatMap((title) => {
    const heading = lines[title]?.heading
    if (heading?.kind !== 'type' || !heading.type || !openTypes.has(heading.type) || taken[title]) return []
    const { type } = heading
    const blocks = blocksBelow(lines, taken, title)
    const asked = blocks.filter((block) => isQuestion(lines, block, type))
    return asked.length >= fewest && asked.length >= blocks.length * nearlyAll
      ? asked.flatMap(([first]) => first ?? [])
      : []
  })
}
