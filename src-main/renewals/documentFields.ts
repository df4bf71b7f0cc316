import { isDeepStrictEqual } from 'node:util'
import type { ChangeAuthor } from '../contract/changeCalls.ts'
import type { EditedFields, QuestionBefore } from '../contract/questionCalls.ts'

export type FieldName = 'stem' | 'options' | 'key' | 'explanation' | 'type' | 'images' | 'section'

export const fieldNames: readonly FieldName[] = ['stem', 'options', 'key', 'explanation', 'type', 'images', 'section']

/** An edit of a question, the oldest first: what it was before it. */
export type PastEdit = { uid: string; before: QuestionBefore; madeBy: ChangeAuthor }

/** What the document says of a question, and who has made something else of which field since. */
export type DocumentFields = {
  says: Pick<EditedFields, FieldName>
  changedBy: Readonly<Partial<Record<FieldName, ChangeAuthor>>>
}

/** An edit and the one that took it back are as if neither had been. */
function withoutUndone(edits: readonly PastEdit[]): PastEdit[] {
  const left: PastEdit[] = []
  for (const edit of edits) {
    if (edit.before.undoes !== undefined && left.at(-1)?.uid === edit.before.undoes) left.pop()
    else left.push(edit)
  }
  return left
}

/**
 * Tells apart what a question has from its document and what was made of it since, field by field: what the document gave at first, or
 * an earlier renewal, is the document's; a field that was put back is as if it had not been touched.
 */
export function documentFieldsOf(now: EditedFields, past: readonly PastEdit[]): DocumentFields {
  const edits = withoutUndone(past)
  const says: Record<FieldName, unknown> = { ...(edits[0]?.before ?? now) }
  const changedBy: Partial<Record<FieldName, ChangeAuthor>> = {}
  edits.forEach(({ before, madeBy }, at) => {
    const after = edits[at + 1]?.before ?? now
    for (const name of fieldNames) {
      if (isDeepStrictEqual(before[name], after[name])) continue
      changedBy[name] = madeBy
      if (madeBy === 'document') says[name] = after[name]
    }
  })
  for (const name of fieldNames) if (isDeepStrictEqual(says[name], now[name])) delete changedBy[name]
  return { says: Object.fromEntries(fieldNames.map((name) => [name, says[name]])) as DocumentFields['says'], changedBy }
}
