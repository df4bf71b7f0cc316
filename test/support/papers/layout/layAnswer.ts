import type { AnswerAt } from './answerText.ts'
import { answerText } from './answerText.ts'
import { ordinalOf } from './atOrLast.ts'

/** Joins a label and what it labels, as the paper does: "答案：B", "Ans=b", "[Key] C". Several lines where it breaks. */
function labelled({ language, style }: AnswerAt, word: string, text: string): string {
  const isClosed = /[\]】]$/.test(word)
  switch (style.answerSeparator) {
    case 'colon':
      return isClosed ? word + text : `${word}:${language.isCjk ? '' : ' '}${text}`
    case 'fullColon':
      return isClosed ? word + text : `${word}：${text}`
    case 'caretStar':
    case 'hashes':
      return `${word}${language.isCjk ? '：' : ': '}${text}`
    case 'space':
      return `${word} ${text}`
    case 'equals':
      return `${word}=${text}`
    case 'dash':
      return `${word} - ${text}`
    case 'arrow':
      return `=> ${text}`
    case 'nextLine':
      return `${word}${language.isCjk ? '：' : ':'}\n${text}`
  }
}

/** Returns the labelled answer, with the separator that parts it from what it stands behind. */
export function labelledAnswer(at: AnswerAt): string {
  const { language, section, style } = at
  if (style.answerWord === 'sentence' && language.answerSentences.length > 0) {
    const sentence = language.answerSentences[section.words % language.answerSentences.length] ?? ''
    const text = answerText(at)
    // the letter inside the sentence, or at its end
    if (sentence.includes('{x}')) return sentence.replace('{x}', text)
    return `${sentence}${text}${language.isCjk ? '' : '.'}`.replace(/\.\.$/, '.')
  }
  const text = at.question.type === 'shortAnswer' ? replyText(at) : answerText(at)
  return labelled(at, ordinalOf(language.answerWords, style.answerWord), text)
}

/** A reply on the line of its label, on the next one, or as numbered points. */
function replyText({ question, style }: AnswerAt): string {
  switch (style.replyPlace) {
    case 'sameLine':
      return question.reply
    case 'nextLine':
      return `\n${question.reply}`
    case 'points': {
      const points = question.reply.split(/(?<=[。.；;])\s*/u).filter(Boolean)
      return points.length > 1 ? points.map((point, at) => `\n(${at + 1})${point}`).join('') : question.reply
    }
  }
}

/** "2 of 2" beside a question of 5 points would be no full marks. */
const givesPoints = ({ extras, titleDetail }: AnswerAt['style']): boolean =>
  ['score', 'scoreBehind', 'all'].includes(extras) || ['score', 'scoreAndCount'].includes(titleDetail)

/** Somebody's own answer: right, or another one, as the question's draw has it. */
export function ownAnswer(at: AnswerAt): { text: string; isRight: boolean; mark: string } {
  const { language, section, style, question } = at
  const isRight = question.draw.alsoRight % 4 !== 0
  const other =
    question.type === 'multiple'
      ? question.right.slice(0, 1)
      : [((question.right[0] ?? 0) + 1) % Math.max(2, question.options.length)]
  const text = answerText(at, isRight ? question.right : other, isRight ? question.truth : !question.truth)
  const { ownMarks } = language
  const fitting = givesPoints(style) ? ownMarks.filter(({ right }) => !/\d/.test(right)) : ownMarks
  const marks = fitting[section.words % fitting.length]
  const word = ordinalOf(language.ownAnswerWords, ['first', 'second', 'third'][section.words % 3] ?? 'first')
  return { text: labelled(at, word, text), isRight, mark: (isRight ? marks?.right : marks?.wrong) ?? '' }
}

/** Returns what parts an answer from the text before it on the same line. */
export const beforeAnswer = ({ style, section }: AnswerAt): string => {
  if (style.answerSeparator === 'caretStar') return '^*^'
  if (style.answerSeparator === 'hashes') return '###'
  return section.words % 3 === 0 ? '    ' : ' '
}
