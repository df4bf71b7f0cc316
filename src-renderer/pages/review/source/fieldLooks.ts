import type { DeskLine } from '../../../../src-main/contract/deskCalls.ts'
import type { SourceField } from '../../../../src-main/contract/questionCalls.ts'

type FieldLook = { line: string; paper: string; word: string }

/** Each field of a question has a colour of its own, and always its word with it. `line`: on the page's ground; `paper`: on white. */
export const fieldLooks: Record<SourceField, FieldLook> = {
  section: { line: 'border-edge', paper: 'border-edge', word: 'bg-sunken text-muted' },
  material: { line: 'border-edge', paper: 'border-edge', word: 'bg-sunken text-muted' },
  stem: {
    line: 'border-accent-ink bg-accent-soft',
    paper: 'border-paper-stem bg-paper-stem/15',
    word: 'bg-accent-soft text-accent-ink',
  },
  options: {
    line: 'border-violet bg-violet-soft',
    paper: 'border-paper-options bg-paper-options/15',
    word: 'bg-violet-soft text-violet',
  },
  answer: {
    line: 'border-good bg-good-soft',
    paper: 'border-paper-answer bg-paper-answer/18',
    word: 'bg-good-soft text-good',
  },
  explanation: {
    line: 'border-warn bg-warn-soft',
    paper: 'border-paper-explanation bg-paper-explanation/20',
    word: 'bg-warn-soft text-warn',
  },
}

/** The field of the question looked at that a line was read for; `begins`: the one before it was read for another. */
export function fieldOf(
  line: DeskLine | undefined,
  before: DeskLine | undefined,
  questionId: number | undefined,
): { field: SourceField; begins: boolean } | undefined {
  const field = line?.fields.at(-1)
  if (!line || !field || line.questionId === null || line.questionId !== questionId) return undefined
  return { field, begins: before?.questionId !== line.questionId || before.fields.at(-1) !== field }
}
