import { eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { AppError } from '../../contract/faults.ts'
import type { Response } from '../../contract/questionTypes.ts'
import type { Reader } from '../../db/openDatabase.ts'
import { placeOf } from '../../db/placeOf.ts'
import { annotation, questionTag } from '../../db/schema/annotation.ts'
import { bank } from '../../db/schema/library.ts'
import { card } from '../../db/schema/memory.ts'
import { attempt, mistake } from '../../db/schema/practice.ts'
import { bankImport, origin, question } from '../../db/schema/question.ts'
import type { ContentStore } from '../../files/ContentStore.ts'
import { findMovedResponses } from '../../questions/movedResponses.ts'
import type { ExportedMistake, ExportedQuestion, ExportedSet } from './ExportedSet.ts'
import { pictureType } from './pictureType.ts'

const q = alias(question, 'q')

type Parts = { history: boolean; notes: boolean }

/** Read so many at a time: SQLite takes no more than 32,766 values in one statement. */
const atOnce = 5000

/** The questions as they go out, in the order of the ids. */
export function readQuestions(db: Reader, ids: readonly number[], parts: Parts): ExportedQuestion[] {
  const found: ExportedQuestion[] = []
  for (let from = 0; from < ids.length; from += atOnce)
    found.push(...readSome(db, ids.slice(from, from + atOnce), parts))
  return found
}

function readSome(db: Reader, ids: readonly number[], parts: Parts): ExportedQuestion[] {
  const rows = db
    .select({ row: question, bank: bank.name })
    .from(question)
    .innerJoin(bank, eq(bank.id, question.bankId))
    .where(inArray(question.id, [...ids]))
    .all()
  const byId = new Map(rows.map((found) => [found.row.id, found]))
  const sources = sourcesOf(db, ids)
  const notes = parts.notes ? notesOf(db, ids) : undefined
  const mistakes = parts.history ? mistakesOf(db, ids) : undefined
  const cards = parts.history ? cardsOf(db, ids) : undefined
  return ids.flatMap((id) => {
    const found = byId.get(id)
    if (!found) return []
    const { id: _, bankId: __, contentHash: ___, createdAt, updatedAt, confidence, issues, ...shown } = found.row
    return [
      {
        ...shown,
        bank: found.bank,
        tags: notes?.tags.get(id) ?? [],
        note: notes?.notes.get(id)?.note ?? null,
        sources: sources.get(id) ?? [],
        mistake: mistakes?.get(id) ?? null,
        card: cards?.get(id) ?? null,
      },
    ]
  })
}

function sourcesOf(db: Reader, ids: readonly number[]): Map<number, string[]> {
  const rows = db
    .selectDistinct({ id: origin.questionId, name: bankImport.name })
    .from(origin)
    .innerJoin(bankImport, eq(bankImport.id, origin.importId))
    .where(inArray(origin.questionId, [...ids]))
    .orderBy(origin.questionId, bankImport.name)
    .all()
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, found]) => [id, found.map(({ name }) => name)]))
}

function notesOf(db: Reader, ids: readonly number[]) {
  const tags = db
    .select()
    .from(questionTag)
    .where(inArray(questionTag.questionId, [...ids]))
    .orderBy(questionTag.tag)
    .all()
  const notes = db
    .select()
    .from(annotation)
    .where(inArray(annotation.questionId, [...ids]))
    .all()
  return {
    tags: new Map(
      [...Map.groupBy(tags, ({ questionId }) => questionId)].map(([id, found]) => [id, found.map(({ tag }) => tag)]),
    ),
    notes: new Map(notes.map((row) => [row.questionId, row])),
  }
}

function mistakesOf(db: Reader, ids: readonly number[]): Map<number, ExportedMistake> {
  const rows = db
    .select({ row: mistake, attempt, reason: annotation.mistakeReason })
    .from(mistake)
    .innerJoin(attempt, eq(attempt.id, mistake.lastWrongAttemptId))
    .leftJoin(annotation, eq(annotation.questionId, mistake.questionId))
    .where(inArray(mistake.questionId, [...ids]))
    .all()
  const responseNow: (row: typeof attempt.$inferSelect) => Response = findMovedResponses(db, ids)
  return new Map(
    rows.map(({ row, attempt, reason }) => [
      row.questionId,
      {
        timesWrong: row.timesWrong,
        rightInARow: row.rightInARow,
        lastWrongAt: row.lastWrongAt,
        lastWrongResponse: responseNow(attempt),
        reason,
      },
    ]),
  )
}

function cardsOf(db: Reader, ids: readonly number[]) {
  const rows = db
    .select()
    .from(card)
    .where(inArray(card.questionId, [...ids]))
    .all()
  return new Map(rows.map(({ questionId, bankId: _, ...state }) => [questionId, state]))
}

/** The ids of whole banks, bank by bank in the order given, in document order; of all banks by name if none is named. */
export function idsOfBanks(db: Reader, bankIds: readonly number[]): number[] {
  const collator = new Intl.Collator(['zh', 'en'], { numeric: true })
  const banks = db.select({ id: bank.id, name: bank.name }).from(bank).where(eq(bank.held, false)).all()
  for (const id of bankIds)
    if (!banks.some((known) => known.id === id)) throw new AppError('NOT_FOUND', `There is no bank ${id}.`)
  const wanted =
    bankIds.length > 0 ? bankIds : banks.sort((a, b) => collator.compare(a.name, b.name)).map(({ id }) => id)
  return wanted.flatMap((bankId) =>
    db
      .select({ id: q.id })
      .from(q)
      .where(eq(q.bankId, bankId))
      .orderBy(placeOf)
      .all()
      .map(({ id }) => id),
  )
}

/** With their pictures from disk; those that are missing or altered are left out, and the writers count them. */
export async function withPictures(
  images: Pick<ContentStore, 'read'>,
  set: Omit<ExportedSet, 'pictures'>,
): Promise<ExportedSet> {
  const pictures = new Map<string, { sha256: string; mime: string | null; bytes: Uint8Array }>()
  const wanted = new Set(set.questions.flatMap((question) => question.images.map(({ image }) => image)))
  for (const sha256 of wanted) {
    const bytes = await readKept(images, sha256)
    if (bytes) pictures.set(sha256, { sha256, mime: pictureType(bytes), bytes })
  }
  return { ...set, pictures }
}

async function readKept(images: Pick<ContentStore, 'read'>, sha256: string): Promise<Uint8Array | undefined> {
  try {
    return await images.read(sha256)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}
