import type { Handlers } from '../contract/calls.ts'
import type { renewalCalls } from '../contract/renewalCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import { changedByMoving } from '../imports/putIn.ts'
import type { Clock, Emit } from '../ports.ts'
import { applyRenewal } from './applyRenewal.ts'
import { declineRenewal } from './declineRenewal.ts'
import type { RenewalPlans } from './RenewalPlans.ts'
import { viewRenewal } from './viewRenewal.ts'

const renewed = [...changedByMoving, 'annotations', 'mistakes', 'practice', 'plan'] as const

type RenewalPorts = { db: Db; now: Clock; emit: Emit; plans: RenewalPlans }

export function renewalHandlers({ db, now, emit, plans }: RenewalPorts): Handlers<keyof typeof renewalCalls> {
  return {
    'renewals.get': async ({ id, ...page }) => viewRenewal(db, await plans.of(db, id), page),
    'renewals.apply': async ({ id, picks }) => {
      const result = await applyRenewal(db, plans, id, picks, now())
      for (const kind of renewed) emit(`${kind}.changed`)
      return result
    },
    'renewals.decline': ({ id }) => {
      const view = declineRenewal(db, id, now())
      for (const kind of changedByMoving) emit(`${kind}.changed`)
      return view
    },
  }
}
