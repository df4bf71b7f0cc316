import { z } from 'zod'
import { call, nothing } from './call.ts'
import type { RuleStep } from './readingRules.ts'

/** Rules kept for documents of one kind; `name`: the document that they were made with. */
export type KeptRules = { id: number; name: string; steps: readonly RuleStep[]; createdAt: number }

/** Kept rules that fit a document: how many of its questions would change, and how many would be doubtful then. */
export type RuleOffer = { kept: KeptRules; changed: number; doubtful: number }

const ofImport = z.object({ id: z.int() })
const ofKept = z.object({ id: z.int() })

export const ruleCalls = {
  /** The kept rules, the latest first. */
  'rules.list': call(nothing).returns<readonly KeptRules[]>(),
  /**
   * Keeps the rules that an import is read by for documents of its kind, without what belongs to this document alone. Those that
   * these go on from are replaced. CONFLICT if there is none to keep.
   */
  'rules.keep': call(ofImport).returns<KeptRules>(),
  'rules.forget': call(ofKept).returns<void>(),
  /** The kept rules that fit this import and would change it, the one that helps most first. Those that it is read by are left out. */
  'rules.offers': call(ofImport).returns<readonly RuleOffer[]>(),
  /** Reads the document of an import by kept rules, too, as one change. */
  'rules.apply': call(z.object({ id: z.int(), keptId: z.int() })).returns<{ changed: number }>(),
}
