import type { Handlers } from '../contract/calls.ts'
import type { duplicateCalls } from '../contract/duplicateCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import { listDuplicates } from './listDuplicates.ts'

export const duplicateHandlers = ({ db }: { db: Db }): Handlers<keyof typeof duplicateCalls> => ({
  'duplicates.list': (query) => listDuplicates(db, query),
})
