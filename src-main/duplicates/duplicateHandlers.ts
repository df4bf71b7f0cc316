import type { Handlers } from '../contract/calls.ts'
import type { duplicateCalls } from '../contract/duplicateCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Emit } from '../ports.ts'
import { decide } from './decisions.ts'
import { countDuplicates, listDuplicates } from './listDuplicates.ts'
import { countOfImport } from './ofImport.ts'

/** Joining them is an edit (editing/joining). */
type Own = Exclude<keyof typeof duplicateCalls, 'duplicates.merge' | 'duplicates.mergeAlike'>

export const duplicateHandlers = ({ db, now, emit }: { db: Db; now: Clock; emit: Emit }): Handlers<Own> => ({
  'duplicates.list': (query) => listDuplicates(db, query),
  'duplicates.count': () => countDuplicates(db),
  'duplicates.ofImport': ({ id }) => countOfImport(db, id),
  'duplicates.decide': ({ ids, decision }) => {
    decide(db, ids, decision, now())
    for (const kind of ['questions', 'changes'] as const) emit(`${kind}.changed`)
  },
})
