import type { EditedFields } from '../../contract/questionCalls.ts'
import { questionProblems } from '../../contract/questionProblems.ts'
import { inItsWords } from './inItsWords.ts'

/** Returns the question with the other's answer, where it has none and the other's can be said in its letters. */
function withKey(own: EditedFields, other: EditedFields): EditedFields {
  const key = own.key === null && other.key !== null ? inItsWords(other.key, other, own) : undefined
  if (key === undefined) return own
  const given = { ...own, key, keyOrigin: other.keyOrigin }
  return questionProblems(given).length > 0 ? own : given
}

/** Returns what the one that stays is then: it keeps what it says, and takes from the other what it lacks. */
export function joinedFields(own: EditedFields, other: EditedFields): EditedFields {
  const explained = own.explanation === null ? other : own
  return {
    ...withKey(own, other),
    explanation: explained.explanation,
    explanationOrigin: explained.explanationOrigin,
    section: own.section ?? other.section,
  }
}
