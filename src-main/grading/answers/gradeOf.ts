import type { GradeDetails } from '../../contract/gradeDetails.ts'
import type { AnswerInWords } from '../../judging/AnswerInWords.ts'
import { verdictOf } from '../../judging/verdictOf.ts'
import { isFounded } from './quotes.ts'

type Point = { text: string; worth: number }
type Said = { points: readonly { id: string; awarded: number; quote: string }[]; comment: string }

export type ReadGrade = { verdict: 'correct' | 'partial' | 'incorrect'; score: number; details: GradeDetails }

const longestComment = 1000

/** Returns the rubric's points as the model saw them in the answer; `isUnfounded`: awarded with words that earn nothing. */
function readPoints(rubric: readonly Point[], said: Said, words: AnswerInWords) {
  return rubric.map(({ text, worth }, index) => {
    const found = said.points.find(({ id }) => id === `p${index + 1}`)
    const awarded = Math.min(Math.max(found?.awarded ?? 0, 0), worth)
    const isUnfounded = awarded > 0 && !isFounded(found?.quote ?? '', words)
    const isEarned = awarded > 0 && !isUnfounded
    const point = {
      text,
      points: worth,
      awarded: isEarned ? awarded : 0,
      quote: isEarned ? (found?.quote ?? null) : null,
    }
    return { point, isUnfounded, isMissing: found === undefined }
  })
}

/** Returns what to tell a model whose points do not fit the rubric or the answer; undefined if they do. */
export function complaintOf(rubric: readonly Point[], said: Said, words: AnswerInWords): string | undefined {
  const read = readPoints(rubric, said, words)
  if (read.some(({ isMissing }) => isMissing)) return 'Not every point of the rubric is there, each under its id.'
  const unfounded = read.flatMap(({ isUnfounded }, index) => (isUnfounded ? [`p${index + 1}`] : []))
  if (unfounded.length === 0) return undefined
  return `The quotes of ${unfounded.join(', ')} are not words of <answer> that answer the question. Copy exactly, or award 0.`
}

/**
 * Returns a grade out of a model's points; undefined if they make none: points of the rubric are missing, or not one of the
 * quotes for which it awarded points stands in the answer. A single quote that does not costs its own point.
 */
export function gradeOf(rubric: readonly Point[], said: Said, words: AnswerInWords): ReadGrade | undefined {
  const read = readPoints(rubric, said, words)
  const points = read.map(({ point }) => point)
  const awarded = points.reduce((sum, point) => sum + point.awarded, 0)
  if (read.some(({ isMissing }) => isMissing)) return undefined
  if (awarded === 0 && read.some(({ isUnfounded }) => isUnfounded)) return undefined
  const possible = points.reduce((sum, point) => sum + point.points, 0)
  const score = possible > 0 ? Math.min(1, Math.max(0, awarded / possible)) : 0
  const comment = said.comment.trim().slice(0, longestComment)
  return { verdict: verdictOf(score), score, details: { points, comment: comment === '' ? null : comment } }
}
