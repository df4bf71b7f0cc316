import { sql } from 'drizzle-orm'
import type { CallName, CheckedInput, Handlers } from '../contract/calls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Log } from '../ports.ts'
import type { Backups } from './Backups.ts'
import { noteIfDamaged } from './backupJob.ts'

/** A change of so many questions is preceded by a backup. */
const bulkFrom = 100

type Weigh<Name extends CallName> = (db: Db, input: CheckedInput<Name>) => number

const ofIds = (_: Db, { ids }: { ids: readonly number[] }) => ids.length
const ofImport = (db: Db, { id }: { id: number }) =>
  db.get<{ n: number | null }>(sql`SELECT recognised AS n FROM bank_import WHERE id = ${id}`)?.n ?? 0
const ofChange = (db: Db, { id }: { id?: number | undefined }) => {
  const which = id === undefined ? sql`state IN ('done', 'undone')` : sql`id = ${id}`
  const row = db.get<{ n: number | null }>(
    sql`SELECT detail ->> 'count' AS n FROM change WHERE ${which} ORDER BY id DESC LIMIT 1`,
  )
  return row?.n ?? 0
}

/** How many questions a call may touch at most, for each that may touch many. */
const bulkCalls: { [Name in CallName]?: Weigh<Name> } = {
  'banks.remove': (db, { id }) =>
    db.get<{ n: number }>(sql`SELECT count(*) AS n FROM question WHERE bank_id = ${id}`).n,
  'questions.remove': ofIds,
  'questions.move': ofIds,
  'questions.copy': ofIds,
  'questions.set': ofIds,
  'questions.reorder': ofIds,
  'changes.undo': ofChange,
  'changes.redo': ofChange,
  'desk.mend': ofImport,
  'desk.learn': ofImport,
  'imports.reread': ofImport,
  'exports.addArchive': () => Number.POSITIVE_INFINITY,
}

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
