import type { bankCalls } from '../contract/bankCalls.ts'
import type { Handlers } from '../contract/calls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Emit } from '../ports.ts'
import { archiveBanks, arrangeBanks, groupBanks } from './arrangeBanks.ts'
import { addBank, countRead, getBank, type ImportsOfBank, listBanks, removeBank, renameBank } from './banks.ts'

type BankPorts = { db: Db; now: Clock; emit: Emit; imports: ImportsOfBank }

export function bankHandlers({ db, now, emit, imports }: BankPorts): Handlers<keyof typeof bankCalls> {
  const changed = <Result>(result: Result): Result => {
    for (const kind of ['banks', 'imports', 'mistakes', 'practice', 'changes'] as const) emit(`${kind}.changed`)
    return result
  }
  return {
    'banks.list': () => listBanks(db),
    'banks.read': () => countRead(db),
    'banks.get': ({ id }) => getBank(db, id),
    'banks.add': ({ name }) => changed(addBank(db, name, now())),
    'banks.rename': ({ id, name }) => changed(renameBank(db, id, name, now())),
    'banks.group': ({ ids, group }) => changed(groupBanks(db, ids, group, now())),
    'banks.archive': ({ ids, isArchived }) => {
      emit('plan.changed')
      return changed(archiveBanks(db, ids, isArchived, now()))
    },
    'banks.arrange': ({ ids }) => changed(arrangeBanks(db, ids, now())),
    'banks.remove': ({ id }) => {
      removeBank(db, id, imports, now())
      for (const name of ['questions.changed', 'annotations.changed'] as const) emit(name)
      return changed(undefined)
    },
  }
}
