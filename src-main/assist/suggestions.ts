import { asc, eq } from 'drizzle-orm'
import type { SuggestionView } from '../contract/assistCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { unpack } from '../db/packed.ts'
import { assist, suggestion } from '../db/schema/assist.ts'
import { extraction } from '../db/schema/library.ts'
import { bankImport } from '../db/schema/question.ts'
import { printedLines } from '../documents/printedLines.ts'
import type { SourceDocument } from '../documents/SourceDocument.ts'
import { findQuestions } from '../questions/questions.ts'
import { getAssistRow } from './assists.ts'
import { readValue } from './problems.ts'

export type SuggestionRow = typeof suggestion.$inferSelect

/** Lists what the model said, beside the question and the text that it is about, in document order. */
export function listSuggestions(db: Reader, assistId: number): SuggestionView[] {
  const { importId, provider, model } = getAssistRow(db, assistId)
  const rows = db
    .select({ suggestion })
    .from(suggestion)
    .innerJoin(assist, eq(assist.id, suggestion.assistId))
    .where(eq(assist.id, assistId))
    .orderBy(asc(suggestion.firstBlock), asc(suggestion.id))
    .all()
    .map((row) => row.suggestion)
  const ids = rows.flatMap(({ questionId }) => (questionId === null ? [] : [questionId]))
  const questions = new Map(findQuestions(db, ids).map((found) => [found.id, found]))
  const source = db
    .select({ source: extraction.source })
    .from(bankImport)
    .innerJoin(extraction, eq(extraction.documentId, bankImport.documentId))
    .where(eq(bankImport.id, importId))
    .get()
  const blocks = source ? unpack<SourceDocument>(source.source).blocks : []
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    value: readValue(row.value),
    provider,
    model,
    question: (row.questionId !== null && questions.get(row.questionId)) || null,
    source: printedLines(blocks, [row.firstBlock, row.lastBlock])
      .map(({ text }) => text)
      .join('\n'),
  }))
}
