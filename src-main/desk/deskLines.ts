import type { DeskLine, DeskLines } from '../contract/deskCalls.ts'
import { isDoubtful } from '../contract/doubts.ts'
import { type SourceField, sourceFields } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { printedLines } from '../documents/printedLines.ts'
import type { DeskReading } from './DeskReadings.ts'
import { lookOf } from './deskSource.ts'
import { listStored, type StoredQuestion } from './storedQuestions.ts'

const shownFields = sourceFields.filter((name) => name !== 'section' && name !== 'material')

const fieldsAt = ({ fields }: StoredQuestion['origin'], block: number): SourceField[] =>
  shownFields.filter((name) => {
    const span = fields[name]
    return span !== undefined && block >= span[0] && block <= span[1]
  })

/** Shows a stretch of the document with what became of each line and the question that it was read for. */
export function deskLines(
  db: Reader,
  importId: number,
  { blocks, fates }: DeskReading,
  { offset, limit, looks }: { offset: number; limit: number; looks: boolean },
): DeskLines {
  const shown = printedLines(blocks, [offset, offset + limit - 1])
  const byBlock = new Map<number, StoredQuestion>()
  /** Answers that stand elsewhere, each on a line of its own; null where a line answers several. */
  const elsewhere = new Map<number, StoredQuestion | null>()
  for (const stored of listStored(db, importId)) {
    const { firstBlock, lastBlock } = stored.origin
    for (let block = Math.max(offset, firstBlock); block <= Math.min(offset + shown.length - 1, lastBlock); block++)
      byBlock.set(block, stored)
    const { answer } = stored.origin.fields
    if (answer?.[0] === answer?.[1] && answer && (answer[0] < firstBlock || answer[0] > lastBlock))
      elsewhere.set(answer[0], elsewhere.has(answer[0]) ? null : stored)
  }
  for (const [block, stored] of elsewhere)
    if (stored && (!byBlock.has(block) || fates[block]?.kind === 'answerKey')) byBlock.set(block, stored)
  return {
    total: blocks.length,
    offset,
    lines: shown.map((line, step): DeskLine => {
      const block = offset + step
      const stored = byBlock.get(block)
      const look = looks ? blocks[block] : undefined
      const { images = [] } = blocks[block] ?? {}
      const fields = stored ? fieldsAt(stored.origin, block) : []
      // a key in a file of its own answers by what stands in another
      const isKey = fates[block]?.kind === 'unresolved' && fields.includes('answer')
      const kind = isKey ? 'answerKey' : (fates[block]?.kind ?? 'ignored')
      return {
        block,
        ...line,
        kind,
        questionId: stored?.row.id ?? null,
        isDoubtful: stored !== undefined && isDoubtful(stored.row),
        fields: kind === 'ignored' ? [] : fields,
        ...(!looks && images.length > 0 && { images: images.map(({ image }) => image) }),
        ...(look && { look: lookOf(look) }),
      }
    }),
  }
}
