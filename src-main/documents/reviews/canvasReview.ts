import { matchingQuestions } from '../teaching/matchingQuestions.ts'
import { richTree } from '../teaching/richText.ts'
import type { StatedQuestion } from '../teaching/statedBlocks.ts'
import type { XmlElement } from '../xml/parseXml.ts'
import { hasClass, withClass } from './classes.ts'

const open = { options: [], key: [], alternatives: [] }

/** One question of the page on which Canvas shows a finished quiz. */
export function canvasReview(question: XmlElement, addImage: (address: string) => string): StatedQuestion[] {
  const text = (element: XmlElement | undefined) =>
    richTree(element ?? { name: '', attributes: {}, children: [] }, addImage)
  const first = (parent: XmlElement, ...names: string[]) =>
    names.map((name) => withClass(parent, name)[0]).find(Boolean)
  const stem = text(first(question, 'question_text'))
  const explanation = text(first(question, 'question_neutral_comment', 'question_correct_comment', 'quiz_comment')).text
  const base = { ...open, stem: stem.text, ...(explanation && { explanation }), pictures: { stem: stem.pictures } }
  const answers = withClass(first(question, 'answers'), 'answer').map((answer) => {
    const html = text(first(answer, 'answer_html'))
    const shown = html.text === '' && html.pictures.length === 0 ? text(first(answer, 'answer_text')) : html
    return { ...shown, answer, isRight: hasClass(answer, 'correct_answer') }
  })
  const right = answers.filter(({ isRight, text: own }) => isRight && own !== '')
  if (hasClass(question, 'matching_question')) {
    const pairs = answers.map(({ answer }) => ({
      left: text(first(answer, 'answer_match_left')).text,
      right: text(first(answer, 'answer_match_right')).text,
    }))
    return matchingQuestions({ stem: stem.text, pairs, pictures: stem.pictures })
  }
  if (/short_answer|fill_in|numerical|calculated/.test(question.attributes.class ?? '')) {
    const [key, ...others] = right.map((one) => one.text)
    return [{ ...base, type: 'fillIn', key: key === undefined ? [] : [key], alternatives: [others] }]
  }
  if (answers.length < 2) return [{ ...base, type: 'shortAnswer' }]
  const isSeveral = hasClass(question, 'multiple_answers_question') || right.length > 1
  const options = answers.map((one) => ({ text: one.text, isRight: one.isRight }))
  return [
    {
      ...base,
      type: isSeveral ? 'multiple' : 'single',
      options,
      pictures: { stem: stem.pictures, options: answers.map(({ pictures }) => pictures) },
    },
  ]
}
