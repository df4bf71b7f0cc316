import { isPicture } from '../content/twists.ts'
import type { TrueQuestion } from '../Truth.ts'
import type { AnswerAt } from './answerText.ts'
import { emphasisedBelow, emphasisedStem } from './emphasis.ts'
import { beforeAnswer, labelledAnswer, ownAnswer } from './layAnswer.ts'
import { layOptions } from './layOptions.ts'
import { layPair } from './layPair.ts'
import { layReview } from './layReview.ts'
import { layStem } from './layStem.ts'
import { linesBelow } from './linesBelow.ts'
import { numberLabel } from './numberLabel.ts'
import { line, type Run, type SheetPart } from './Sheet.ts'
import { behindStem, frontOfStem, severalSaid } from './stemEdges.ts'
import { trueAnswer } from './trueAnswer.ts'
import { wrapLines } from './wrapLines.ts'

export type QuestionAt = AnswerAt & { number: number; index: number; hasTitle: boolean }
export type LaidQuestion = { parts: SheetPart[]; truth: Omit<TrueQuestion, 'tags'> }

/** Returns a question as printed with all that belongs to it but a key elsewhere, and what a reader takes from it. */
export function layQuestion(at: QuestionAt): LaidQuestion {
  const { style, section } = at
  if (style.review !== 'none') return layReview(at)
  if ((section.kind === 'terms' || section.kind === 'translations') && style.pairForm !== 'labelled') return layPair(at)
  const laid = layAll(at)
  return style.stemBreaks === 'wrapped' ? { ...laid, parts: wrapLines(laid.parts) } : laid
}

function layAll(at: QuestionAt): LaidQuestion {
  const { style, question, section } = at
  const label = numberLabel(at)
  const stem = layStem(at)
  const said = severalSaid(at)
  const options = layOptions(at)
  const answer: Run[] = [{ text: beforeAnswer(at) }, { text: labelledAnswer(at) }]
  const isBehind =
    style.answerPlace === 'behindStem' || (style.answerPlace === 'sameLine' && options.lines.length === 0)
  const paragraphs = stem.printed.map((runs, nth) => [
    ...(nth === 0 ? [{ text: frontOfStem(at, label.prefix) }] : []),
    ...runs,
    ...(nth === stem.printed.length - 1
      ? [{ text: said }, { text: behindStem(at) }, ...options.behindStem, ...(isBehind ? answer : [])]
      : []),
  ])
  const stemLines = paragraphs
    .map((runs, nth) => line(runs, nth === 0 && label.auto ? { auto: label.auto } : {}))
    .flatMap((each) => (each.runs.length === 0 && !each.auto ? [] : [each]))
  const optionLines = options.lines.map((option, nth): SheetPart => {
    const isLast = nth === options.lines.length - 1
    return style.answerPlace === 'sameLine' && isLast && option.kind === 'line'
      ? { ...option, runs: [...option.runs, ...answer] }
      : option
  })
  const below = linesBelow(at).map((part) => emphasisedBelow(style, part))
  const hasGap = style.optionLines === 'gapAbove' && optionLines.length > 0
  const gap: SheetPart[] = hasGap ? [{ kind: 'blank' }] : []
  const body = [...gap, ...withNotes(at, optionLines), ...(below.length > 0 ? gap : []), ...below]
  const spaced =
    options.areSpaced && optionLines.length > 0 ? body.flatMap((part): SheetPart[] => [{ kind: 'blank' }, part]) : body
  const after = question.afterKind === 'bank' ? [] : (question.after ?? [])
  const read = section.kind === 'cloze' ? String(at.number) : [stem.read + said, ...after].join('\n')
  return {
    parts: [...label.before, ...stemLines.map((each) => emphasisedStem(style, each)), ...afterLines(at), ...spaced],
    truth: truthOf(at, read),
  }
}

/** A note below the right option, where each option has a line of its own. */
function withNotes({ style, question }: QuestionAt, options: readonly SheetPart[]): SheetPart[] {
  if (style.explanation !== 'optionNotes' || options.length !== question.options.length) return [...options]
  return options.flatMap((option, nth) =>
    question.right.includes(nth) ? [option, line(`... ${question.explanation}`)] : [option],
  )
}

/** Statements, code or a bank of words between the stem and the options. */
function afterLines({ question, section, style }: QuestionAt): SheetPart[] {
  const { after = [], afterKind } = question
  if (after.length === 0) return []
  if (afterKind === 'code') return [{ kind: 'code', lines: after }]
  if (afterKind === 'lines') return after.map((text) => line(text))
  if (style.matchForm === 'tabs') return [line(after.join('\t'))]
  const lettered = after.map((word, nth) => `${String.fromCharCode(65 + nth)}. ${word}`)
  return [line(style.matchForm === 'listBelow' ? lettered.join(section.words % 2 ? '    ' : '  ') : after.join(' / '))]
}

function truthOf(at: QuestionAt, stem: string): Omit<TrueQuestion, 'tags'> {
  const { question, style } = at
  const isChoice = question.type === 'single' || question.type === 'multiple'
  if (style.answerPlace === 'onlyRight' && isChoice) {
    const texts = question.right.map((index) => question.options[index])
    return { type: 'fillIn', stem, options: [], answer: [texts.join('；')] }
  }
  const isUnclear = isChoice && ((style.optionLabel === 'none' && hasLinesLikeOptions(question)) || isIndexOrText(at))
  const isInferred =
    style.answerPlace === 'mine' &&
    !ownAnswer(at).isRight &&
    (question.type === 'trueFalse' || question.options.length === 2)
  return {
    type: question.type,
    stem,
    options: question.options.map((option) => (isPicture(option) ? '' : option)),
    answer: trueAnswer(at),
    ...(isUnclear || isInferred ? { ambiguous: true } : {}),
  }
}

/** Lines without labels may be options or what stands before them. */
const hasLinesLikeOptions = ({ after, stem, options }: QuestionAt['question']) =>
  (after?.length ?? 0) > 0 || stem.length > 1 || options.some((option) => option.includes('\n'))

/** "2" is the second option, or the one that says 2. */
const isIndexOrText = ({ style, question }: QuestionAt) =>
  style.answerForm === 'index' && question.right.some((index) => question.options.includes(String(index + 1)))
