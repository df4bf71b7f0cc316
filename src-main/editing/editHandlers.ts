import type { Handlers } from '../contract/calls.ts'
import type { editCalls } from '../contract/editCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Emit } from '../ports.ts'
import { editQuestion, restoreQuestion } from './editQuestion.ts'

type EditPorts = { db: Db; now: Clock; emit: Emit }

export function editHandlers({ db, now, emit }: EditPorts): Handlers<keyof typeof editCalls> {
  const edited = <Result>(result: Result): Result => {
    for (const kind of ['banks', 'questions', 'mistakes', 'practice', 'annotations'] as const) emit(`${kind}.changed`)
    return result
  }
  return {
    'questions.edit': ({ id, fields }) => edited(editQuestion(db, id, fields, now())),
    'questions.restore': ({ id }) => edited(restoreQuestion(db, id, now())),
  }
}
