import type { Key, Option, Response } from '../contract/questionTypes.ts'
import type { Settings } from '../contract/settingsCalls.ts'
import { asKindOf } from './asKindOf.ts'
import { givesNothing } from './givesNothing.ts'
import { countRightBlanks } from './judgeBlanks.ts'
import { isSameAnswer } from './sameAnswer.ts'

/** `multipleChoice`: all right options or nothing, or the right ones chosen less the wrong ones. */
export type JudgeRules = Pick<Settings, 'multipleChoice'>
export const defaultRules: JudgeRules = { multipleChoice: 'allOrNothing' }

export type Judgement =
  | { kind: 'graded'; verdict: 'correct' | 'partial' | 'incorrect'; score: number }
  /** Rules cannot tell: a short answer, or a question whose key is not known. */
  | { kind: 'needsGrading' }

const needsGrading: Judgement = { kind: 'needsGrading' }

const graded = (right: number, of: number): Judgement => ({
  kind: 'graded',
  verdict: right === of ? 'correct' : right > 0 ? 'partial' : 'incorrect',
  score: right / of,
})

function judgeOptions(key: readonly string[], given: readonly string[], { multipleChoice }: JudgeRules): Judgement {
  const right = new Set(key)
  const chosen = new Set(given)
  if (right.size === 0) return needsGrading
  const hits = [...right].filter((label) => chosen.has(label)).length
  const wrong = chosen.size - hits
  if (multipleChoice === 'rightMinusWrong') return graded(Math.max(0, hits - wrong), right.size)
  return graded(wrong === 0 && hits === right.size ? 1 : 0, 1)
}

/** Rules know an answer that says just what the reference says, and one that says nothing; all between needs a reader. */
function judgeText(reference: string, given: string): Judgement {
  if (reference.trim() === '') return needsGrading
  if (isSameAnswer(reference, given)) return graded(1, 1)
  return givesNothing(given, reference) ? graded(0, 1) : needsGrading
}

function judgeBlanks(key: Extract<Key, { kind: 'blanks' }>, given: readonly string[]): Judgement {
  const right = countRightBlanks(key.blanks, given, key.anyOrder === true)
  return right === undefined || key.blanks.length === 0 ? needsGrading : graded(right, key.blanks.length)
}

/**
 * Grades a response by the key alone (docs/grading.md). Total: what a person can say in another kind of answer is understood
 * (A for 对), and a response that says nothing of the key's kind is wrong, never an error. `options` are the question's.
 */
export function judge(
  key: Key | null,
  response: Response,
  rules: JudgeRules = defaultRules,
  options: readonly Option[] = [],
): Judgement {
  if (key === null) return needsGrading
  const given = asKindOf(key, response, options)
  if (key.kind === 'options' && given.kind === 'options') return judgeOptions(key.labels, given.labels, rules)
  if (key.kind === 'truth' && given.kind === 'truth') return graded(key.value === given.value ? 1 : 0, 1)
  if (key.kind === 'blanks' && given.kind === 'blanks') return judgeBlanks(key, given.blanks)
  if (key.kind === 'text') return given.kind === 'text' ? judgeText(key.text, given.text) : needsGrading
  return graded(0, 1)
}
