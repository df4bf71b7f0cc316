import { sql } from 'drizzle-orm'
import type { ExamProposal } from '../contract/examCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { Reader } from '../db/openDatabase.ts'
import { unpack } from '../db/packed.ts'
import { printedLines } from '../documents/printedLines.ts'
import type { SourceDocument } from '../documents/SourceDocument.ts'
import { findCandidates } from './availableQuestions.ts'
import { printedPass } from './rules/printedPass.ts'
import { printedScores } from './rules/printedScores.ts'
import { type PaperQuestion, proposePlan } from './rules/proposePlan.ts'

type Import = { id: number; name: string; source: Buffer | null }

/** Finds the document last read into the bank, with its text if that is still kept. */
const findLastImport = (db: Reader, bankId: number) =>
  db.all<Import>(sql`
    SELECT i.id AS id, i.name AS name, e.source AS source
    FROM bank_import i LEFT JOIN extraction e ON e.document_id = i.document_id
    WHERE i.bank_id = ${bankId} AND EXISTS (SELECT 1 FROM origin o WHERE o.import_id = i.id)
    ORDER BY i.id DESC LIMIT 1`)[0]

function linesOf(source: Buffer | null): string[] {
  if (!source) return []
  const { blocks } = unpack<SourceDocument>(source)
  return printedLines(blocks, [0, blocks.length - 1]).map(({ text }) => text)
}

/** Finds the usable questions of one import in the order of its document, each once. */
function findPaper(db: Reader, bankId: number, importId: number): PaperQuestion[] {
  const usable = new Map(findCandidates(db, bankId).map((candidate) => [candidate.id, candidate]))
  const origins = db.all<{ id: number; line: number }>(sql`
    SELECT question_id AS id, min(first_block) AS line FROM origin
    WHERE import_id = ${importId} GROUP BY question_id ORDER BY min(ordinal)`)
  return origins.flatMap(({ id, line }) => {
    const candidate = usable.get(id)
    return candidate ? [{ type: candidate.type, section: candidate.section, line }] : []
  })
}

/** Proposes a plan after the document last imported, or after the whole bank where that has nothing to be asked. */
export function findProposal(db: Reader, bankId: number): ExamProposal {
  const last = findLastImport(db, bankId)
  const paper = last ? findPaper(db, bankId, last.id) : []
  const lines = paper.length > 0 ? linesOf(last?.source ?? null) : []
  const questions = paper.length > 0 ? paper : findCandidates(db, bankId).map((one) => ({ ...one, line: 0 }))
  if (questions.length === 0) throw new AppError('NOT_ENOUGH_QUESTIONS', 'The bank has no question that can be asked.')
  const printed = printedScores(lines)
  const head = lines.slice(0, questions[0]?.line)
  const { plan, printedPoints } = proposePlan(questions, printed, printedPass(head))
  return {
    plan,
    like: paper.length > 0 ? (last?.name ?? null) : null,
    printed: { points: printedPoints, minutes: printed.minutes !== null },
  }
}
