import type { Block } from '../../documents/SourceDocument.ts'
import type { RecognisedQuestion, Span } from '../RecognisedQuestion.ts'
import { ofIssues } from './caps.ts'

/** Says of each question in whose lines, or in whose answer elsewhere, letters were hard to read that it is doubtful. */
export function withUnsureLetters(
  questions: readonly RecognisedQuestion[],
  blocks: readonly Block[],
): readonly RecognisedQuestion[] {
  const isUnsure = blocks.map(({ marks }) => marks?.some(({ unsure }) => unsure) ?? false)
  if (!isUnsure.includes(true)) return questions
  const within = ([first, last]: Span) => isUnsure.slice(first, last + 1).includes(true)
  return questions.map((question) => {
    const { blocks: own, fields } = question.source
    if (!within(own) && !(fields.answer && within(fields.answer))) return question
    const confidence = Math.min(question.confidence, ofIssues.unsureLetters ?? 1)
    return { ...question, confidence, issues: [...question.issues, 'unsureLetters'] }
  })
}
