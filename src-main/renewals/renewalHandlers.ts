import type { Handlers } from '../contract/calls.ts'
import type { renewalCalls } from '../contract/renewalCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Readers } from '../imports/reader/Readers.ts'
import type { Clock, Emit } from '../ports.ts'
import { applyRenewal } from './applyRenewal.ts'
import { declineRenewal } from './declineRenewal.ts'
import { RenewalPlans } from './RenewalPlans.ts'
import { viewRenewal } from './viewRenewal.ts'

const declined = ['imports', 'banks', 'questions', 'assist', 'changes'] as const
const renewed = [...declined, 'annotations', 'mistakes', 'practice', 'plan'] as const

type RenewalPorts = { db: Db; now: Clock; emit: Emit; readers: Readers }

export function renewalHandlers({ db, now, emit, readers }: RenewalPorts): Handlers<keyof typeof renewalCalls> {
  const plans = new RenewalPlans(readers)
  return {
    'renewals.get': async ({ id, ...page }) => viewRenewal(db, await plans.of(db, id), page),
    'renewals.apply': async ({ id, picks }) => {
      const result = await applyRenewal(db, plans, id, picks, now())
      for (const kind of renewed) emit(`${kind}.changed`)
      return result
    },
    'renewals.decline': ({ id }) => {
      const view = declineRenewal(db, id, now())
      for (const kind of declined) emit(`${kind}.changed`)
      return view
    },
  }
}
