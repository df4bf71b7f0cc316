import { randomUUID } from 'node:crypto'
import { getBank } from '../banks/banks.ts'
import { recordChange } from '../changes/recordChange.ts'
import type { WrittenQuestion } from '../contract/editCalls.ts'
import type { EditedFields, QuestionView } from '../contract/questionCalls.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import { question } from '../db/schema/question.ts'
import { contentHash } from '../questions/contentHash.ts'
import { placesAtEnd } from '../questions/place.ts'
import { getQuestion } from '../questions/questions.ts'
import { checkNotTaken, checkPictures, checkSound } from './changeQuestion.ts'
import { tidyKey } from './editQuestion.ts'

/** Returns what a person wrote as the fields of a question of their own. */
export const writtenFields = ({
  type,
  stem,
  options,
  key,
  explanation,
  section,
  images = [],
}: WrittenQuestion): EditedFields => ({
  ...{ type, stem, explanation, section, key: tidyKey(key) },
  options: options.map(({ label, text }) => ({ label, text })),
  keyOrigin: 'person',
  explanationOrigin: 'person',
  images,
})

type Added = {
  bankId: number
  fields: EditedFields
  place?: number
  number?: string | null
  confidence?: number
  issues?: readonly string[]
}

/** Adds a question to the bank, at its end if no place is named. Throws CONFLICT if it has one with these words. */
export function addQuestionTx(
  tx: Tx,
  { bankId, fields, place, number = null, confidence = 1, issues = [] }: Added,
  now: number,
): number {
  const hash = contentHash(fields)
  checkNotTaken(tx, bankId, hash)
  const values = { ...fields, uid: randomUUID(), bankId, contentHash: hash, number, confidence, issues }
  return tx
    .insert(question)
    .values({ ...values, place: place ?? placesAtEnd(tx, 1).first, createdAt: now, updatedAt: now })
    .returning({ id: question.id })
    .get().id
}

/** Throws NOT_FOUND, INVALID_INPUT or CONFLICT, and has added nothing then. */
export function addQuestion(db: Db, bankId: number, written: WrittenQuestion, now: number): QuestionView {
  const { name } = getBank(db, bankId)
  const id = recordChange(db, { kind: 'createQuestion', detail: { count: 1, name } }, now, (tx) => {
    const fields = writtenFields(written)
    checkSound(fields)
    checkPictures(tx, fields)
    return addQuestionTx(tx, { bankId, fields }, now)
  })
  return getQuestion(db, id)
}
