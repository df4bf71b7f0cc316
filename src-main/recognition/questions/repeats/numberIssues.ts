import type { IssueCode } from '../../RecognisedQuestion.ts'
import type { Draft } from '../Draft.ts'

/** Doubts that only the neighbours show: numbers that are skipped before a draft, or that stand twice in a row. */
export function numberIssues(drafts: readonly Draft[]): Map<Draft, IssueCode> {
  const issues = new Map<Draft, IssueCode>()
  let previous: Draft | null = null
  for (const draft of drafts) {
    const isNext = previous !== null && previous.section.at === draft.section.at
    if (isNext && previous?.value != null && draft.value !== null && draft.number !== null) {
      if (draft.value === previous.value) issues.set(draft, 'duplicateNumber')
      else if (draft.value > previous.value + 1) issues.set(draft, 'numberGap')
    }
    if (!draft.unnumbered) previous = draft
  }
  return issues
}
