import type { Handlers } from '../contract/calls.ts'
import type { editCalls } from '../contract/editCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Emit } from '../ports.ts'
import { copyQuestions, moveQuestions } from './moveQuestions.ts'
import { removeQuestions } from './removeQuestions.ts'
import { reorderQuestions } from './reorderQuestions.ts'
import { setQuestions } from './setQuestions.ts'

/** Edits of as many questions as a person selects. */
export type BulkEdit = Extract<
  keyof typeof editCalls,
  'questions.set' | 'questions.move' | 'questions.copy' | 'questions.remove' | 'questions.reorder'
>

const changed = ['banks', 'questions', 'mistakes', 'practice', 'annotations', 'imports', 'changes'] as const

/** Tells of an edit when it is made. */
export const toldBy =
  (emit: Emit) =>
  <Result>(result: Result): Result => {
    for (const kind of changed) emit(`${kind}.changed`)
    return result
  }

/** They need the library alone, so that another process can make them, too. */
export function bulkEditHandlers({ db, now, emit }: { db: Db; now: Clock; emit: Emit }): Handlers<BulkEdit> {
  const edited = toldBy(emit)
  return {
    'questions.set': ({ ids, set }) => edited(setQuestions(db, ids, set, now())),
    'questions.move': ({ ids, bankId }) => edited(moveQuestions(db, ids, bankId, now())),
    'questions.copy': ({ ids, bankId }) => edited(copyQuestions(db, ids, bankId, now())),
    'questions.remove': ({ ids }) => edited(removeQuestions(db, ids, now())),
    'questions.reorder': ({ ids, beforeId }) => edited(reorderQuestions(db, ids, beforeId, now())),
  }
}
