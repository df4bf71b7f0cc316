import { eq, inArray, sql } from 'drizzle-orm'
import type { RuleStep } from '../contract/readingRules.ts'
import type { Tx } from '../db/openDatabase.ts'
import { unpack } from '../db/packed.ts'
import { bankImport, origin, question } from '../db/schema/question.ts'
import type { ImportRow } from '../imports/imports.ts'
import type { Compared, HashedQuestion } from '../imports/reader/readerMessages.ts'
import { recountReviewsTx } from '../imports/review.ts'
import type { Pair } from '../recognition/survey/pairReadings.ts'
import { deskFieldsOf } from './deskFields.ts'
import { findOwned } from './personal.ts'
import { QuestionWriter } from './QuestionWriter.ts'
import { listStored, matchStored, type StoredQuestion } from './storedQuestions.ts'
import { isSettled } from './surveyImport.ts'

type OriginRow = typeof origin.$inferSelect

/** Few enough values for one statement. */
const atOnce = 500

const originOf = (importId: number, questionId: number, read: HashedQuestion): OriginRow => ({
  importId,
  ordinal: 0,
  questionId,
  number: read.number,
  type: read.type,
  key: read.key,
  firstBlock: read.source.blocks[0],
  lastBlock: read.source.blocks[1],
  fields: read.source.fields,
})

const isSameReading = (a: HashedQuestion, b: HashedQuestion): boolean =>
  JSON.stringify({ ...a, source: null }) === JSON.stringify({ ...b, source: null })

const isSameContent = (a: HashedQuestion, b: HashedQuestion): boolean =>
  JSON.stringify([deskFieldsOf(a), a.images]) === JSON.stringify([deskFieldsOf(b), b.images])

/** The reading with some steps more takes the place of the one before, question by question. */
class ReadingChange {
  readonly #tx: Tx
  readonly #row: ImportRow
  readonly #stored: readonly StoredQuestion[]
  readonly #owned: ReturnType<typeof findOwned>
  readonly #writer: QuestionWriter
  readonly #origins: OriginRow[] = []
  /** Questions that have their new content: the same one may stand in the document twice. */
  readonly #done = new Map<number, string>()
  readonly #touched = new Set<number>()
  readonly #removable: number[] = []
  /** How many questions say something else than before. */
  changed = 0
  added = 0
  removed = 0

  constructor(
    tx: Tx,
    row: ImportRow,
    stored: readonly StoredQuestion[],
    after: readonly HashedQuestion[],
    now: number,
  ) {
    this.#tx = tx
    this.#row = row
    this.#stored = stored
    const ids = [...new Set(stored.map((one) => one.row.id))]
    this.#owned = findOwned(tx, ids, row.id)
    const place = { bankId: row.bankId, asked: this.#owned.asked }
    const hashes = [...new Set([...after, ...stored.map((one) => one.row)].map(({ contentHash }) => contentHash))]
    this.#writer = new QuestionWriter(tx, place, hashes, now)
  }

  /** What a person changed or settled, or another document holds, stays; so does what cannot be told from either. */
  #isOurs = (found: StoredQuestion): boolean =>
    !isSettled(found) && !this.#owned.edited.has(found.row.id) && !this.#owned.shared.has(found.row.id)

  change(found: StoredQuestion, before: HashedQuestion, after: HashedQuestion): void {
    const { id } = found.row
    const done = this.#done.get(id)
    if (done !== undefined && done !== after.contentHash) this.add(after)
    else if (done !== undefined || isSameReading(before, after) || !this.#isOurs(found)) this.#keep(id, after)
    else this.#renew(found, before, after)
  }

  #renew(found: StoredQuestion, before: HashedQuestion, after: HashedQuestion): void {
    const { id } = found.row
    if (!isSameContent(before, after)) this.changed++
    if (this.#writer.changeTo(found.row, after)) {
      this.#done.set(id, after.contentHash)
      this.#touched.add(id)
      this.#keep(id, after)
      return
    }
    this.#keep(this.#writer.idOf(after.contentHash) ?? id, after)
    this.remove(found)
  }

  #keep(id: number, read: HashedQuestion): void {
    this.#origins.push(originOf(this.#row.id, id, read))
  }

  add(read: HashedQuestion): void {
    const { id, isNew } = this.#writer.addOrFind(read)
    if (isNew) this.added++
    this.changed++
    this.#touched.add(id)
    this.#done.set(id, read.contentHash)
    this.#keep(id, read)
  }

