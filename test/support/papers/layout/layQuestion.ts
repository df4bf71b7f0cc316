import type { Style } from '../axes/styleAxes.ts'
import type { TrueQuestion } from '../Truth.ts'
import type { AnswerAt } from './answerText.ts'
import { answerText, names } from './answerText.ts'
import { beforeAnswer, labelledAnswer, ownAnswer } from './layAnswer.ts'
import { extraLines, labelledExplanation, scoreText } from './layExplanation.ts'
import { layOptions } from './layOptions.ts'
import { layStem } from './layStem.ts'
import { type NumberLabel, numberLabel, typeTag } from './numberLabel.ts'
import { line, type SheetPart } from './Sheet.ts'
import { trueAnswer } from './trueAnswer.ts'

export type QuestionAt = AnswerAt & { number: number; index: number; hasTitle: boolean }
export type LaidQuestion = { parts: SheetPart[]; truth: Omit<TrueQuestion, 'tags'> }

/** Returns a question as printed with all that belongs to it but a key elsewhere, and what a reader takes from it. */
export function layQuestion(at: QuestionAt): LaidQuestion {
  const { style } = at
  const label = numberLabel(at)
  const stem = layStem(at)
  const said = severalSaid(at)
  const options = layOptions(at)
  const paragraphs = stem.printed.map((runs) => [...runs])
  const first = paragraphs[0] ?? []
  const last = paragraphs.at(-1) ?? first
  first.unshift({ text: front(at, label) })
  last.push({ text: said }, { text: behind(at) }, ...options.behindStem)
  const hasOptionLines = options.lines.length > 0
  if (style.answerPlace === 'behindStem' || (style.answerPlace === 'sameLine' && !hasOptionLines))
    last.push({ text: beforeAnswer(at) }, { text: labelledAnswer(at) })
  const lines: SheetPart[] = [
    ...label.before,
    ...paragraphs.map((runs, nth) => line(runs, nth === 0 && label.auto ? { auto: label.auto } : {})),
  ]
  const printed = options.lines.map((option, nth): SheetPart => {
    const isLast = nth === options.lines.length - 1
    return style.answerPlace === 'sameLine' && isLast && option.kind === 'line'
      ? { ...option, runs: [...option.runs, { text: beforeAnswer(at) }, { text: labelledAnswer(at) }] }
      : option
  })
  for (const option of printed) lines.push(...(options.areSpaced ? [{ kind: 'blank' } as const] : []), option)
  const isSpaced = options.areSpaced && printed.length > 0
  const below = linesBelow(at).flatMap((text) => text.split('\n'))
  lines.push(...below.flatMap((text): SheetPart[] => (isSpaced ? [{ kind: 'blank' }, line(text)] : [line(text)])))
  return { parts: wrapped(style, lines), truth: truthOf(at, stem.read + said) }
}

/** What stands before the first word: the answer in a bracket, the number, the type, the score. */
function front(at: QuestionAt, label: NumberLabel): string {
  const { style, language } = at
  const answer = at.question.type === 'trueFalse' ? answerText(at) : names(at, at.question.right)
  const bracket = language.isCjk ? `（${at.index % 2 ? ` ${answer} ` : answer}）` : `(${answer}) `
  const tag = {
    none: '',
    behind: '',
    lead: language.isCjk ? `【${typeTag(at)}】` : `[${typeTag(at)}] `,
    leadSquare: `[${typeTag(at)}]`,
    leadParens: `(${typeTag(at)})`,
  }[style.typeTag]
  const hasTag = style.number !== 'tagLine' && style.number !== 'tagInNumber'
  const gap = style.typeTag === 'leadParens' && !language.isCjk ? ' ' : ''
  return (
    (style.answerPlace === 'frontBracket' && at.question.type !== 'shortAnswer' ? bracket : '') +
    label.prefix +
    (hasTag && tag ? tag + gap : '') +
    (style.extras === 'scoreBehind' ? `${scoreText(at)}${language.isCjk ? '' : ' '}` : '')
  )
}

