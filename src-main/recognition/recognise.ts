import type { Block, SourceDocument } from '../documents/SourceDocument.ts'
import type { Evidence } from './confidence/Evidence.ts'
import { judge } from './confidence/judge.ts'
import { withUnsureLetters } from './confidence/unsureLetters.ts'
import { countFates } from './ledger.ts'
import { linesOf } from './lines.ts'
import { statedImages } from './questions/statedImages.ts'
import { type Stated, statedQuestion } from './questions/statedQuestion.ts'
import type { BlockFate, RecogniseOptions, Recognition } from './RecognisedQuestion.ts'
import { recogniseLines, type Watchers } from './recogniseLines.ts'
import { asRows } from './sheets/delimitedRows.ts'
import { recogniseTables } from './sheets/recogniseTables.ts'
import { bespoken, giveToRows } from './taught/giveToRows.ts'
import { placesIn } from './taught/linePlaces.ts'
import { type BoundBlocks, matchStep, type Taught } from './taught/taughtLines.ts'

/**
 * Reads questions out of blocks: what a format states is taken as stated, tables are read by their columns, the rest line
 * by line. Pure: equal documents give equal results. Rules that a person taught hold step by step, each seeing the document as the
 * one before left it. `watchers` see the last reading of the lines; they change nothing.
 */
export function recognise(
  document: SourceDocument,
  options: RecogniseOptions = {},
  watchers?: Partial<Watchers>,
): Recognition {
  let taught: Taught = new Map()
  const bindings = (options.rules ?? []).flatMap(({ bound = [] }) => bound)
  const bound: BoundBlocks = new Map(bindings.map((one) => [one.block, one]))
  if (options.rules?.length) {
    const lines = linesOf(document.blocks)
    const isBlank = (block: number) => document.blocks[block]?.text.trim() === ''
    for (const step of options.rules) {
      const before = taught
      const found = matchStep(lines, step, () =>
        placesIn(readTaught(document, options, { taught: before, bound }), isBlank),
      )
      taught = new Map([...taught, ...found])
    }
  }
  return readTaught(document, options, { taught, bound }, watchers)
}

function readTaught(
  document: SourceDocument,
  options: RecogniseOptions,
  said: { taught: Taught; bound: BoundBlocks },
  watchers?: Partial<Watchers>,
): Recognition {
  const stated = recogniseStated(document.blocks)
  const blocks = stated.fates.size > 0 ? document.blocks : asRows(document.blocks)
  const apart = new Map([...stated.fates, ...bespoken(said.taught, said.bound).map((block) => [block, null] as const)])
  const tabular = recogniseTables(withoutKnown(blocks, apart), options.columns ?? [])
  const given = giveToRows(document.blocks, [...stated.evidences, ...tabular.evidences], said)
  const known = new Map([...stated.fates, ...tabular.fates, ...given.fates])
  const rest = recogniseLines(withoutKnown(tabular.fates.size > 0 ? blocks : document.blocks, known), watchers, said)
  const fates = rest.fates.map((fate, index) => known.get(index) ?? fate)
  const evidences = [...given.evidences, ...rest.evidences]
  evidences.sort((a, b) => a.question.source.blocks[0] - b.question.source.blocks[0])
  const questions = withUnsureLetters(judge(evidences, rest.document, watchers?.judged), document.blocks)
  const tables = tabular.tables.length > 0 ? { tables: tabular.tables } : {}
  return { questions, fates, ledger: countFates(fates), ...tables }
}

function recogniseStated(blocks: readonly Block[]): { evidences: Evidence[]; fates: Map<number, BlockFate> } {
  const evidences: Evidence[] = []
  const fates = new Map<number, BlockFate>()
  blocks.forEach((block, index) => {
    if (!block.fields) return
    const stated: Stated = block.fields
    const evidence = statedQuestion(
      stated,
      index,
      statedImages(stated, blocks.slice(index, index + (stated.blocks ?? 1))),
    )
    if (evidence) evidences.push(evidence)
    const fate: BlockFate = evidence ? { kind: 'question' } : { kind: 'unresolved', reason: 'noStem' }
    const end = Math.min(blocks.length, index + Math.max(1, stated.blocks ?? 1))
    for (let at = index; at < end; at++) fates.set(at, fate)
  })
  return { evidences, fates }
}

/** Blanks stand in for blocks that are accounted for, so that the indexes stay. */
function withoutKnown(blocks: readonly Block[], known: ReadonlyMap<number, unknown>): readonly Block[] {
  if (known.size === 0) return blocks
  return blocks.map((block, index) =>
    known.has(index) ? { kind: 'paragraph', text: '', anchor: block.anchor } : block,
  )
}
