import type { Handlers } from '../contract/calls.ts'
import type { mistakeCalls } from '../contract/mistakeCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Emit } from '../ports.ts'
import { listMistakes } from './listMistakes.ts'
import { decideMistake } from './mistakeBook.ts'
import { getMistakeFacets } from './mistakeFacets.ts'

type MistakePorts = { db: Db; now: Clock; emit: Emit }

export const mistakeHandlers = ({ db, now, emit }: MistakePorts): Handlers<keyof typeof mistakeCalls> => ({
  'mistakes.list': (query) => listMistakes(db, query, now()),
  'mistakes.facets': (part) => getMistakeFacets(db, part),
  'mistakes.decide': ({ questionId, decision }) => {
    decideMistake(db, questionId, decision, now())
    emit('mistakes.changed')
  },
})
