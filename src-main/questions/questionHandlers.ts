import type { Handlers } from '../contract/calls.ts'
import type { questionCalls } from '../contract/questionCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import { getQuestion, listQuestions } from './questions.ts'
import { listSources } from './sources.ts'

export const questionHandlers = ({ db }: { db: Db }): Handlers<keyof typeof questionCalls> => ({
  'questions.list': (query) => listQuestions(db, query),
  'questions.get': ({ id }) => getQuestion(db, id),
  'questions.sources': ({ id }) => listSources(db, id),
})
