import {
  addGradingTx,
  findGradable,
  findGrades,
  findJobOfAttempt,
  hasGrade,
  listUngradedInWords,
} from '../attempts/gradings.ts'
import type { Handlers } from '../contract/calls.ts'
import { AppError } from '../contract/faults.ts'
import type { gradingCalls } from '../contract/gradingCalls.ts'
import type { ModelChoice } from '../contract/settingsCalls.ts'
import { type Db, inTransaction, type Reader } from '../db/openDatabase.ts'
import type { Clock } from '../ports.ts'

type GradingPorts = {
  db: Db
  now: Clock
  gradingModel: () => ModelChoice | null
  changed: () => void
}

/** Throws CONFLICT if a model cannot be asked about the attempt, or is being asked. */
function requireAskable(db: Reader, attemptId: number): void {
  const state = findJobOfAttempt(db, attemptId)?.state
  if (state === 'queued' || state === 'running' || state === 'waiting')
    throw new AppError('CONFLICT', 'A model is being asked about this answer already.')
  if (!findGradable(db, attemptId)) throw new AppError('CONFLICT', 'There is no reference to grade this answer by.')
  if (hasGrade(db, attemptId)) throw new AppError('CONFLICT', 'This answer has a grade.')
}

export const gradingHandlers = (ports: GradingPorts): Handlers<keyof typeof gradingCalls> => ({
  'grading.open': () => ({ answers: listUngradedInWords(ports.db).length }),
  'grading.ask': ({ attemptId }) => {
    const { db, now } = ports
    if (!ports.gradingModel())
      throw new AppError('MODEL_NOT_CHOSEN', 'Choose a model for grading in the settings first.')
    const asked = inTransaction(db, (tx) => {
      if (attemptId !== undefined) requireAskable(tx, attemptId)
      const ids = attemptId === undefined ? listUngradedInWords(tx) : [attemptId]
      for (const id of ids) addGradingTx(tx, id, now())
      return ids.length
    })
    ports.changed()
    return asked
  },
  'grading.list': ({ attemptId }) => findGrades(ports.db, attemptId),
})
