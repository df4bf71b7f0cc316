import { matchingQuestions } from '../teaching/matchingQuestions.ts'
import { orderingQuestion } from '../teaching/orderingQuestion.ts'
import { type RichText, richText } from '../teaching/richText.ts'
import type { StatedQuestion } from '../teaching/statedBlocks.ts'
import { child, childrenNamed, elements, textOf, type XmlElement } from '../xml/parseXml.ts'
import type { AddImage } from './materialText.ts'
import { allNamed, firstNamed } from './qtiTree.ts'

const open = { options: [], key: [], alternatives: [] }

/** The questions of a Blackboard pool of the versions before 6: elements named after their type, in the order of a list. */
export function readPool(pool: XmlElement, addImage: AddImage): StatedQuestion[] {
  return elements(pool)
    .filter(({ name }) => /^QUESTION_(?!LIST)/.test(name))
    .flatMap((question) => questionsOf(question, addImage))
}

type Answer = RichText & { id: string; at: number }

function questionsOf(question: XmlElement, addImage: AddImage): StatedQuestion[] {
  const text = (element: XmlElement | undefined) => richText(textOf(child(element, 'TEXT')).trim(), addImage)
  const answersNamed = (name: string): Answer[] =>
    childrenNamed(question, name)
      .map((answer, at) => ({
        ...text(answer),
        id: answer.attributes.id ?? '',
        at: Number(answer.attributes.position ?? at),
      }))
      .sort((a, b) => a.at - b.at)
  const body = text(child(question, 'BODY'))
  const right = allNamed(child(question, 'GRADABLE'), 'CORRECTANSWER').map(({ attributes }) => attributes)
  const answers = answersNamed('ANSWER')
  const isRight = ({ id }: Answer) => right.some(({ answer_id }) => answer_id === id)
  const explanation = richText(textOf(firstNamed(question, 'FEEDBACK_WHEN_CORRECT')).trim(), addImage).text
  const base = {
    ...open,
    stem: body.text,
    ...(explanation && { explanation }),
    pictures: { stem: body.pictures, options: answers.map(({ pictures }) => pictures) },
  }
  switch (question.name) {
    case 'QUESTION_TRUEFALSE':
    case 'QUESTION_MULTIPLECHOICE':
    case 'QUESTION_MULTIPLEANSWER':
      return [
        {
          ...base,
          type: question.name === 'QUESTION_MULTIPLEANSWER' ? 'multiple' : 'single',
          options: answers.map((answer) => ({ text: answer.text, isRight: isRight(answer) })),
        },
      ]
    case 'QUESTION_FILLINBLANK': {
      const [key, ...others] = answers.map((answer) => answer.text)
      return [{ ...base, type: 'fillIn', key: key === undefined ? [] : [key], alternatives: [others] }]
    }
    case 'QUESTION_ORDER': {
      const ranks = new Map(right.map(({ answer_id = '', order }, at) => [answer_id, Number(order ?? at)]))
      const inOrder = [...answers].sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0))
      return [
        {
          ...base,
          ...orderingQuestion(
            body.text,
            inOrder.map((answer) => answer.text),
          ),
        },
      ]
    }
    case 'QUESTION_MATCH': {
      const choices = answersNamed('CHOICE')
      const pairs = answers.map((answer) => {
        const choice = right.find(({ answer_id }) => answer_id === answer.id)?.choice_id
        return {
          left: answer.text,
          right: choices.find(({ id }) => id === choice)?.text ?? '',
          pictures: answer.pictures,
        }
      })
      return matchingQuestions({
        stem: body.text,
        pairs,
        others: choices.map((choice) => choice.text),
        pictures: body.pictures,
      })
    }
    default: {
      const key = answers.map((answer) => answer.text).filter(Boolean)
      return [{ ...base, type: 'shortAnswer', key: key.slice(0, 1) }]
    }
  }
}