function behind(at: QuestionAt): string {
  const { style, language } = at
  const gap = language.isCjk ? '' : ' '
  const tag =
    style.typeTag === 'behind' && style.number !== 'tagLine' && style.number !== 'tagInNumber'
      ? `${gap}${language.isCjk ? `（${typeTag(at)}）` : `(${typeTag(at)})`}`
      : ''
  return tag + (style.extras === 'score' ? gap + scoreText(at) : '')
}

/** English papers say in the stem how many are wanted, always so where no title and no tag says it. */
function severalSaid(at: QuestionAt): string {
  const { question, style, language, section } = at
  if (question.type !== 'multiple' || style.answerPlace === 'onlyRight') return ''
  const isStated =
    at.hasTitle || style.typeTag !== 'none' || style.number === 'tagLine' || style.number === 'tagInNumber'
  if (isStated && (language.isCjk || section.words % 2 === 0)) return ''
  return `${language.isCjk ? '' : ' '}${question.right.length === 2 ? language.chooseSeveral.two : language.chooseSeveral.three}`
}

function linesBelow(at: QuestionAt): string[] {
  const { style } = at
  const answers = answerLines(at)
  const explanation = labelledExplanation(at)
  const isKey = style.answerPlace === 'keyEnd' || style.answerPlace === 'keySection'
  if (explanation === undefined || (isKey && style.keyForm === 'withExplanation'))
    return [...answers, ...extraLines(at)]
  switch (style.explanation) {
    case 'before':
      return [explanation, ...answers, ...extraLines(at)]
    case 'sameLine':
      return answers.length === 1 && at.question.type !== 'shortAnswer'
        ? [`${answers[0]}  ${explanation}`, ...extraLines(at)]
        : [...answers, explanation, ...extraLines(at)]
    default:
      return [...answers, explanation, ...extraLines(at)]
  }
}

function answerLines(at: QuestionAt): string[] {
  switch (at.style.answerPlace) {
    case 'line':
      return [labelledAnswer(at)]
    case 'bareBelow':
      return [answerText(at)]
    case 'mine': {
      const own = ownAnswer(at)
      return [own.text + own.mark]
    }
    case 'mineAndRight': {
      const own = ownAnswer(at)
      const pair = [labelledAnswer(at), own.text + own.mark]
      if (at.section.words % 3 === 0) return [pair.join(' ')]
      return at.section.words % 3 === 1 ? pair : pair.reverse()
    }
    default:
      return []
  }
}

/** Hard line breaks, as text copied from a narrow page has them. */
function wrapped(style: Style, parts: SheetPart[]): SheetPart[] {
  if (style.stemBreaks !== 'wrapped') return parts
  return parts.flatMap((part): SheetPart[] => {
    if (part.kind !== 'line' || part.auto || part.heading) return [part]
    const [only, ...more] = part.runs
    if (!only || more.length > 2) return [part]
    return wrapText(part.runs.map(({ text }) => text).join('')).map((text) => ({ ...part, runs: [{ text }] }))
  })
}

function wrapText(text: string): string[] {
  const limit = 76
  const pieces = text.match(/[\x21-\x7e\u00a0-\u2e7f]+\s*|\s+|[^\x21-\x7e\u00a0-\u2e7f\s]/g) ?? []
  const lines: string[] = ['']
  for (const piece of pieces) {
    const current = lines.at(-1) ?? ''
    const length = [...(current + piece.trimEnd())].reduce(
      (sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 2 : 1),
      0,
    )
    // no line begins with a closing mark
    if (length > limit && !/^[。，；：？）」』.,;:?!)]/.test(piece)) lines.push(piece)
    else lines[lines.length - 1] = current + piece
  }
  return lines.map((each) => each.trimEnd())
}

function truthOf(at: QuestionAt, stem: string): Omit<TrueQuestion, 'tags'> {
  const { question } = at
  const isOnlyRight =
    at.style.answerPlace === 'onlyRight' && (question.type === 'single' || question.type === 'multiple')
  if (isOnlyRight)
    return {
      type: 'fillIn',
      stem,
      options: [],
      answer: [question.right.map((index) => question.options[index]).join('；')],
    }
  return { type: question.type, stem, options: question.options, answer: trueAnswer(at) }
}
