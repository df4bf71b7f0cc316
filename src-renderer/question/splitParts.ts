import type { QuestionImage, QuestionView } from '../../src-main/contract/questionCalls.ts'
import { hasChoices, labelAt } from '../../src-main/contract/questionProblems.ts'
import type { Key, Option } from '../../src-main/contract/questionTypes.ts'
import type { EditedFields } from './editDraft.ts'

/** A line at which a second question may begin: one of the stem, or an option. */
export type SplitLine = { key: string; text: string; at: { stem: number } | { option: number } }

/** Returns the lines of a question; the second question can begin at any but the first. */
export const linesOf = ({ stem, options }: QuestionView): SplitLine[] => [
  ...stem.split('\n').map((text, at) => ({ key: `stem ${at}`, text, at: { stem: at } })),
  ...options.map(({ text }, at) => ({ key: `option ${at}`, text, at: { option: at } })),
]

/** Returns which of the lines a line of the document became; the second, if that cannot be told. */
export function lineMeant(lines: readonly SplitLine[], printed: string | undefined): number {
  const at = lines.findIndex(({ text }, index) => index > 0 && text.trim() !== '' && printed?.includes(text.trim()))
  return Math.max(1, at)
}

function keyAmong(key: Key | null, from: number, to: number): Key | null {
  if (key?.kind !== 'options') return null
  const labels = key.labels.map((label) => label.charCodeAt(0) - 65).filter((at) => at >= from && at < to)
  return labels.length > 0 ? { kind: 'options', labels: labels.map((at) => labelAt(at - from)) } : null
}

type Part = { stem: string; options: readonly Option[]; from: number }

/** Pictures go with their options, and all others with what stays whole. */
const imagesIn = ({ images }: QuestionView, options: EditedFields['options'], isWhole: boolean): QuestionImage[] =>
  images.flatMap((image) => {
    if (image.label === undefined) return isWhole ? [image] : []
    const option = options.find(({ was }) => was === image.label)
    return option ? [{ ...image, label: option.label }] : []
  })

/** With two options or more it is a choice; else the other answer, or none, and what was an option is a line of the stem. */
function fieldsOf({ stem, options, from }: Part, question: QuestionView, isWhole: boolean): EditedFields {
  const { type, key, explanation, section } = question
  const rest = { explanation: isWhole ? explanation : null, section }
  if (options.length >= 2 && hasChoices(type)) {
    const relabelled = options.map(({ text, label }, at) => ({ label: labelAt(at), text, was: label }))
    const images = imagesIn(question, relabelled, isWhole)
    return { ...rest, type, stem, options: relabelled, key: keyAmong(key, from, from + options.length), images }
  }
  const lines = [stem, ...options.map(({ text }) => text)].join('\n')
  const images = imagesIn(question, [], isWhole)
  if (!hasChoices(type) && isWhole) return { ...rest, type, stem: lines, options: [], key, images }
  return { ...rest, type: 'shortAnswer', stem: lines, options: [], key: null, images }
}

/** Returns both questions where the second begins at this line. */
export function splitParts(question: QuestionView, { at }: SplitLine): [EditedFields, EditedFields] {
  const { options } = question
  const lines = question.stem.split('\n')
  if ('stem' in at) {
    const [first, second] = [lines.slice(0, at.stem).join('\n'), lines.slice(at.stem).join('\n')]
    return [
      fieldsOf({ stem: first, options: [], from: 0 }, question, false),
      fieldsOf({ stem: second, options, from: 0 }, question, true),
    ]
  }
  const rest = options.slice(at.option + 1)
  return [
    fieldsOf({ stem: question.stem, options: options.slice(0, at.option), from: 0 }, question, true),
    fieldsOf({ stem: options[at.option]?.text ?? '', options: rest, from: at.option + 1 }, question, false),
  ]
}
