import { findFields } from '../tokens/fieldLabels.ts'
import { fold } from '../tokens/fold.ts'
import type { RowFields } from './Table.ts'

const fewest = 3
const mostly = 0.6

type Cut = Pick<RowFields, 'stem' | 'answer' | 'explanation'>

/** Cells of stems that end in lines of an answer and its explanation: "...\nAnswer: B", where no column has the answers. */
export function takeAnswersOutOfStems(questions: readonly RowFields[]): readonly RowFields[] {
  if (questions.length < fewest || questions.some(({ answer }) => answer !== '')) return questions
  const cuts = questions.map(cutAtAnswer)
  const found = cuts.filter(Boolean).length
  if (found < fewest || found < questions.length * mostly) return questions
  return questions.map((question, at) => ({ ...question, ...cuts[at] }))
}

function cutAtAnswer({ stem, explanation }: RowFields): Cut | null {
  const lines = stem.split(/\r?\n/)
  const from = lines.findIndex((line, at) => at > 0 && startsWith(line, 'answer'))
  if (from < 0) return null
  const fields: Record<'answer' | 'explanation', string[]> = {
    answer: [],
    explanation: explanation ? [explanation] : [],
  }
  let open: 'answer' | 'explanation' | null = null
  for (const line of lines.slice(from)) {
    const named = findFields(fold(line))
    if (open && named[0]?.labelFrom !== 0) fields[open].push(line.slice(0, named[0]?.labelFrom ?? line.length))
    for (const { kind, from: start, to } of named) {
      open = kind === 'answer' || kind === 'explanation' ? kind : null
      if (open) fields[open].push(line.slice(start, to))
    }
  }
  const textOf = (parts: readonly string[]) =>
    parts
      .map((part) => part.trim())
      .filter(Boolean)
      .join('\n')
  return {
    stem: lines.slice(0, from).join('\n').trim(),
    answer: textOf(fields.answer),
    explanation: textOf(fields.explanation),
  }
}

function startsWith(line: string, kind: 'answer'): boolean {
  const [first] = findFields(fold(line))
  return first !== undefined && first.kind === kind && first.firm && first.labelFrom === 0
}
