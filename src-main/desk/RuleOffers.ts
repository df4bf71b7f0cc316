import type { RuleOffer } from '../contract/ruleCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { type ImportRow, wordOn } from '../imports/imports.ts'
import type { Readers } from '../imports/reader/Readers.ts'
import { extentOfBlocks } from '../imports/reader/readerLimits.ts'
import type { Fit } from '../recognition/survey/fitRules.ts'
import { findSource } from './DeskReadings.ts'
import { isAlike } from './isAlike.ts'
import { includes, type KeptRow, listKeptRows } from './keptRules.ts'

/** So many trials are remembered: each is two readings of a document. */
const mostKept = 200

/** Finds kept rules that fit an import: tried on the document before they are offered, each once as long as nothing changes. */
export class RuleOffers {
  readonly #readers: Readers
  readonly #tried = new Map<string, Promise<Fit | null>>()

  constructor(readers: Readers) {
    this.#readers = readers
  }

  async of(db: Reader, importId: number): Promise<RuleOffer[]> {
    const all = listKeptRows(db)
    if (all.length === 0) return []
    const found = findSource(db, importId)
    if (!found) return []
    const { row, source } = found
    const fitting = all.filter(
      (kept) => isAlike(row.layout ?? [], kept.layout) && !includes(row.rules ?? [], kept.steps),
    )
    const offers: RuleOffer[] = []
    for (const kept of fitting) {
      const fit = await this.#try(row, source, kept)
      if (!fit) continue
      const { id, name, steps, createdAt } = kept
      offers.push({ kept: { id, name, steps, createdAt }, ...fit })
    }
    return offers.sort((a, b) => a.doubtful - b.doubtful || b.changed - a.changed)
  }

  #try(row: ImportRow, source: Uint8Array, { uid, steps }: KeptRow): Promise<Fit | null> {
    const word = JSON.stringify([row.id, uid, wordOn(row)])
    const known = this.#tried.get(word)
    if (known) return known
    const extent = 2 * extentOfBlocks(source)
    const tried = this.#readers.read({ kind: 'fit', source, steps, ...wordOn(row) }, { extent }).then(({ fit }) => fit)
    this.#tried.set(word, tried)
    tried.catch(() => this.#tried.delete(word))
    for (const [oldest] of this.#tried) if (this.#tried.size > mostKept) this.#tried.delete(oldest)
    return tried
  }
}
