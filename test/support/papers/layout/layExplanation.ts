import type { AnswerAt } from './answerText.ts'
import { ordinalOf } from './atOrLast.ts'

const colon = (isCjk: boolean, word: string) => (/[\]】]$/.test(word) ? '' : isCjk ? '：' : ': ')

/** Returns the labelled explanation, or undefined where the paper has none. */
export function labelledExplanation({ language, question, style }: AnswerAt): string | undefined {
  if (style.explanation === 'none' || style.explanation === 'optionNotes') return undefined
  const word = ordinalOf(language.explanationWords, style.explanationWord)
  const label = word + colon(language.isCjk, word)
  return style.explanation === 'nextLine' ? `${label.trimEnd()}\n${question.explanation}` : label + question.explanation
}

/** Returns the lines about points, difficulty and source that stand below an answer. */
export function extraLines({ language, question, section, style }: AnswerAt): string[] {
  const sep = language.isCjk ? '：' : ': '
  const pick = <Value>(values: readonly Value[]) => values[question.draw.pick % values.length] ?? ''
  const word = language.pointWords[section.words % language.pointWords.length] ?? ''
  const topics = language.content.lists.idea ?? language.content.lists.skill ?? []
  const points = `${word}${sep}${pick(topics)}`
  const difficulty = `${language.difficulty.word}${sep}${pick(language.difficulty.levels)}`
  const source = `${language.source.word}${sep}${pick(language.source.values)}`
  switch (style.extras) {
    case 'points':
      return [points]
    case 'difficulty':
      return [difficulty]
    case 'date':
      return [
        `${language.dateWord}${sep}20${10 + (question.draw.pick % 14)}-0${1 + (question.draw.pick % 9)}-1${question.draw.pick % 10}`,
      ]
    case 'source':
      return [source]
    case 'all':
      return [difficulty, points, source]
    default:
      return []
  }
}

/** Returns the score that stands in a question's first line. */
export function scoreText({ language, section }: AnswerAt): string {
  const form = language.scores[section.words % language.scores.length] ?? ''
  return form.replace('{n}', String((language.isCjk ? 1 : 2) + (section.words % 5)))
}
