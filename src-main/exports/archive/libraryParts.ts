import { and, asc, eq, inArray } from 'drizzle-orm'
import type { QuestionBefore } from '../../contract/questionCalls.ts'
import type { Reader } from '../../db/openDatabase.ts'
import { annotation, questionEdit, questionTag } from '../../db/schema/annotation.ts'
import { blueprint } from '../../db/schema/exam.ts'
import type { bank } from '../../db/schema/library.ts'
import { bankPlan } from '../../db/schema/memory.ts'
import { origin, question } from '../../db/schema/question.ts'
import { isOwnEdit } from '../../questions/editedFields.ts'
import type { ArchivedBank, ArchivedQuestion } from './archiveSchema.ts'

export type ArchiveChoice = {
  /** In the order in which they are to be there again. */
  bankIds: readonly number[]
  history: boolean
  notes: boolean
  documents: boolean
  /** Everything: the settings of study too. */
  settings: boolean
}

type BankRow = typeof bank.$inferSelect

export function bankPart(db: Reader, row: BankRow, { history }: ArchiveChoice): ArchivedBank {
  const blueprints = db.select().from(blueprint).where(eq(blueprint.bankId, row.id)).orderBy(asc(blueprint.id)).all()
  const plan = history ? db.select().from(bankPlan).where(eq(bankPlan.bankId, row.id)).get() : undefined
  return {
    uid: row.uid,
    name: row.name,
    provisional: row.provisional,
    group: row.group,
    place: row.place,
    archivedAt: row.archivedAt,
    createdAt: row.createdAt,
    blueprints: blueprints.map(({ uid, name, plan, createdAt, updatedAt }) => ({
      uid,
      name,
      plan: { ...plan, parts: [...plan.parts] },
      createdAt,
      updatedAt,
    })),
    plan: plan
      ? {
          examDay: plan.examDay,
          minutesADay: plan.minutesADay,
          daysOff: [...plan.daysOff],
          createdAt: plan.createdAt,
          updatedAt: plan.updatedAt,
        }
      : null,
  }
}

type Uids = { attempts: ReadonlyMap<number, string>; imports: ReadonlyMap<number, string> }

/** Questions of one bank, those of the ids, in their order. */
export function questionParts(
  db: Reader,
  ids: readonly number[],
  choice: ArchiveChoice,
  uids: Uids,
): ArchivedQuestion[] {
  const list = [...ids]
  const byId = new Map(
    db
      .select()
      .from(question)
      .where(inArray(question.id, list))
      .all()
      .map((row) => [row.id, row]),
  )
  const rows = list.flatMap((id) => byId.get(id) ?? [])
  const edits = by(
    db
      .select()
      .from(questionEdit)
      .where(and(inArray(questionEdit.questionId, list), isOwnEdit))
      .orderBy(asc(questionEdit.id))
      .all(),
  )
  const tags = choice.notes
    ? by(db.select().from(questionTag).where(inArray(questionTag.questionId, list)).orderBy(questionTag.tag).all())
    : new Map<number, never[]>()
  const notes = choice.notes
    ? by(db.select().from(annotation).where(inArray(annotation.questionId, list)).all())
    : new Map<number, never[]>()
  const origins = choice.documents
    ? by(
        db.select().from(origin).where(inArray(origin.questionId, list)).orderBy(origin.importId, origin.ordinal).all(),
      )
    : new Map<number, never[]>()
  return rows.map(({ id, bankId: _, contentHash: __, place: ___, ...row }) => {
    const [note] = notes.get(id) ?? []
    const own = (tags.get(id) ?? []).map(({ tag }) => tag)
    const places = (origins.get(id) ?? []).flatMap((place) => originPart(place, uids.imports) ?? [])
    return {
      ...row,
      options: [...row.options],
      issues: [...row.issues],
      images: [...row.images],
      edits: (edits.get(id) ?? []).map(({ uid, createdAt, before }) => ({
        uid,
        createdAt,
        before: beforePart(before, uids.attempts),
      })),
      ...(own.length > 0 && { tags: own }),
      ...(note && { notes: notePart(note) }),
      ...(places.length > 0 && { origins: places }),
    }
  })
}

const by = <Row extends { questionId: number }>(rows: readonly Row[]): Map<number, Row[]> =>
  Map.groupBy(rows, ({ questionId }) => questionId)

const notePart = ({ questionId: _, ...note }: typeof annotation.$inferSelect) => note

/** An answer is named by its uid; one that is not in the archive, as if there had been none. */
function beforePart({ afterAttemptId, ...before }: QuestionBefore, attempts: ReadonlyMap<number, string>) {
  return {
    ...before,
    options: [...before.options],
    images: [...before.images],
    ...(afterAttemptId !== undefined && { afterAttempt: attempts.get(afterAttemptId) ?? null }),
  }
}

function originPart(row: typeof origin.$inferSelect, imports: ReadonlyMap<number, string>) {
  const uid = imports.get(row.importId)
  if (uid === undefined) return undefined
  const spans = Object.entries(row.fields).map(([name, [first, last]]): [string, [number, number]] => [
    name,
    [first, last],
  ])
  const { ordinal, number, type, key, firstBlock, lastBlock } = row
  return { import: uid, ordinal, number, type, key, firstBlock, lastBlock, fields: Object.fromEntries(spans) }
}
