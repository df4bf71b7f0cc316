import { randomUUID } from 'node:crypto'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { maxTagLength } from '../contract/limits.ts'
import type { Tx } from '../db/openDatabase.ts'
import { questionEdit } from '../db/schema/annotation.ts'
import { bankImport, origin, question } from '../db/schema/question.ts'
import type { RecognisedQuestion } from '../recognition/RecognisedQuestion.ts'
import { contentHash } from './contentHash.ts'
import { addTagsTx } from './tags.ts'

type Saved = {
  row: { id: number; bankId: number }
  questions: readonly (RecognisedQuestion & { contentHash: string })[]
  /** Place of the first of them in the document, 0-based. */
  firstOrdinal: number
}

/** Questions whose words a person changed since: what they were before is what their document still says. */
function idsByEarlierWords(tx: Tx, { row, questions }: Saved, known: ReadonlyMap<string, number>): Map<string, number> {
  const unknown = questions.filter(({ contentHash }) => !known.has(contentHash))
  if (unknown.length === 0) return new Map()
  const hashes = new Set(unknown.map((read) => read.contentHash))
  const stems = JSON.stringify(unknown.map(({ stem }) => stem))
  const rows = tx
    .select({ id: questionEdit.questionId, before: questionEdit.before })
    .from(questionEdit)
    .innerJoin(question, eq(question.id, questionEdit.questionId))
    .where(
      and(
        eq(question.bankId, row.bankId),
        eq(questionEdit.madeBy, 'person'),
        sql`json_extract(${questionEdit.before}, '$.stem') IN (SELECT value FROM json_each(${stems}))`,
      ),
    )
    .all()
  const found = rows.map(({ id, before }) => [contentHash(before), id] as const)
  return new Map(found.filter(([hash]) => hashes.has(hash)))
}

function addNewTx(tx: Tx, { row, questions }: Saved, now: number): number {
  if (questions.length === 0) return 0
  return tx
    .insert(question)
    .values(
      questions.map((read) => ({
        uid: randomUUID(),
        bankId: row.bankId,
        contentHash: read.contentHash,
        number: read.number,
        type: read.type,
        stem: read.stem,
        options: read.options,
        key: read.key,
        explanation: read.explanation,
        section: read.section,
        confidence: read.confidence,
        issues: read.issues,
        images: read.images,
        createdAt: now,
        updatedAt: now,
      })),
    )
    .onConflictDoNothing({ target: [question.bankId, question.contentHash] })
    .run().changes
}

/** What a question says of where it was taken from is a tag, so that it is found and practised by it. */
function tagNewTx(tx: Tx, questions: Saved['questions'], ids: ReadonlyMap<string, number>): void {
  const tagged = questions.flatMap(({ contentHash, marks = [] }) =>
    marks.map((mark) => ({ questionId: ids.get(contentHash) ?? 0, tag: mark.slice(0, maxTagLength) })),
  )
  if (tagged.length > 0) addTagsTx(tx, tagged)
}

function idsByHash(tx: Tx, { row, questions }: Saved): Map<string, number> {
  const hashes = questions.map((read) => read.contentHash)
  const rows = tx
    .select({ id: question.id, hash: question.contentHash })
    .from(question)
    .where(and(eq(question.bankId, row.bankId), inArray(question.contentHash, hashes)))
    .all()
  return new Map(rows.map(({ id, hash }) => [hash, id]))
}

/**
 * Saves questions of an import: those that the bank has not yet, in these words or in those before an edit, are added, for all of them their place in the document
 * is kept. That a question is there once is the index's doing, whoever else writes. Returns which question of the bank each is, by its hash.
 */
export function saveQuestionsTx(tx: Tx, saved: Saved, now: number): ReadonlyMap<string, number> {
  if (saved.questions.length === 0) return new Map()
  const known = idsByHash(tx, saved)
  const edited = idsByEarlierWords(tx, saved, known)
  const unedited = saved.questions.filter(({ contentHash }) => !edited.has(contentHash))
  const added = addNewTx(tx, { ...saved, questions: unedited }, now)
  const ids = new Map([...idsByHash(tx, saved), ...edited])
  const isNew = ({ contentHash }: { contentHash: string }) => !known.has(contentHash) && !edited.has(contentHash)
  tagNewTx(tx, saved.questions.filter(isNew), ids)
  const places = saved.questions.map((read, index) => {
    const questionId = ids.get(read.contentHash)
    if (questionId === undefined) throw new Error('a question just saved is not there')
    const [firstBlock, lastBlock] = read.source.blocks
    return {
      importId: saved.row.id,
      ordinal: saved.firstOrdinal + index,
      questionId,
      number: read.number,
      type: read.type,
      key: read.key,
      firstBlock,
      lastBlock,
      fields: read.source.fields,
    }
  })
  tx.insert(origin).values(places).run()
  tx.update(bankImport)
    .set({
      added: sql`${bankImport.added} + ${added}`,
      repeated: sql`${bankImport.repeated} + ${places.length - added}`,
    })
    .where(eq(bankImport.id, saved.row.id))
    .run()
  return ids
}
