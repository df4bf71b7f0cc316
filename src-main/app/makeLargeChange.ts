import { join } from 'node:path'
import type { Changed, ChangeRequest } from '../backups/keeper/keeperMessages.ts'
import { bankHandlers } from '../banks/bankHandlers.ts'
import type { Handlers } from '../contract/calls.ts'
import type { EventName } from '../contract/events.ts'
import { bringOver } from '../db/Checkpoints.ts'
import { checkBeforeStoring, closeDatabase, type Db, openDatabase } from '../db/openDatabase.ts'
import { applyMend, type MendPlan } from '../desk/applyMend.ts'
import { type BulkEdit, bulkEditHandlers } from '../editing/bulkEditHandlers.ts'
import { changeHandlers } from '../editing/changeHandlers.ts'
import { giveMissingTx } from '../editing/joining/giveMissing.ts'
import { changedByMoving, putIn } from '../imports/putIn.ts'
import { endBankImportsTx, removeBankImportsTx } from '../imports/removeBankImports.ts'
import { addMemoryJob } from '../memory/memoryJob.ts'
import type { Clock, Emit } from '../ports.ts'
import { RenewalPlans } from '../renewals/RenewalPlans.ts'
import { renewalHandlers } from '../renewals/renewalHandlers.ts'

export type LargeCall = 'banks.remove' | 'changes.undo' | 'changes.redo' | 'imports.putIn' | 'renewals.apply' | BulkEdit

/** Calls that change much, and what others come to in the end. */
export type LargeWork = Handlers<LargeCall> & { mend: (plan: MendPlan) => number }

type LargePorts = { db: Db; now: Clock; emit: Emit; known: unknown }

/** `known`: the contents that a person removed, for a renewal. */
function largeWork({ db, now, emit, known }: LargePorts): LargeWork {
  const removed = new Set(known as readonly string[])
  const banks = bankHandlers({ db, now, emit, imports: { endTx: endBankImportsTx, removeTx: removeBankImportsTx } })
  const cardsBack = () => addMemoryJob(db, { rate: false, fit: false }, now())
  const changes = changeHandlers({ db, now, emit, cardsBack })
  const renewals = renewalHandlers({ db, now, emit, plans: new RenewalPlans(async () => removed) })
  return {
    ...bulkEditHandlers({ db, now, emit }),
    'banks.remove': banks['banks.remove'],
    'changes.undo': changes['changes.undo'],
    'changes.redo': changes['changes.redo'],
    'imports.putIn': ({ id }) => {
      const view = putIn(db, id, giveMissingTx, now())
      for (const name of changedByMoving) emit(`${name}.changed`)
      return view
    },
    'renewals.apply': renewals['renewals.apply'],
    mend: (plan) => applyMend(db, plan, now()),
  }
}

/** Brings over what was written: the program would be held by it a moment later. The change stands, whether or not that succeeds. */
function relieve({ $client }: Db): void {
  try {
    bringOver($client)
  } catch {}
}

/**
 * Does what changes much, over a connection of this process: the program reads on meanwhile, and the change is one transaction
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
    const works = largeWork({ db, now: () => now, emit: (event) => emitted.add(event), known })
    // the program has checked the input, and asks for these alone
    const work = works[name as keyof LargeWork] as (input: unknown) => unknown
    const value = await work(input)
    relieve(db)
    return { value, emitted: [...emitted] }
  } finally {
    closeDatabase(db)
  }
}
