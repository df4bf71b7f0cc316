import type { Lexed } from '../lexed.ts'
import type { RecognisedQuestion, Span } from '../RecognisedQuestion.ts'
import type { AnswerPlace, Draft, Stretch } from './Draft.ts'

export const spanOf = (lines: readonly Lexed[], first: number, last: number): Span => [
  lines[first]?.line.block ?? 0,
  lines[last]?.line.block ?? 0,
]

function spanOfStretches(lines: readonly Lexed[], stretches: readonly Stretch[]): Span | null {
  const [first, last] = [stretches[0], stretches.at(-1)]
  return first && last ? spanOf(lines, first.at, last.at) : null
}

type Fields = RecognisedQuestion['source']['fields']

/** The blocks that each field of a question was read from. */
export function fieldSpans(lines: readonly Lexed[], draft: Draft, place: AnswerPlace): Fields {
  const { distant } = draft
  const answer = place === 'mine' ? { text: draft.rightMine } : draft.answers.find(({ text }) => text.length > 0)
  const spans: Record<keyof Fields, Span | null> = {
    stem: spanOfStretches(lines, draft.stem),
    options: spanOfStretches(
      lines,
      draft.options.flatMap((option) => option.text),
    ),
    answer: answer ? spanOfStretches(lines, answer.text) : distant ? spanOf(lines, distant.first, distant.last) : null,
    explanation: spanOfStretches(lines, draft.explanation),
    material: draft.material ? spanOf(lines, ...draft.material) : null,
    section: draft.section.at >= 0 ? spanOf(lines, draft.section.at, draft.section.at) : null,
  }
  const fields: Fields = {}
  for (const [name, span] of Object.entries(spans)) if (span) fields[name as keyof Fields] = span
  return fields
}
