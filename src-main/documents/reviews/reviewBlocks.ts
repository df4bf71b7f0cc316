import type { Block } from '../SourceDocument.ts'
import { statedBlocks } from '../teaching/statedBlocks.ts'
import type { XmlElement } from '../xml/parseXml.ts'
import { blackboardItems, blackboardReview } from './blackboardReview.ts'
import { canvasReview } from './canvasReview.ts'
import { hasClass, withClass } from './classes.ts'
import { formItems, formReview } from './formReview.ts'
import { moodleReview } from './moodleReview.ts'

/** The questions of a saved page on which Moodle, Canvas, Blackboard or Google Forms shows a finished test; undefined for any other page. */
export function reviewBlocks(root: XmlElement, addImage: (address: string) => string): Block[] | undefined {
  const moodle = withClass(root, 'que').filter((question) => withClass(question, 'formulation').length > 0)
  const canvas = withClass(root, 'display_question').filter(
    (question) => withClass(question, 'question_text').length > 0,
  )
  const read = [
    ...moodle
      .filter((question) => !hasClass(question, 'description'))
      .map((question) => moodleReview(question, addImage)),
    ...canvas
      .filter((question) => !hasClass(question, 'text_only_question'))
      .map((question) => canvasReview(question, addImage)),
    ...blackboardItems(root).map((question) => blackboardReview(question, addImage)),
    ...formItems(root).map((question) => formReview(question, addImage)),
  ]
  if (!read.some((questions) => questions.length > 0)) return undefined
  return read.flatMap((questions, paragraph) => {
    const anchor = { kind: 'paragraph', paragraph } as const
    return questions.flatMap((question) => [
      ...statedBlocks(question, anchor),
      { kind: 'paragraph' as const, text: '', anchor },
    ])
  })
}
