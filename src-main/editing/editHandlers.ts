import type { Handlers } from '../contract/calls.ts'
import type { duplicateCalls } from '../contract/duplicateCalls.ts'
import type { editCalls } from '../contract/editCalls.ts'
import type { Clock, Emit } from '../ports.ts'
import { addPicture, type PicturePorts } from './addPicture.ts'
import { addQuestion } from './addQuestion.ts'
import { bulkEditHandlers, toldBy } from './bulkEditHandlers.ts'
import { editQuestion, restoreQuestion } from './editQuestion.ts'
import { joinAlike, joinDuplicates } from './joining/joinDuplicates.ts'
import { keepPictures } from './keepPictures.ts'
import { mergeQuestions } from './mergeQuestions.ts'
import { splitQuestion } from './splitQuestion.ts'
import { listVersions } from './versions.ts'

type EditPorts = PicturePorts & { now: Clock; emit: Emit }

type Own = keyof typeof editCalls | Extract<keyof typeof duplicateCalls, 'duplicates.merge' | 'duplicates.mergeAlike'>

export function editHandlers({ now, emit, ...ports }: EditPorts): Handlers<Own> {
  const { db } = ports
  const edited = toldBy(emit)
  const joined = <Result>(result: Result): Result => {
    emit('plan.changed')
    return edited(result)
  }
  return {
    ...bulkEditHandlers({ db, now, emit }),
    'questions.edit': async ({ id, fields }) => {
      await keepPictures(ports, fields.images ?? [])
      return edited(editQuestion(db, id, fields, now()))
    },
    'questions.addPicture': ({ bytes }) => addPicture(ports, bytes),
    'questions.restore': ({ id, editId }) => edited(restoreQuestion(db, id, editId, now())),
    'questions.versions': ({ id }) => listVersions(db, id),
    'questions.create': async ({ bankId, fields }) => {
      await keepPictures(ports, fields.images ?? [])
      return edited(addQuestion(db, bankId, fields, now()))
    },
    'questions.merge': ({ id, otherId }) => edited(mergeQuestions(db, id, otherId, now())),
    'duplicates.merge': ({ keepId, otherIds }) => joined(joinDuplicates(db, keepId, otherIds, now())),
    'duplicates.mergeAlike': async ({ bankIds }) => joined(await joinAlike(db, bankIds, now())),
    'questions.split': ({ id, parts }) => edited(splitQuestion(db, id, parts, now())),
  }
}
