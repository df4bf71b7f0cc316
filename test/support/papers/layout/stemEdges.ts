import { answerText, names } from './answerText.ts'
import { scoreText } from './layExplanation.ts'
import type { QuestionAt } from './layQuestion.ts'
import { typeTag } from './numberLabel.ts'

const numberHasTag = ({ style }: QuestionAt) => style.number === 'tagLine' || style.number === 'tagInNumber'

/** Returns what stands before the first word: the answer in a bracket, the number, the type, the score. */
export function frontOfStem(at: QuestionAt, number: string): string {
  const { style, language, question } = at
  const answer = question.type === 'trueFalse' ? answerText(at) : names(at, question.right)
  const bracket = language.isCjk ? `（${at.index % 2 ? ` ${answer} ` : answer}）` : `(${answer}) `
  const isFront = style.answerPlace === 'frontBracket' && question.type !== 'shortAnswer' && question.type !== 'fillIn'
  const tags = {
    none: '',
    behind: '',
    lead: language.isCjk ? `【${typeTag(at)}】` : `[${typeTag(at)}] `,
    leadSquare: `[${typeTag(at)}]`,
    leadParens: language.isCjk ? `(${typeTag(at)})` : `(${typeTag(at)}) `,
  }
  const tag = numberHasTag(at) ? '' : tags[style.typeTag]
  const score = style.extras === 'scoreBehind' ? `${scoreText(at)}${language.isCjk ? '' : ' '}` : ''
  const task = style.answerPlace === 'taskTick' ? (question.truth ? '- [x] ' : '- [ ] ') : ''
  return task + (isFront ? bracket : '') + number + tag + score
}

/** Returns what stands behind the last word: the type, the score. */
export function behindStem(at: QuestionAt): string {
  const { style, language } = at
  const gap = language.isCjk ? '' : ' '
  const tag = language.isCjk ? `（${typeTag(at)}）` : `(${typeTag(at)})`
  const isTagged = style.typeTag === 'behind' && !numberHasTag(at)
  return (isTagged ? gap + tag : '') + (style.extras === 'score' ? gap + scoreText(at) : '')
}

/** English papers say in the stem how many are wanted, always so where no title and no tag says it. */
export function severalSaid(at: QuestionAt): string {
  const { question, style, language, section } = at
  if (question.type !== 'multiple' || style.answerPlace === 'onlyRight') return ''
  const isStated = at.hasTitle || style.typeTag !== 'none' || numberHasTag(at)
  if (isStated && (language.isCjk || section.words % 2 === 0)) return ''
  return `${language.isCjk ? '' : ' '}${question.right.length === 2 ? language.chooseSeveral.two : language.chooseSeveral.three}`
}
