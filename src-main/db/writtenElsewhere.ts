import { forgetPages, keepPages } from './cachedPages.ts'
import { unmarkLog } from './logMark.ts'
import type { Db } from './openDatabase.ts'

/** Libraries to which another process of this program is writing much at once. */
const underWay = new WeakMap<Db, Promise<unknown>>()

export const isWrittenElsewhere = (db: Db): boolean => underWay.has(db)

/** Waits until no other process of this program writes much: to write before that would hold the thread for as long. */
export async function whenWritable(db: Db): Promise<void> {
  while (underWay.has(db)) await underWay.get(db)
}

/** Has another process of this program write much to the library, one piece of work at a time. */
export async function writtenElsewhere<Result>(db: Db, work: () => Promise<Result>): Promise<Result> {
  while (underWay.has(db)) await underWay.get(db)
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  underWay.set(db, ended)
  const forgotten = forgetPages(db.$client)
  try {
    return await work()
  } finally {
    await forgotten
    keepPages(db.$client)
    // the other may have brought into the file what this one has marked as lacking there
    unmarkLog(db.$client)
    underWay.delete(db)
    resolve()
  }
}
