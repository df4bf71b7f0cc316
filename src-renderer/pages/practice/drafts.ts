import type { Draft } from './draft.ts'

const kept = new Map<string, Draft>()
const key = (sessionId: number, index: number) => `${sessionId}:${index}`

/** What was chosen or written and not submitted, kept while one looks at other questions or pages. */
export const drafts = {
  find: (sessionId: number, index: number): Draft | undefined => kept.get(key(sessionId, index)),
  set: (sessionId: number, index: number, draft: Draft): void => void kept.set(key(sessionId, index), draft),
  remove: (sessionId: number, index: number): void => void kept.delete(key(sessionId, index)),
}
