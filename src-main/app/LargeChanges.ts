import { ofBank, ofChange, ofIds, ofImport, type Weigh } from '../backups/bulkCalls.ts'
import type { Keeper } from '../backups/Keeper.ts'
import type { CallName, Handlers } from '../contract/calls.ts'
import { AppError } from '../contract/faults.ts'
import type { Db } from '../db/openDatabase.ts'
import { whenWritable, writtenElsewhere } from '../db/writtenElsewhere.ts'
import { applyMend, type MendPlan } from '../desk/applyMend.ts'
import type { Emit, Ports } from '../ports.ts'
import type { RenewalPlans } from '../renewals/RenewalPlans.ts'
import type { LargeCall, LargeWork } from './makeLargeChange.ts'
import { readingCalls } from './readingCalls.ts'

/** From so many questions on a change would hold the thread for longer than a person fails to notice. */
const largeFrom = 50

const largeCalls: { [Name in LargeCall]: Weigh<Name> } = {
  'banks.remove': ofBank,
  'changes.undo': ofChange,
  'changes.redo': ofChange,
  'imports.putIn': ofImport,
  'renewals.apply': ofImport,
  'questions.set': ofIds,
  'questions.move': ofIds,
  'questions.copy': ofIds,
  'questions.remove': ofIds,
  'questions.reorder': ofIds,
}

type LargeChangesPorts = Pick<Ports, 'dataDir' | 'migrationsDir' | 'now' | 'log'> & {
  db: Db
  keeper: Keeper
  emit: Emit
  wake: () => void
  renewals: RenewalPlans
}

type Handler = (input: unknown) => unknown

/** Has large changes made by a process of their own: this one reads on meanwhile, and whatever else is to write waits. */
export class LargeChanges {
  readonly #ports: LargeChangesPorts

  constructor(ports: LargeChangesPorts) {
    this.#ports = ports
  }

  /** Has these handlers wait while much is written, and those that are about to change much work elsewhere. */
  over(handlers: Handlers<CallName>): Handlers<CallName> {
    const { db } = this.#ports
    const over: Record<string, Handler> = {}
    for (const name of Object.keys(handlers) as CallName[]) {
      if (readingCalls.has(name)) continue
      const handler = handlers[name] as Handler
      over[name] = async (input) => {
        await whenWritable(db)
        return handler(input)
      }
    }
    for (const [name, weigh] of Object.entries(largeCalls)) {
      const here = over[name] as Handler
      const isLarge = (input: unknown) => (weigh as (db: Db, input: unknown) => number)(db, input) >= largeFrom
      over[name] = (input) =>
        isLarge(input) ? this.#elsewhere(name as LargeCall, input, () => here(input)) : here(input)
    }
    return { ...handlers, ...over } as Handlers<CallName>
  }

  /** Applies what the review of an import is to change, elsewhere where the import is large: all of it is looked at. */
  mend = async (plan: MendPlan): Promise<number> => {
    const { db, now } = this.#ports
    const here = async () => {
      await whenWritable(db)
      return applyMend(db, plan, now())
    }
    if (ofImport(db, plan) < largeFrom) return here()
    return (await this.#elsewhere('mend', plan, here)) as number
  }

  /** Where no such process can be started, it is done here after all. */
  async #elsewhere(name: keyof LargeWork, input: unknown, here: () => unknown): Promise<unknown> {
    const { db, dataDir, migrationsDir, now, log, keeper, emit, wake } = this.#ports
    let hasBegun = false
    const begun = () => {
      hasBegun = true
    }
    const known = name === 'renewals.apply' ? await this.#removed(input as { id: number }) : []
    const request = { kind: 'change', dataDir, migrationsDir, name, input, now: now(), known } as const
    try {
      const { value, emitted } = await writtenElsewhere(db, () => keeper.ask(request, { begun }))
      for (const event of emitted) emit(event)
      wake()
      return value
    } catch (error) {
      if (hasBegun || error instanceof AppError) throw error
      log.error('a large change could not be made by a process of its own', error, { name })
      return here()
    }
  }

  async #removed({ id }: { id: number }): Promise<string[]> {
    const { pairs } = await this.#ports.renewals.of(this.#ports.db, id)
    return pairs.flatMap(({ newer, wasRemoved }) => (newer && wasRemoved ? [newer.contentHash] : []))
  }
}
