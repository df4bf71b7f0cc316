import { z } from 'zod'
import { call, nothing } from './call.ts'
import type { changeAuthors, changeKinds } from './choices.ts'

export type ChangeKind = (typeof changeKinds)[number]
export type ChangeAuthor = (typeof changeAuthors)[number]
/**
 * `open`: under way, and not to be undone yet. `left`: undone, and something was changed since: Ctrl+Shift+Z no longer reaches it, but
 * it can be made again by itself where nothing stands in the way.
 */
export type ChangeState = 'open' | 'done' | 'undone' | 'left'

/** What a change is called by: how many questions it touched, the name of the bank or document, and what else its kind needs. */
export type ChangeDetail = { count?: number; name?: string; to?: string }

/** A change to the library. The page names it by its kind and detail, in its own language. */
export type ChangeView = {
  id: number
  kind: ChangeKind
  madeBy: ChangeAuthor
  detail: ChangeDetail
  state: ChangeState
  createdAt: number
  /** When it was last undone or redone; null: never. */
  turnedAt: number | null
}

/** `nextUndo`, `nextRedo`: what Ctrl+Z and Ctrl+Shift+Z would turn. */
export type ChangeList = {
  changes: readonly ChangeView[]
  nextUndo: ChangeView | null
  nextRedo: ChangeView | null
}

/** What a change removed, as long as it is not undone: an undo brings it back whole. */
export type TrashEntry = {
  change: ChangeView
  total: number
  /** The first few of them. */
  questions: readonly { id: number; stem: string }[]
}

const turned = z.object({ id: z.int().optional() })

export const changeCalls = {
  /** Newest first. What is older than 30 days, or before the last 1,000, is gone. */
  'changes.list': call(z.object({ limit: z.int().min(1).max(1000).default(100) })).returns<ChangeList>(),
  /**
   * Takes a change back; without an id the last one. CHANGE_BLOCKED if something newer stands in the way, which `details` names;
   * nothing is changed then. NOT_FOUND if there is none. Attempts and grades are never undone.
   */
  'changes.undo': call(turned).returns<ChangeView>(),
  /** Makes a change again that was undone; without an id the one undone last, unless something was changed since. */
  'changes.redo': call(turned).returns<ChangeView>(),
  /** Questions and banks that were removed, the last first. */
  'changes.trash': call(nothing).returns<readonly TrashEntry[]>(),
}
