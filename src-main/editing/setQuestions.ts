import { eq } from 'drizzle-orm'
import { describeChangeTx, recordChange } from '../changes/recordChange.ts'
import type { SetFields } from '../contract/editCalls.ts'
import { movesOf } from '../contract/movedLabels.ts'
import type { EditedFields } from '../contract/questionCalls.ts'
import { hasChoices, questionProblems } from '../contract/questionProblems.ts'
import type { Key, QuestionType } from '../contract/questionTypes.ts'
import { tagIdentity } from '../contract/tags.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import { question } from '../db/schema/question.ts'
import { recountReviewsTx } from '../imports/review.ts'
import { contentHash } from '../questions/contentHash.ts'
import { editedFieldsOf } from '../questions/editedFields.ts'
import { getQuestionRow, type QuestionRow } from '../questions/questions.ts'
import { setTagsTx, tagsOf } from '../questions/tags.ts'
import { truthOf } from '../recognition/tokens/truthWords.ts'
import { changeQuestionTx, findSame } from './changeQuestion.ts'

/** Returns the key under another type: what it says stays said, where the type can say it. */
function keyAs(type: QuestionType, { key, options }: EditedFields): Key | null {
  if (key?.kind === 'options' && hasChoices(type)) return key
  if (key?.kind === 'options' && type === 'trueFalse') {
    const text = options.find(({ label }) => label === key.labels[0])?.text ?? ''
    const value = truthOf(text)
    return value === null ? null : { kind: 'truth', value }
  }
  if (key?.kind === 'text' && type === 'fillIn') return { kind: 'blanks', blanks: [[key.text]] }
  if (key?.kind === 'blanks' && type === 'shortAnswer')
    return { kind: 'text', text: key.blanks.map(([first = '']) => first).join('\n') }
  return null
}

/** Returns the fields under another type; a question of true or false has no options of its own. */
function asType(type: QuestionType, fields: EditedFields): EditedFields {
  if (type === fields.type) return fields
  return { ...fields, type, options: type === 'trueFalse' ? [] : fields.options, key: keyAs(type, fields) }
}

function fieldsSet(before: EditedFields, { type, key, section }: SetFields): EditedFields {
  const typed = type === undefined ? before : asType(type, before)
  return {
    ...typed,
    ...(key !== undefined && { key, keyOrigin: 'person' as const }),
    ...(section !== undefined && { section }),
  }
}

function tagTx(tx: Tx, id: number, { addTags = [], removeTags = [] }: SetFields): void {
  if (addTags.length === 0 && removeTags.length === 0) return
  const gone = new Set(removeTags.map(tagIdentity))
  const kept = (tagsOf(tx, [id]).get(id) ?? []).filter((tag) => !gone.has(tagIdentity(tag)))
  setTagsTx(tx, id, [...kept, ...addTags])
}

/** A person found it right as it stands; that a picture belongs to it stays known. */
const acceptTx = (tx: Tx, row: QuestionRow, now: number): void => {
  const issues = row.issues.filter((issue) => issue === 'hasImage')
  tx.update(question).set({ confidence: 1, issues, updatedAt: now }).where(eq(question.id, row.id)).run()
}

const isTaken = (tx: Tx, { id, bankId }: QuestionRow, fields: EditedFields) =>
  findSame(tx, bankId, contentHash(fields), id) !== undefined

/** Returns false where the question would contradict itself by what is to be set: it stays as it is. */
function setTx(tx: Tx, id: number, set: SetFields, now: number): boolean {
  const row = getQuestionRow(tx, id)
  const before = editedFieldsOf(row)
  const fields = fieldsSet(before, set)
  const concernsFields = set.type !== undefined || set.key !== undefined || set.section !== undefined
  if (set.type !== undefined || set.key !== undefined)
    if (questionProblems(fields).length > 0 || isTaken(tx, row, fields)) return false
  if (set.type !== undefined || set.key !== undefined)
    changeQuestionTx(tx, row, { fields, moved: movesOf(before.options, fields.options) }, now)
  else if (concernsFields)
    tx.update(question).set({ section: fields.section, updatedAt: now }).where(eq(question.id, id)).run()
  if (set.accept) acceptTx(tx, getQuestionRow(tx, id), now)
  tagTx(tx, id, set)
  return true
}

/**
 * Sets the same of many questions, as one change. `left`: how many stay as they are, as they would contradict themselves or be
 * the same as another. Throws NOT_FOUND.
 */
export function setQuestions(
  db: Db,
  ids: readonly number[],
  set: SetFields,
  now: number,
): { set: number; left: number } {
  const kind = set.accept && Object.keys(set).length === 1 ? ('acceptQuestions' as const) : ('setQuestions' as const)
  return recordChange(db, { kind, detail: { count: ids.length } }, now, (tx) => {
    const done = ids.filter((id) => setTx(tx, id, set, now)).length
    recountReviewsTx(tx, ids)
    describeChangeTx(tx, { count: done })
    return { set: done, left: ids.length - done }
  })
}
