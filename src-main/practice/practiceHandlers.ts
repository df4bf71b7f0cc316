import type { Handlers } from '../contract/calls.ts'
import type { practiceCalls } from '../contract/practiceCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import { preparePlanned } from '../memory/todaysPlan.ts'
import type { Clock, Emit } from '../ports.ts'
import { answerQuestion, askQuestion, gradeMyself, recallCard } from './answering.ts'
import { saveDraft } from './drafts.ts'
import { getFacets } from './facets.ts'
import { countSet } from './practiceSets.ts'
import {
  finishSession,
  getSession,
  listOpenSessions,
  moveSession,
  refuseExam,
  startSession,
  startWith,
} from './sessions.ts'

type PracticePorts = { db: Db; now: Clock; emit: Emit }

export function practiceHandlers({ db, now, emit }: PracticePorts): Handlers<keyof typeof practiceCalls> {
  const practised = <Result>(result: Result): Result => {
    emit('practice.changed')
    return result
  }
  const answered = <Result>(result: Result): Result => {
    emit('practice.answered')
    return result
  }
  const ofPractice =
    <Input extends { sessionId: number }, Result>(work: (input: Input) => Result) =>
    (input: Input): Result => {
      refuseExam(db, input.sessionId)
      return work(input)
    }
  return {
    'practice.start': (wanted) => practised(startSession(db, wanted, now())),
    'practice.startWith': ({ questionIds }) => practised(startWith(db, questionIds, now())),
    'practice.count': async (set) => {
      const at = now()
      if (set.scope === 'plan') await preparePlanned(db, set.bankIds, at)
      return { total: countSet(db, set, at) }
    },
    'practice.facets': ({ bankIds }) => getFacets(db, bankIds, now()),
    'practice.get': ofPractice(({ sessionId }) => getSession(db, sessionId)),
    'practice.listOpen': () => listOpenSessions(db),
    'practice.question': ofPractice(({ sessionId, index }) => askQuestion(db, sessionId, index)),
    'practice.move': ofPractice(({ sessionId, ...to }) => {
      if (moveSession(db, sessionId, to, now())) emit('practice.answered')
    }),
    'practice.saveDraft': ofPractice((given) => saveDraft(db, given, now())),
    'practice.answer': (given) => answered(answerQuestion(db, given, now())),
    'practice.selfGrade': (given) => answered(gradeMyself(db, given, now())),
    'practice.recall': ofPractice((given) => answered(recallCard(db, given, now()))),
    'practice.finish': ofPractice(({ sessionId }) => practised(finishSession(db, sessionId, now()))),
  }
}
