import type { KeyRegion } from './keys/KeyRegion.ts'
import type { Lexed } from './lexed.ts'
import type { Draft } from './questions/Draft.ts'
import { type DocumentLayout, noLayout } from './questions/repeats/documentLayout.ts'
import type { LineFate } from './readings/regions.ts'
import type { Rated } from './readings/starts/chooseReading.ts'

/** A document of running text and what is known about it so far. Passes give the next one; none writes into it. */
export type Paper = Readonly<{
  lines: readonly Lexed[]
  /** The stretches that are answer keys, and for each line whether it is in one. */
  keyRegions: readonly KeyRegion[]
  taken: readonly boolean[]
  /** The readings that competed; the first won. */
  readings: readonly Rated[]
  fates: readonly LineFate[]
  drafts: readonly Draft[]
  /** Lines of keys with entries that no question wanted. */
  orphans: readonly number[]
  layout: DocumentLayout
  /** How well each draft agrees with the layout of its section, from near 0 to 1. */
  agreement: ReadonlyMap<Draft, number>
}>

/** A paper of which nothing is known but the tokens of its lines. */
export const paperOf = (lines: readonly Lexed[]): Paper => ({
  lines,
  keyRegions: [],
  taken: [],
  readings: [],
  fates: [],
  drafts: [],
  orphans: [],
  layout: noLayout,
  agreement: new Map(),
})
