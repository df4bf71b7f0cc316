import { answerText, names } from './answerText.ts'
import { ordinalOf } from './atOrLast.ts'
import { labelledAnswer, ownAnswer } from './layAnswer.ts'
import { extraLines, labelledExplanation } from './layExplanation.ts'
import type { QuestionAt } from './layQuestion.ts'
import { numbered } from './numberWords.ts'
import { line, type SheetPart } from './Sheet.ts'

/** Returns what stands below the options: buttons, answer, explanation, points, in the order of the paper. */
export function linesBelow(at: QuestionAt): SheetPart[] {
  const { style, language, section, index } = at
  const texts = [...answerAndExplanation(at), ...extraLines(at)]
    .flatMap((text) => text.split('\n'))
    .filter((text) => text !== '')
  const lines = texts.map((text) => line(text))
  const button = language.buttons[section.words % language.buttons.length] ?? ''
  const buttons = style.buttons === 'beforeAnswer' ? [line(numbered(button, index + 1))] : []
  if (style.folded === 'none' || lines.length === 0) return [...buttons, ...lines]
  return [...buttons, { kind: 'details', summary: language.showAnswer, lines }]
}

function answerAndExplanation(at: QuestionAt): string[] {
  const { style, question } = at
  const answers = answerLines(at)
  const explanation = explanationText(at)
  const isInKey =
    style.answerPlace.startsWith('key') && (style.keyForm === 'withExplanation' || style.keyForm === 'blocks')
  if (explanation === undefined || isInKey) return answers
  const [only, ...more] = answers
  const canJoin = only !== undefined && more.length === 0 && question.type !== 'shortAnswer'
  switch (style.explanation) {
    case 'before':
      return [explanation, ...answers]
    case 'sameLine':
      return canJoin ? [`${only}  ${explanation}`] : [...answers, explanation]
    case 'glued':
      return canJoin ? [only + explanation] : [...answers, explanation]
    default:
      return [...answers, explanation]
  }
}

function explanationText(at: QuestionAt): string | undefined {
  const { style, question, language } = at
  const isChoice = question.type === 'single' || question.type === 'multiple'
  if (style.explanation !== 'perOption' || !isChoice) return labelledExplanation(at)
  const word = ordinalOf(language.explanationWords, style.explanationWord)
  const notes = question.options.map((_, nth) =>
    (question.right.includes(nth) ? language.optionNotes.right : language.optionNotes.wrong)
      .replace('{x}', names(at, [nth]))
      .replace('{y}', question.explanation),
  )
  return [/[\]】]$/.test(word) ? word : `${word}${language.isCjk ? '：' : ':'}`, ...notes].join('\n')
}

function answerLines(at: QuestionAt): string[] {
  const { style, section } = at
  switch (style.answerPlace) {
    case 'line':
      return [style.number === 'scriptId' ? `A#Q${at.number}ANS=${answerText(at)}` : labelledAnswer(at)]
    case 'bareBelow':
      return [answerText(at)]
    case 'mine': {
      const own = ownAnswer(at)
      return [own.text + own.mark]
    }
    case 'mineAndRight': {
      const own = ownAnswer(at)
      const pair = [labelledAnswer(at), own.text + own.mark]
      if (section.words % 3 === 0) return [pair.join(' ')]
      return section.words % 3 === 1 ? pair : pair.reverse()
    }
    default:
      return []
  }
}
