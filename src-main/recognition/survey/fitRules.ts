import { isDoubtful } from '../../contract/doubts.ts'
import type { RuleStep } from '../../contract/readingRules.ts'
import type { SourceDocument } from '../../documents/SourceDocument.ts'
import type { RecogniseOptions, Recognition } from '../RecognisedQuestion.ts'
import { isBetter } from './isBetter.ts'
import { changedBy } from './lessons.ts'
import { trySteps } from './trySteps.ts'

/** What rules of another document would make of this one; null where they would change nothing, or make it worse. */
export type Fit = Readonly<{ changed: number; doubtful: number }>

/** Tries rules that were made with another document. Pure. */
export function fitRules(
  document: SourceDocument,
  options: RecogniseOptions,
  before: Recognition,
  steps: readonly RuleStep[],
): Fit | null {
  const outcome = trySteps(document, options, before, steps)
  if (before.questions.length > 0 && !isBetter(before, outcome.reading)) return null
  const changed = changedBy(before, outcome)
  const count = changed.others.length + changed.added.length
  return count === 0 ? null : { changed: count, doubtful: outcome.reading.questions.filter(isDoubtful).length }
}
