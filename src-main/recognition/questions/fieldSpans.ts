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

/** From the first option that has any text to the last. */
function spanOfOptions(lines: readonly Lexed[], options: Draft['options']): Span | null {
  const first = options.find(({ text }) => text.length > 0)?.text[0]
  const last = options.findLast(({ text }) => text.length > 0)?.text.at(-1)
  return first && last ? spanOf(lines, first.at, last.at) : null
}

type Fields = RecognisedQuestion['source']['fields']

/** The blocks that each field of a question was read from. */
export function fieldSpans(lines: readonly Lexed[], draft: Draft, place: AnswerPlace): Fields {
  const { distant } = draft
  const answer = place === 'mine' ? { text: draft.rightMine } : draft.answers.find(({ text }) => text.length > 0)
  const fields: Fields = {}
  const set = (name: keyof Fields, span: Span | null) => {
    if (span) fields[name] = span
  }
  set('stem', spanOfStretches(lines, draft.stem))
  set('options', spanOfOptions(lines, draft.options))
  if (answer) set('answer', spanOfStretches(lines, answer.text))
  else if (distant) set('answer', spanOf(lines, distant.first, distant.last))
  set('explanation', spanOfStretches(lines, draft.explanation))
  if (draft.material) set('material', spanOf(lines, ...draft.material))
  if (draft.section.at >= 0) set('section', spanOf(lines, draft.section.at, draft.section.at))
  return fields
}
