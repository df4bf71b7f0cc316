import type { Block, SourceDocument } from '../documents/SourceDocument.ts'
import { countFates } from './ledger.ts'
import type { RecogniseOptions, Recognition } from './RecognisedQuestion.ts'
import { recogniseLines } from './recogniseLines.ts'
import { asRows } from './sheets/delimitedRows.ts'
import { recogniseTables } from './sheets/recogniseTables.ts'

/** Reads questions out of blocks: tables by their columns, the rest line by line. Pure: equal documents, equal results. */
export function recognise(document: SourceDocument, options: RecogniseOptions = {}): Recognition {
  const blocks = asRows(document.blocks)
  const { questions, fates, tables } = recogniseTables(blocks, options.columns ?? [])
  if (questions.length === 0) return recogniseLines(document.blocks)
  const rest = recogniseLines(blocks.map((block, index) => (fates.has(index) ? blank(block) : block)))
  const all = rest.fates.map((fate, index) => fates.get(index) ?? fate)
  const merged = [...questions, ...rest.questions].sort((a, b) => a.source.blocks[0] - b.source.blocks[0])
  return { questions: merged, fates: all, ledger: countFates(all), tables }
}

/** Stands in for a block that is accounted for already, so that the indexes stay. */
const blank = (block: Block): Block => ({ kind: 'paragraph', text: '', anchor: block.anchor })
