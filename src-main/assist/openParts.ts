import { and, asc, eq, isNull } from 'drizzle-orm'
import type { AssistTask } from '../contract/assistCalls.ts'
import { isDoubtful } from '../contract/doubts.ts'
import type { UnresolvedSpan } from '../contract/importCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { unpack } from '../db/packed.ts'
import { assist, suggestion } from '../db/schema/assist.ts'
import { extraction } from '../db/schema/library.ts'
import { bankImport, origin, question } from '../db/schema/question.ts'
import { printedLines } from '../documents/printedLines.ts'
import type { Block, SourceDocument } from '../documents/SourceDocument.ts'
import type { RequestPart } from './AssistRequest.ts'

type Part = Omit<RequestPart, 'id'>
type Read = { question: typeof question.$inferSelect; origin: typeof origin.$inferSelect }

/** A larger stretch is offered in pieces, cut between blocks. */
const mostCharacters = 4000

const linesOf = (blocks: readonly Block[], first: number, last: number) =>
  printedLines(blocks, [first, last])
    .map(({ text }) => text)
    .filter((line) => line.trim() !== '')
    .join('\n')

const asked = ({ question: { stem, options, type } }: Read) =>
  [`(${type})`, stem, ...options.map(({ label, text }) => `${label}. ${text}`)].join('\n')

function pieces(blocks: readonly Block[], [first, last]: UnresolvedSpan): Part[] {
  const parts: Part[] = []
  let from = first
  for (let to = first; to <= last; to++) {
    const isFull = linesOf(blocks, from, to).length >= mostCharacters
    if (!isFull && to < last) continue
    const text = linesOf(blocks, from, to)
    if (text !== '') parts.push({ questionId: null, firstBlock: from, lastBlock: to, text })
    from = to + 1
  }
  return parts
}

/** A missing answer is a task of its own. */
const isToBeReadAgain = ({ question: { confidence, issues } }: Read) =>
  isDoubtful({ confidence, issues: issues.filter((issue) => issue !== 'missingAnswer') })

/** First blocks of the stretches out of which a model's questions were accepted. */
function acceptedPlaces(db: Reader, importId: number): Set<number> {
  const rows = db
    .select({ firstBlock: suggestion.firstBlock })
    .from(suggestion)
    .innerJoin(assist, eq(assist.id, suggestion.assistId))
    .where(and(eq(assist.importId, importId), isNull(suggestion.questionId), eq(suggestion.state, 'accepted')))
    .all()
  return new Set(rows.map(({ firstBlock }) => firstBlock))
}

/** What the rules left open in an import, as parts of requests in document order. */
export function openParts(db: Reader, importId: number, task: AssistTask): Part[] {
  const row = db
    .select({ unresolved: bankImport.unresolved, source: extraction.source })
    .from(bankImport)
    .innerJoin(extraction, eq(extraction.documentId, bankImport.documentId))
    .where(eq(bankImport.id, importId))
    .get()
  if (!row) return []
  const { blocks } = unpack<SourceDocument>(row.source)
  if (task === 'unresolved') {
    const read = acceptedPlaces(db, importId)
    const parts = row.unresolved.flatMap((span) => pieces(blocks, span))
    return parts.filter(({ firstBlock }) => !read.has(firstBlock))
  }
  const read = db
    .select({ question, origin })
    .from(origin)
    .innerJoin(question, eq(question.id, origin.questionId))
    .where(eq(origin.importId, importId))
    .orderBy(asc(origin.ordinal))
    .all()
  const once = [...new Map(read.map((one) => [one.question.id, one])).values()]
  const wanted = once.filter((one) => {
    if (task === 'doubtful') return isToBeReadAgain(one)
    return task === 'answers' ? one.question.key === null : one.question.key !== null && !one.question.explanation
  })
  return wanted.map((one) => {
    const { firstBlock, lastBlock } = one.origin
    const text = task === 'doubtful' ? linesOf(blocks, firstBlock, lastBlock) : asked(one)
    return { questionId: one.question.id, firstBlock, lastBlock, text }
  })
}
