import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import type { Response } from '../../../src-main/contract/questionTypes.ts'

/** What is chosen or written and not yet submitted; a response that may still be incomplete, or nothing for true/false. */
export type Draft = Response | { kind: 'none' }

export function emptyDraft(question: AskedQuestion): Draft {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { kind: 'options', labels: [] }
    case 'trueFalse':
      return { kind: 'none' }
    case 'fillIn':
      return { kind: 'blanks', blanks: Array.from({ length: Math.max(1, question.blanks) }, () => '') }
    case 'shortAnswer':
      return { kind: 'text', text: '' }
  }
}

const fits = (draft: Response, empty: Draft): boolean => {
  if (draft.kind === 'truth') return empty.kind === 'none'
  if (draft.kind === 'blanks') return empty.kind === 'blanks' && draft.blanks.length === empty.blanks.length
  return draft.kind === empty.kind
}

/** What was left in the question, as far as it still fits: it may have been edited since. */
export function draftOf(question: AskedQuestion): Draft {
  const empty = emptyDraft(question)
  return question.draft && fits(question.draft, empty) ? question.draft : empty
}

/** What there is to keep of it; null for nothing. */
export const storedDraft = (draft: Draft): Response | null => responseOf(draft) ?? null

/** Chooses an option or takes it back; of a single-choice question only one stays. Labels are sorted, however they are shown. */
export function toggled(question: AskedQuestion, draft: Draft, label: string): Draft {
  const before = draft.kind === 'options' ? draft.labels : []
  const isChosen = before.includes(label)
  if (question.type === 'single') return { kind: 'options', labels: isChosen ? [] : [label] }
  const labels = question.options
    .map((option) => option.label)
    .filter((each) => (each === label ? !isChosen : before.includes(each)))
  return { kind: 'options', labels: labels.sort() }
}

/** The draft as a response, or undefined while there is nothing to submit. */
export function responseOf(draft: Draft): Response | undefined {
  switch (draft.kind) {
    case 'none':
      return undefined
    case 'options':
      return draft.labels.length > 0 ? draft : undefined
    case 'truth':
      return draft
    case 'blanks':
      return draft.blanks.some((blank) => blank.trim()) ? draft : undefined
    case 'text':
      return draft.text.trim() ? draft : undefined
  }
}
