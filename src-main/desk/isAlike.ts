import type { DocumentLayout } from '../recognition/layout/documentLayout.ts'

/** The forms of most lines; behind them come words that happen to be said often. */
const leading = 12
/** So much of what leads in either must recur in the other. */
const alike = 2 / 3

/** Whether two documents are of one kind. One in which nothing recurs is like no other. */
export function isAlike(a: DocumentLayout, b: DocumentLayout): boolean {
  const [mine, other] = [a.slice(0, leading), b.slice(0, leading)]
  const shared = mine.filter((form) => b.includes(form)).length + other.filter((form) => a.includes(form)).length
  return shared > 0 && shared >= (mine.length + other.length) * alike
}
