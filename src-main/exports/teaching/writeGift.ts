import type { ExportedQuestion, ExportedSet } from '../set/ExportedSet.ts'
import { blankPlaces } from '../texts/blankPlaces.ts'
import { withMathSigns } from '../texts/mathSigns.ts'
import { Losses, type Written } from '../Written.ts'

/**
 * Moodle's GIFT. A category for each section. The format has one blank a question, where its braces stand: of several the answers
 * are asked for in one text, and an answer in words is compared as one. Pictures have no place in it. Source: docs.moodle.org
 * "GIFT format".
 */
export function writeGift(set: ExportedSet): Written {
  const losses = new Losses()
  let category: string | undefined
  const parts = set.questions.map((question) => {
    losses.add('pictures', question.images.length)
    const own = question.section ?? set.title
    const head = own === category ? '' : `$CATEGORY: $course$/${oneLine(own)}\n\n`
    category = own
    return `${head}${giftOf(question)}\n`
  })
  return { bytes: new TextEncoder().encode(parts.join('\n')), leftOut: losses.counts }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The signs that steer GIFT, and line feeds, which would end the question. A formula needs its backslashes doubled besides. */
const escaped = (text: string): string =>
  withMathSigns(text, (part) => part)
    .replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

/** What follows Moodle's `####` is told after the answer, whatever it was. */
const feedbackOf = ({ explanation }: ExportedQuestion) => (explanation ? `####${escaped(explanation)}` : '')

function giftOf(question: ExportedQuestion): string {
  const title = question.number ? `::${escaped(question.number)}::` : ''
  const answers = `{${answersOf(question)}}`
  const [place, ...others] = question.type === 'fillIn' ? blankPlaces(question.stem) : []
  if (!place || others.length > 0 || place.to === question.stem.length)
    return `${title}${escaped(question.stem)} ${answers}`
  return `${title}${escaped(question.stem.slice(0, place.from))}${answers}${escaped(question.stem.slice(place.to))}`
}

function answersOf(question: ExportedQuestion): string {
  const { key, type, options } = question
  const feedback = feedbackOf(question)
  if (type === 'trueFalse' && key?.kind === 'truth') {
    const told = question.explanation ? `#${escaped(question.explanation)}` : ''
    return `${key.value ? 'TRUE' : 'FALSE'}${told}${told}`
  }
  if (type === 'single' || type === 'multiple') {
    const right = key?.kind === 'options' ? key.labels : []
    const share = Math.round(100_000 / Math.max(1, right.length)) / 1000
    const lines = options.map(({ label, text }) => {
      const isRight = right.includes(label)
      const sign =
        type === 'single' ? (isRight ? '=' : '~') : isRight ? `~%${share}%` : right.length > 0 ? '~%-100%' : '~'
      return `\n\t${sign}${escaped(text)}`
    })
    return `${lines.join('')}${feedback ? `\n\t${feedback}` : ''}\n`
  }
  const [blank, ...others] = key?.kind === 'blanks' ? key.blanks : []
  if (blank && others.length === 0) return `${blank.map((text) => `=${escaped(text)}`).join(' ')} ${feedback}`.trim()
  const told =
    key?.kind === 'text' ? key.text : key?.kind === 'blanks' ? key.blanks.map(([first]) => first).join('；') : ''
  return told === '' ? feedback : `=${escaped(told)} ${feedback}`.trim()
}
