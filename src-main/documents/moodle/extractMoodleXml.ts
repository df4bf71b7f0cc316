import { AppError } from '../../contract/faults.ts'
import { ImageShelf } from '../ImageShelf.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import { statedBlocks } from '../teaching/statedBlocks.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { child, childrenNamed, parseXml, textOf, type XmlElement } from '../xml/parseXml.ts'
import { moodleText } from './moodleText.ts'
import { readMoodleQuestion } from './readMoodleQuestion.ts'

/** Moodle's own export. Texts are HTML; pictures stand in the question as base64. Source: docs.moodle.org "Moodle XML format". */
export function extractMoodleXml({ text, notes }: DecodedText, name: string): SourceDocument {
  const shelf = new ImageShelf()
  let leftOut = 0
  const blocks = childrenNamed(child(parseXml(text), 'quiz'), 'question').flatMap((question, index): Block[] => {
    const anchor = { kind: 'paragraph', paragraph: index } as const
    const type = question.attributes.type ?? ''
    if (type === 'category') return categoryHeading(question, anchor)
    if (type === 'description') {
      const lines = moodleText(child(question, 'questiontext'), shelf).text.split('\n')
      return lines.map((line) => ({ kind: 'paragraph', text: line, anchor }))
    }
    const read = readMoodleQuestion(question, shelf)
    if (read.length === 0) leftOut++
    return read.flatMap((stated) => [...statedBlocks(stated, anchor), { kind: 'paragraph' as const, text: '', anchor }])
  })
  if (leftOut > 0 && !blocks.some(({ fields }) => fields))
    throw new AppError('NO_QUESTIONS', `${name} holds only questions that ask for places in pictures.`)
  const note = leftOut > 0 ? [`${leftOut} questions that ask for places in pictures were left out`] : []
  return { name, format: 'moodleXml', blocks, images: shelf.images, notes: [...notes, ...note, ...shelf.notes] }
}

function categoryHeading(question: XmlElement, anchor: Block['anchor']): Block[] {
  const steps = textOf(child(child(question, 'category'), 'text'))
    .split('/')
    .filter((step) => !/^\$\w+\$$|^top$/i.test(step.trim()))
  return steps.length === 0 ? [] : [{ kind: 'heading', text: steps.join(' / ').trim(), level: 1, anchor }]
}
