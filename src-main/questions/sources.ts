import { eq } from 'drizzle-orm'
import type { QuestionSource } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { unpack } from '../db/packed.ts'
import { document, extraction } from '../db/schema/library.ts'
import { bankImport, origin } from '../db/schema/question.ts'
import { printedLines } from '../documents/printedLines.ts'
import type { SourceDocument } from '../documents/SourceDocument.ts'

/** Every document that the question was read from, with the blocks as they were extracted. */
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
  return origins.map(({ origin, name, sha256, extraction }) => {
    const { blocks } = unpack<SourceDocument>(extraction.source)
    return {
      document: { name, format: extraction.format, sha256 },
      blocks: [origin.firstBlock, origin.lastBlock],
      lines: printedLines(blocks, [origin.firstBlock, origin.lastBlock]),
    }
  })
}
