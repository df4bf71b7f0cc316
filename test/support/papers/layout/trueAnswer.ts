import type { TrueQuestion } from '../Truth.ts'
import type { AnswerAt } from './answerText.ts'
import { ownAnswer } from './layAnswer.ts'
import { blankTexts } from './layStem.ts'
import { letterOf } from './numberWords.ts'

/** "A is wrong. B is correct because ...": an explanation that judges each option tells which are right. */
const isToldByExplanation = ({ question, style }: AnswerAt) =>
  style.explanation === 'perOption' && (question.type === 'single' || question.type === 'multiple')

/** Returns the answer that a reader takes from the paper: none where it gives none, an own one only with full marks. */
export function trueAnswer(at: AnswerAt): TrueQuestion['answer'] {
  const { question, style } = at
  if (isToldByExplanation(at)) return question.right.map(letterOf).join('')
  if (style.answerPlace === 'none' || (style.answerPlace === 'mine' && !ownAnswer(at).isRight)) return null
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.right.map(letterOf).join('')
    case 'trueFalse':
      return question.truth
    case 'fillIn':
      return blankTexts(question.stem)
    case 'shortAnswer':
      return question.reply
  }
}
