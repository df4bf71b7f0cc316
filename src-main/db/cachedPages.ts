import { setImmediate } from 'node:timers/promises'
import type Database from 'better-sqlite3'

/** So much of the library's file a connection remembers, in KiB. */
const mostKept = 65_536
/** Some 240 pages: to give their memory back to the system is dear on some machines, 20 µs of processor time a page. */
const forgottenAtOnce = 1024

export const keepPages = (sqlite: Database.Database): void => void sqlite.pragma(`cache_size = -${mostKept}`)

/**
 * Lets go of what is remembered, in parts, until `keepPages`. At its first look after another connection has written, SQLite does so
 * at once, page by page, and holds the thread for a tenth of a second.
 */
export async function forgetPages(sqlite: Database.Database): Promise<void> {
  for (let kept = mostKept - forgottenAtOnce; kept > 0; kept -= forgottenAtOnce) {
    sqlite.pragma(`cache_size = -${kept}`)
    await setImmediate()
  }
}
