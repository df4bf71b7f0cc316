import { eq, sql } from 'drizzle-orm'
import type { Db, Reader } from '../db/openDatabase.ts'
import { unpackParts } from '../db/packed.ts'
import { extraction } from '../db/schema/library.ts'
import { Breath } from '../duplicates/Breath.ts'
import { wordOn } from '../imports/imports.ts'
import type { Readers } from '../imports/reader/Readers.ts'
import { extentOfBlocks } from '../imports/reader/readerLimits.ts'
import type { HashedQuestion } from '../imports/reader/readerMessages.ts'
import { planRenewal, type RenewalPlan } from './planRenewal.ts'
import { getOffer, type Offer } from './renewedImport.ts'

/** Is another whenever the library is one: everything that a plan is made of changes within a change of the log. */
function wordOf(db: Reader, { newer, older }: Offer): string {
  const found = db.get<{ word: string }>(sql`
    SELECT json_array((SELECT max(id) FROM change), (SELECT sum(pass) FROM change), (SELECT max(id) FROM question_edit),
      (SELECT count(*) FROM origin WHERE import_id IN (${newer.id}, ${older.id}))) AS word`)
  return `${newer.id} ${older.id} ${found.word}`
}

/** Returns the contents of the older document by which it is known what a person removed. */
export type ReadContents = (db: Reader, offer: Offer) => Promise<ReadonlySet<string>>

/** The contents of all questions that the older document has, also of those that are no longer in the library. */
export const contentsByReaders =
  (readers: Readers): ReadContents =>
  async (db, { older }) => {
    const stored = db.select().from(extraction).where(eq(extraction.documentId, older.documentId)).get()
    if (!stored) return new Set()
    const { chunks } = await readers.read(
      { kind: 'recognise', source: stored.source, ...wordOn(older) },
      { extent: extentOfBlocks(stored.source) },
    )
    return new Set((await unpackParts<HashedQuestion>(chunks)).map(({ contentHash }) => contentHash))
  }

/** Keeps the last plan of a renewal as long as nothing changes. */
export class RenewalPlans {
  readonly #readContents: ReadContents
  #last: { word: string; plan: Promise<RenewalPlan> } | undefined

  constructor(readContents: ReadContents) {
    this.#readContents = readContents
  }

  /** Throws NOT_FOUND, CONFLICT. */
  of(db: Db, importId: number): Promise<RenewalPlan> {
    const offer = getOffer(db, importId)
    const word = wordOf(db, offer)
    if (this.#last?.word === word) return this.#last.plan
    const plan = planRenewal(db, offer, () => this.#readContents(db, offer), new Breath())
    this.#last = { word, plan }
    plan.catch(() => {
      this.#last = undefined
    })
    return plan
  }

  /** Whether the library is still as it was for the last plan. */
  isStill = (db: Reader, { offer }: RenewalPlan): boolean => this.#last?.word === wordOf(db, offer)
}
