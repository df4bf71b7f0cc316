import type { DocumentLayout } from '../recognition/layout/documentLayout.ts'

/** So much of what recurs in either must recur in both. */
const alike = 0.5

/** Whether two documents are of one kind. One in which nothing recurs is like no other. */
export function isAlike(a: DocumentLayout, b: DocumentLayout): boolean {
  const [mine, other] = [new Set(a), new Set(b)]
  const shared = [...mine].filter((form) => other.has(form)).length
  return shared > 0 && shared >= (mine.size + other.size - shared) * alike
}