  /** Goes if it was nothing but what this document gave. */
  remove(found: StoredQuestion): void {
    const { id } = found.row
    const { asked, noted } = this.#owned
    if (!this.#isOurs(found) || asked.has(id) || noted.has(id)) {
      this.#origins.push(found.origin)
      return
    }
    const isHeld = this.#done.has(id) || this.#origins.some(({ questionId }) => questionId === id)
    if (isHeld) return
    this.#removable.push(id)
  }

  /** Writes the places anew, in document order, `kept` among them. */
  finish(kept: readonly StoredQuestion[]): void {
    const { id } = this.#row
    const origins = [...this.#origins, ...kept.map((one) => one.origin)].sort(
      (a, b) => a.firstBlock - b.firstBlock || a.ordinal - b.ordinal,
    )
    this.#tx.delete(origin).where(eq(origin.importId, id)).run()
    for (let from = 0; from < origins.length; from += atOnce) {
      const rows = origins.slice(from, from + atOnce).map((row, step) => ({ ...row, ordinal: from + step }))
      this.#tx.insert(origin).values(rows).run()
    }
    const held = new Set(origins.map(({ questionId }) => questionId))
    const gone = [...new Set(this.#removable)].filter((one) => !held.has(one))
    for (let from = 0; from < gone.length; from += atOnce)
      this.#tx
        .delete(question)
        .where(inArray(question.id, gone.slice(from, from + atOnce)))
        .run()
    this.removed = gone.length
    const all = new Set([...this.#touched, ...this.#stored.map((one) => one.row.id)])
    recountReviewsTx(
      this.#tx,
      [...all].filter((one) => held.has(one)),
    )
  }
}

/** A question that the rule is to leave alone, whatever the others make of its lines. */
function isWithin({ origin: { firstBlock, lastBlock } }: StoredQuestion, blocks: ReadonlySet<number>): boolean {
  for (let block = firstBlock; block <= lastBlock; block++) if (!blocks.has(block)) return false
  return true
}

type Applied = { row: ImportRow; compared: Compared; steps: readonly RuleStep[] }

/**
 * Puts the reading with some steps more in place of the one that the import holds: questions keep their identity by their places, and
 * with it answers, notes and sessions. What a person changed or another document holds stays as it is. Returns how many changed.
 */
export function applyReadingTx(tx: Tx, { row, compared, steps }: Applied, now: number): number {
  const before = unpack<HashedQuestion[]>(compared.before)
  const after = unpack<HashedQuestion[]>(compared.after)
  const stored = listStored(tx, row.id)
  const matched = matchStored(stored, before)
  const change = new ReadingChange(tx, row, stored, after, now)
  const except = new Set(steps.flatMap((step) => step.except))
  const spared = new Set<number>()
  for (const pair of unpack<Pair[]>(compared.pairs)) {
    const read = pair.after === null ? undefined : after[pair.after]
    if (pair.before === null) {
      if (read) change.add(read)
      continue
    }
    const [was, found] = [before[pair.before], matched[pair.before]]
    if (!was || !found) continue // changed since: it keeps its place as it is
    if (isWithin(found, except)) spared.add(found.origin.ordinal)
    else if (read) change.change(found, was, read)
    else change.remove(found)
  }
  const known = new Set(matched.map((one) => one?.origin.ordinal))
  const isKept = ({ origin }: StoredQuestion) => spared.has(origin.ordinal) || !known.has(origin.ordinal)
  change.finish(stored.filter(isKept))
  const { byType, ledger, ignored, unresolved } = compared
  tx.update(bankImport)
    .set({
      ...{ byType, ledger, ignored, unresolved },
      rules: [...(row.rules ?? []), ...steps],
      // places that a person removed before stay counted, and those of this change are counted here
      recognised: sql`${row.removed} + (SELECT count(*) FROM origin WHERE origin.import_id = ${row.id})`,
      removed: row.removed,
      added: Math.max(0, row.added + change.added - change.removed),
    })
    .where(eq(bankImport.id, row.id))
    .run()
  tx.update(bankImport)
    .set({ repeated: sql`max(0, ${bankImport.recognised} - ${bankImport.added})` })
    .where(eq(bankImport.id, row.id))
    .run()
  return change.changed
}
