import { integer, text } from 'drizzle-orm/sqlite-core'

/** Never reused, so that "newer than" can be read off an id. */
export const id = () => integer('id').primaryKey({ autoIncrement: true })

/** Stable across libraries: what exports and backups know a row by. */
export const uid = () => text('uid').notNull().unique()

/** Integer milliseconds UTC. */
export const time = (name: string) => integer(name)

export const json = <Value>(name: string) => text(name, { mode: 'json' }).$type<Value>()
