import type { Clock, Emit } from '../app/ports.ts'
import type { Handlers } from '../contract/calls.ts'
import type { mistakeCalls } from '../contract/mistakeCalls.ts'
import type { practiceCalls } from '../contract/practiceCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import { answerQuestion, askQuestion, gradeMyself } from './answering.ts'
import { listMistakes } from './mistakes.ts'
import { finishSession, getSession, listOpenSessions, moveSession, startSession } from './sessions.ts'

type PracticePorts = { db: Db; now: Clock; emit: Emit }

export function practiceHandlers({
  db,
  now,
  emit,
}: PracticePorts): Handlers<keyof typeof practiceCalls | keyof typeof mistakeCalls> {
  const practised = <Result>(result: Result): Result => {
    emit('practice.changed')
    return result
  }
  const graded = <Result>(result: Result): Result => {
    for (const name of ['banks.changed', 'questions.changed', 'mistakes.changed'] as const) emit(name)
    return practised(result)
  }
  return {
    'practice.start': (wanted) => practised(startSession(db, wanted, now())),
    'practice.get': ({ sessionId }) => getSession(db, sessionId),
    'practice.listOpen': () => listOpenSessions(db),
    'practice.question': ({ sessionId, index }) => askQuestion(db, sessionId, index),
    'practice.move': ({ sessionId, position }) => practised(moveSession(db, sessionId, position, now())),
    'practice.answer': (given) => graded(answerQuestion(db, given, now())),
    'practice.selfGrade': ({ attemptId, verdict }) => graded(gradeMyself(db, attemptId, verdict, now())),
    'practice.finish': ({ sessionId }) => practised(finishSession(db, sessionId, now())),
    'mistakes.list': (query) => listMistakes(db, query),
  }
}
