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

/** Chooses an option or takes it back; of a single-choice question only one stays. Labels keep the order of the options. */
export function toggled(question: AskedQuestion, draft: Draft, label: string): Draft {
  const before = draft.kind === 'options' ? draft.labels : []
  const isChosen = before.includes(label)
  if (question.type === 'single') return { kind: 'options', labels: isChosen ? [] : [label] }
  const labels = question.options
    .map((option) => option.label)
    .filter((each) => (each === label ? !isChosen : before.includes(each)))
  return { kind: 'options', labels }
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
