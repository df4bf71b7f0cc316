import type { RuleStep } from '../../contract/readingRules.ts'
import type { SourceDocument } from '../../documents/SourceDocument.ts'
import type { RecognisedQuestion, RecogniseOptions, Recognition } from '../RecognisedQuestion.ts'
import { readingOf } from '../readings.ts'
import { pairReadings } from './pairReadings.ts'

/** What a mending makes of each question that it changes. */
export type Outcome = { after: ReadonlyMap<number, RecognisedQuestion>; reading: Recognition }

/** Reads the document with these steps more and finds each question again. */
export function trySteps(
  document: SourceDocument,
  options: RecogniseOptions,
  before: Recognition,
  steps: readonly RuleStep[],
): Outcome {
  const reading = readingOf(document, { ...options, rules: [...(options.rules ?? []), ...steps] })
  const after = new Map<number, RecognisedQuestion>()
  for (const pair of pairReadings(before.questions, reading.questions)) {
    const question = pair.after === null ? undefined : reading.questions[pair.after]
    if (pair.before !== null && question) after.set(pair.before, question)
  }
  return { after, reading }
}
