import type { CallName, Handlers } from '../contract/calls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Log } from '../ports.ts'
import type { Backups } from './Backups.ts'
import { noteIfDamaged } from './backupJob.ts'
import { bulkCalls, type Weigh } from './bulkCalls.ts'

/** A change of so many questions is preceded by a backup. */
const bulkFrom = 100

/** Sees to it that what a large change finds is kept: the call waits only until the backup no longer sees what it does. */
export class BulkBackups {
  readonly #backups: Backups
  readonly #db: Db
  readonly #log: Log
  readonly #now: Clock
  readonly #changed: () => void
  readonly #ending = new AbortController()
  readonly #underWay = new Set<Promise<unknown>>()

  constructor(ports: { db: Db; backups: Backups; log: Log; now: Clock; changed: () => void }) {
    this.#backups = ports.backups
    this.#db = ports.db
    this.#log = ports.log
    this.#now = ports.now
    this.#changed = ports.changed
  }

  /** Has these handlers wait for a backup to have begun, where they are about to change much. */
  before(handlers: Handlers<CallName>): Handlers<CallName> {
    const guarded: Record<string, (input: never) => unknown> = {}
    for (const [name, weigh] of Object.entries(bulkCalls)) {
      const handler = handlers[name as CallName] as (input: unknown) => unknown
      guarded[name] = async (input: never) => {
        if ((weigh as Weigh<CallName>)(this.#db, input) >= bulkFrom) await this.#begin()
        return handler(input)
      }
    }
    return { ...handlers, ...guarded } as Handlers<CallName>
  }

  /** What hinders a backup hinders no change: it can be undone, and the log says why there is none. */
  #begin(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const made = this.#backups
      .make('beforeBulk', { signal: this.#ending.signal, begun: resolve })
      .then(this.#changed)
      .catch((error) => {
        if (this.#ending.signal.aborted) return
        this.#log.error('no backup could be made before a large change', error)
        noteIfDamaged({ db: this.#db, now: this.#now, log: this.#log }, 'beforeBulk', error)
        this.#changed()
      })
      .finally(() => {
        resolve()
        this.#underWay.delete(made)
      })
    this.#underWay.add(made)
    return promise
  }

  /** Gives up what is under way. */
  async stop(): Promise<void> {
    this.#ending.abort()
    await Promise.all(this.#underWay)
  }

  /** Waits until what is under way has ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay)
  }
}
