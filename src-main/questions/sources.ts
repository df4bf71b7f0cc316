import { eq } from 'drizzle-orm'
import { type QuestionSource, type SourceField, type SourceLine, sourceFields } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { unpack } from '../db/packed.ts'
import { document, extraction } from '../db/schema/library.ts'
import { bankImport, origin } from '../db/schema/question.ts'
import { printedLines } from '../documents/printedLines.ts'
import type { Block, SourceDocument } from '../documents/SourceDocument.ts'

type OriginRow = typeof origin.$inferSelect
type Span = readonly [first: number, last: number]

/** Blocks shown before and after the question. */
const context = 3
/** A shared text or a table of answers may be long: no more of it than this. */
const mostOfAField = 60

const cut = ([first, last]: Span): Span => [first, Math.min(last, first + mostOfAField - 1)]

/** The blocks to show, each once, in the order of the document. */
function shownBlocks({ firstBlock, lastBlock }: OriginRow, spans: readonly Span[], count: number): number[] {
  const around: Span = [firstBlock - context, lastBlock + context]
  const shown = [around, ...spans.map(cut)].flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, step) => first + step),
  )
  return [...new Set(shown)].filter((block) => block >= 0 && block < count).sort((a, b) => a - b)
}

function linesOf(blocks: readonly Block[], row: OriginRow): SourceLine[] {
  const spans = sourceFields.flatMap((name): [SourceField, Span][] => {
    const span = row.fields[name]
    return span ? [[name, span]] : []
  })
  const shown = shownBlocks(
    row,
    spans.map(([, span]) => span),
    blocks.length,
  )
  return shown.flatMap((block) =>
    printedLines(blocks, [block, block]).map((line) => ({
      block,
      ...line,
      fields: spans.filter(([, [first, last]]) => block >= first && block <= last).map(([name]) => name),
    })),
  )
}

/** Lists every document that the question was read from, with the blocks as they were extracted. */
export function listSources(db: Reader, questionId: number): QuestionSource[] {
  const origins = db
    .select({ origin, name: bankImport.name, sha256: document.sha256, extraction })
    .from(origin)
    .innerJoin(bankImport, eq(bankImport.id, origin.importId))
    .innerJoin(document, eq(document.id, bankImport.documentId))
    .innerJoin(extraction, eq(extraction.documentId, document.id))
    .where(eq(origin.questionId, questionId))
    .orderBy(origin.importId, origin.ordinal)
    .all()
  return origins.map(({ origin, name, sha256, extraction }) => ({
    importId: origin.importId,
    document: { name, format: extraction.format, sha256 },
    blocks: [origin.firstBlock, origin.lastBlock],
    lines: linesOf(unpack<SourceDocument>(extraction.source).blocks, origin),
  }))
}
