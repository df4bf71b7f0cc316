import { eq } from 'drizzle-orm'
import type { QuestionSource } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { unpack } from '../db/packed.ts'
import { document, extraction } from '../db/schema/library.ts'
import { bankImport, origin } from '../db/schema/question.ts'
import type { Anchor, SourceDocument } from '../documents/SourceDocument.ts'

/** The place in words that every reader of the source can find; counted from 1. */
function place(anchor: Anchor): string {
  switch (anchor.kind) {
    case 'line':
      return `${anchor.line + 1}`
    case 'paragraph':
      return `¶ ${anchor.paragraph + 1}`
    case 'page':
      return `p. ${anchor.page + 1}`
    case 'cell':
      return `${anchor.sheet} ${anchor.row + 1}`
  }
}

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
      lines: blocks.slice(origin.firstBlock, origin.lastBlock + 1).map((block) => ({
        text: [block.label, block.text].filter(Boolean).join(' '),
        place: place(block.anchor),
      })),
    }
  })
}
