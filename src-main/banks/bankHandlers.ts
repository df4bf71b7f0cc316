import type { bankCalls } from '../contract/bankCalls.ts'
import type { Handlers } from '../contract/calls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Emit } from '../ports.ts'
import { addBank, type BeforeRemovalTx, getBank, listBanks, removeBank, renameBank } from './banks.ts'

type BankPorts = { db: Db; now: Clock; emit: Emit; beforeRemovalTx: BeforeRemovalTx }

export function bankHandlers({ db, now, emit, beforeRemovalTx }: BankPorts): Handlers<keyof typeof bankCalls> {
  const changed = <Result>(result: Result): Result => {
    for (const name of ['banks.changed', 'imports.changed', 'mistakes.changed', 'practice.changed'] as const) emit(name)
    return result
  }
  return {
    'banks.list': () => listBanks(db),
    'banks.get': ({ id }) => getBank(db, id),
    'banks.add': ({ name }) => changed(addBank(db, name, now())),
    'banks.rename': ({ id, name }) => changed(renameBank(db, id, name)),
    'banks.remove': ({ id }) => {
      removeBank(db, id, beforeRemovalTx, now())
      for (const name of ['questions.changed', 'annotations.changed'] as const) emit(name)
      return changed(undefined)
    },
  }
}
