import { HtmlReader } from '../html/HtmlReader.ts'
import { parseHtml } from '../html/parseHtml.ts'
import { ImageShelf } from '../ImageShelf.ts'
import type { Line } from '../lineBuilder.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { child, childrenNamed, parseXml, textOf, type XmlElement } from '../xml/parseXml.ts'
import { readCloze } from './readCloze.ts'
import { type StatedQuestion, statedBlocks } from './statedBlocks.ts'

/** Moodle's own export. Texts are HTML; pictures stand in the question as base64. Source: docs.moodle.org "Moodle XML format". */
export function extractMoodleXml({ text, notes }: DecodedText, name: string): SourceDocument {
  const shelf = new ImageShelf()
  const questions = childrenNamed(child(parseXml(text), 'quiz'), 'question')
  const blocks = questions.flatMap((question, index) => readQuestion(question, index, shelf))
  return { name, format: 'moodleXml', blocks, images: shelf.images, notes: [...notes, ...shelf.notes] }
}

function readQuestion(question: XmlElement, index: number, shelf: ImageShelf): Block[] {
  const anchor = { kind: 'paragraph', paragraph: index } as const
  const type = question.attributes.type ?? ''
  if (type === 'category') {
    const path = textOf(child(child(question, 'category'), 'text'))
      .split('/')
      .filter((step) => !/^\$\w+\$$|^top$/i.test(step.trim()))
    return path.length === 0 ? [] : [{ kind: 'heading', text: path.join(' / ').trim(), level: 1, anchor }]
  }
  const { text, images } = richText(child(question, 'questiontext'), shelf)
  if (type === 'description') return text.split('\n').map((line) => ({ kind: 'paragraph', text: line, anchor }))
  const explanation = richText(child(question, 'generalfeedback'), shelf).text
  const stated = {
    ...readAnswers(question, type, text, shelf),
    ...(explanation && { explanation }),
    ...(images && { pictures: { stem: images.map(({ image }) => image) } }),
  }
  return [...statedBlocks(stated, anchor), { kind: 'paragraph', text: '', anchor }]
}

type Rated = { text: string; fraction: number }

function readAnswers(question: XmlElement, type: string, stem: string, shelf: ImageShelf): StatedQuestion {
  const base: StatedQuestion = { type: 'shortAnswer', stem, options: [], key: [], alternatives: [] }
  const answers = childrenNamed(question, 'answer').map(
    (answer): Rated => ({ text: richText(answer, shelf).text, fraction: Number(answer.attributes.fraction ?? 0) }),
  )
  const rights = answers.filter(({ fraction }) => fraction > 0).sort((a, b) => b.fraction - a.fraction)
  const [key, ...others] = rights.map(({ text }) => text)
  switch (type) {
    case 'truefalse':
      return { ...base, type: 'trueFalse', key: key === undefined ? [] : [key.trim().toLowerCase()] }
    case 'shortanswer':
    case 'numerical':
    case 'calculated':
      return { ...base, type: 'fillIn', key: key === undefined ? [] : [key], alternatives: [others] }
    case 'multichoice':
    case 'calculatedmulti':
    case 'multichoiceset': {
      const isSingle = textOf(child(question, 'single')).trim() !== 'false' && type !== 'multichoiceset'
      const best = rights[0]?.fraction ?? 0
      const options = answers.map(({ text, fraction }) => ({
        text,
        isRight: isSingle ? fraction === best && best > 0 : fraction > 0,
      }))
      return { ...base, type: isSingle ? 'single' : 'multiple', options }
    }
    case 'matching': {
      const pairs = childrenNamed(question, 'subquestion').map((pair) => [
        richText(pair, shelf).text,
        textOf(child(child(pair, 'answer'), 'text')).trim(),
      ])
      return {
        ...base,
        key: [
          pairs
            .filter(([left]) => left !== '')
            .map(([left, right]) => `${left}->${right}`)
            .join('\n'),
        ],
      }
    }
    case 'cloze':
    case 'multianswer':
      return readCloze(stem)
    default: {
      const graded = richText(child(question, 'graderinfo'), shelf).text
      return { ...base, key: graded === '' ? (key === undefined ? [] : [key]) : [graded] }
    }
  }
}

/** The text of an element, lines parted by line feeds, and its pictures as places in that text. */
function richText(element: XmlElement | undefined, shelf: ImageShelf): { text: string; images?: Line['images'] } {
  const source = textOf(child(element, 'text'))
  const format = element?.attributes.format ?? 'html'
  if (!/html|moodle_auto/.test(format) && !/<\w+[^>]*>/.test(source)) return { text: source.trim() }
  const files = new Map(childrenNamed(element, 'file').map((file) => [file.attributes.name ?? '', textOf(file)]))
  const addImage = (address: string) => {
    const file = decodeURIComponentSafely(address.replace(/^@@PLUGINFILE@@\//, ''))
    const base64 = files.get(file)
    const mime = `image/${/\.(\w+)$/.exec(file)?.[1]?.replace('jpg', 'jpeg') ?? 'png'}`
    return base64 === undefined
      ? shelf.addAddress(address)
      : shelf.add(`${shelf.size + 1}-${file}`, { mime, bytes: new Uint8Array(Buffer.from(base64, 'base64')) })
  }
  const blocks = new HtmlReader(addImage).read(parseHtml(source))
  const images: { at: number; image: string }[] = []
  let text = ''
  for (const block of blocks) {
    const label = block.label && block.label !== '•' ? `${block.label} ` : ''
    const start = text === '' ? 0 : text.length + 1
    text = `${text}${text === '' ? '' : '\n'}${label}${block.text}`
    for (const image of block.images ?? [])
      images.push({ at: start === 0 ? label.length + image.at : 0, image: image.image })
  }
  return { text: ofMathJax(text).trim(), ...(images.length > 0 && { images }) }
}

/** Formulas in the signs of Moodle's MathJax filter, as ours; where a picture stands in such a text is told by the line only. */
const ofMathJax = (text: string) => text.replace(/\\\((.{1,2000}?)\\\)/g, '$$$1$$')

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
