import type { TypeHint } from '../tokens/typeWords.ts'
import type { Draft } from './Draft.ts'

/** A bracket or a line to write on before the number is there for true or false, unless options follow. */
const hintOfLead = (draft: Draft): TypeHint | null => (draft.hasLead && draft.options.length < 2 ? 'trueFalse' : null)

/** The type that a tag says, else the heading, else the bracket before the number. */
export const statedType = (draft: Draft): TypeHint | null =>
  draft.tags.find((tag) => tag !== 'choice') ?? draft.tags[0] ?? draft.section.type ?? hintOfLead(draft)
