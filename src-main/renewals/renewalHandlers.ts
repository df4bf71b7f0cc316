import type { Handlers } from '../contract/calls.ts'
import { AppError } from '../contract/faults.ts'
import type { renewalCalls } from '../contract/renewalCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Emit } from '../ports.ts'
import { declineRenewal } from './declineRenewal.ts'
import { getOffer } from './renewedImport.ts'

export function renewalHandlers({
  db,
  now,
  emit,
}: {
  db: Db
  now: Clock
  emit: Emit
}): Handlers<keyof typeof renewalCalls> {
  const notYet = (id: number): never => {
    getOffer(db, id)
    throw new AppError('CONFLICT', 'Nothing is offered as a renewal yet.')
  }
  return {
    'renewals.get': ({ id }) => notYet(id),
    'renewals.apply': ({ id }) => notYet(id),
    'renewals.decline': ({ id }) => {
      const view = declineRenewal(db, id, now())
      for (const kind of ['imports', 'banks', 'questions', 'assist', 'changes'] as const) emit(`${kind}.changed`)
      return view
    },
  }
}
