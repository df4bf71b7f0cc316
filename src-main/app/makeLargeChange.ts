import { join } from 'node:path'
import type { Changed, ChangeRequest } from '../backups/keeper/keeperMessages.ts'
import { bankHandlers } from '../banks/bankHandlers.ts'
import type { Handlers } from '../contract/calls.ts'
import type { EventName } from '../contract/events.ts'
import { checkBeforeStoring, closeDatabase, type Db, openDatabase } from '../db/openDatabase.ts'
import { changeHandlers } from '../editing/changeHandlers.ts'
import { giveMissingTx } from '../editing/joining/giveMissing.ts'
import { changedByMoving, putIn } from '../imports/putIn.ts'
import { endBankImportsTx, removeBankImportsTx } from '../imports/removeBankImports.ts'
import { addMemoryJob } from '../memory/memoryJob.ts'
import type { Clock, Emit } from '../ports.ts'
import { RenewalPlans } from '../renewals/RenewalPlans.ts'
import { renewalHandlers } from '../renewals/renewalHandlers.ts'

export type LargeCall = 'banks.remove' | 'changes.undo' | 'changes.redo' | 'imports.putIn' | 'renewals.apply'

type LargePorts = { db: Db; now: Clock; emit: Emit; known: unknown }

/** `known`: the contents that a person removed, for a renewal. */
function largeHandlers({ db, now, emit, known }: LargePorts): Handlers<LargeCall> {
  const removed = new Set(known as readonly string[])
  const banks = bankHandlers({ db, now, emit, imports: { endTx: endBankImportsTx, removeTx: removeBankImportsTx } })
  const cardsBack = () => addMemoryJob(db, { rate: false, fit: false }, now())
  const changes = changeHandlers({ db, now, emit, cardsBack })
  const renewals = renewalHandlers({ db, now, emit, plans: new RenewalPlans(async () => removed) })
  return {
    'banks.remove': banks['banks.remove'],
    'changes.undo': changes['changes.undo'],
    'changes.redo': changes['changes.redo'],
    'imports.putIn': ({ id }) => {
      const view = putIn(db, id, giveMissingTx, now())
      for (const name of changedByMoving) emit(`${name}.changed`)
      return view
    },
    'renewals.apply': renewals['renewals.apply'],
  }
}

/**
 * Answers a call that changes much, over a connection of this process: the program reads on meanwhile, and the change is one transaction
 * as it is there. A kill of either leaves the library as it was: whoever asked and is gone hears of no change.
 */
export async function makeLargeChange(request: ChangeRequest): Promise<Changed> {
  const { dataDir, migrationsDir, name, input, now, known } = request
  const file = join(dataDir, 'library.sqlite')
  const db = openDatabase({ file, migrationsDir, backupsDir: join(dataDir, 'backups'), now })
  const emitted = new Set<EventName>()
  const askedBy = process.ppid
  checkBeforeStoring(db, () => {
    if (process.ppid !== askedBy) throw new Error('the program that asked for the change is gone')
  })
  try {
    const handlers = largeHandlers({ db, now: () => now, emit: (event) => emitted.add(event), known })
    // the program has checked the input, and asks for these calls alone
    const handler = handlers[name as LargeCall] as (input: unknown) => unknown
    return { value: await handler(input), emitted: [...emitted] }
  } finally {
    closeDatabase(db)
  }
}
