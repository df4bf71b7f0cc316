import type { RecognisedQuestion } from '../RecognisedQuestion.ts'
import { fieldsOf, type MendedFields, type Proposal } from './SurveyGroup.ts'

/** So far apart two parts may stand: a page ends between them, with its number. */
const reach = 3

const isUnanswerable = ({ type, options, key, explanation, images }: RecognisedQuestion): boolean =>
  (type === 'single' || type === 'multiple' || type === 'shortAnswer') &&
  options.length < 2 &&
  key === null &&
  explanation === null &&
  images.length === 0

/** A sentence that does not end, or one that does not begin. */
const isUnfinished = (stem: string): boolean => !/[。？！?!.:：;；…)）\]】_]\s*$/u.test(stem)
const isContinued = (stem: string): boolean => /^\p{Ll}/u.test(stem) || isPunctuation(stem)

const isPunctuation = (stem: string): boolean => /^[，。、；：,;:)）】”’]/u.test(stem)
const cjk = /[\u2e80-\uffef]$/

function joined(first: RecognisedQuestion, second: RecognisedQuestion): MendedFields {
  const lines = [first.stem.trim(), ...first.options.map(({ text }) => text)]
  const start = lines.join('\n')
  const between = cjk.test(start) || isPunctuation(second.stem) ? '' : ' '
  const { stem, ...rest } = fieldsOf(second)
  return { ...rest, stem: start + between + stem.trim(), section: first.section ?? second.section }
}

function isCut(first: RecognisedQuestion, second: RecognisedQuestion): boolean {
  const gap = second.source.blocks[0] - first.source.blocks[1]
  return (
    isUnanswerable(first) &&
    first.number !== null &&
    second.number === null &&
    second.options.length >= 2 &&
    gap > 0 &&
    gap <= reach &&
    (isContinued(second.stem) || isUnfinished(first.stem))
  )
}

/** Proposes to join a question without options to the one below it that has no number and goes on in the middle of a sentence. */
export function cutInTwo(questions: readonly RecognisedQuestion[]): Proposal[] {
  const changes = questions.flatMap((first, at) => {
    const second = questions[at + 1]
    return second && isCut(first, second) ? [{ at, other: at + 1, fields: joined(first, second) }] : []
  })
  if (changes.length === 0) return []
  const members = changes.map(({ at }) => at)
  return [{ cause: 'cutInTwo', forms: [], samples: [], members, mend: { kind: 'joins', changes } }]
}
