import { escapeXml } from '../../documents/xml/parseXml.ts'
import type { ExportedPicture, ExportedQuestion, ExportedSet } from '../set/ExportedSet.ts'
import { lostPictures, picturesOf } from '../set/picturesOf.ts'
import { pictureEnding } from '../set/pictureType.ts'
import { blankPlaces } from '../texts/blankPlaces.ts'
import { htmlText } from '../texts/htmlText.ts'
import { Losses, type Written } from '../Written.ts'

/**
 * Moodle's own XML: HTML with the pictures in it, formulas in the signs of its MathJax filter, sections as categories, tags. Blanks
 * are embedded answers ("cloze") where the stem has a place for each, else one short answer; an answer in words is an essay, its
 * reference for the grader. Source: docs.moodle.org "Moodle XML format".
 */
export function writeMoodleXml(set: ExportedSet): Written {
  const losses = new Losses()
  let category: string | undefined
  const parts = set.questions.flatMap((question) => {
    losses.add('pictures', lostPictures(set, question))
    const own = question.section ?? set.title
    const head = own === category ? [] : [categoryXml(own)]
    category = own
    return [...head, questionXml(set, question)]
  })
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('\n')}\n</quiz>\n`
  return { bytes: new TextEncoder().encode(xml), leftOut: losses.counts }
}

/** A stroke parts levels, so one in a name is doubled. */
const categoryXml = (name: string) =>
  `<question type="category"><category><text>$course$/top/${escapeXml(name.replaceAll('/', '//'))}</text></category></question>`

const fileName = ({ sha256, mime }: ExportedPicture & { mime: string }) =>
  `${sha256.slice(0, 16)}.${pictureEnding(mime)}`

/** An element with HTML and its pictures as files. */
function rich(
  name: string,
  html: string,
  pictures: readonly (ExportedPicture & { mime: string })[] = [],
  more = '',
): string {
  const shown = pictures.map((picture) => `<img src="@@PLUGINFILE@@/${fileName(picture)}" alt="">`).join('')
  const files = pictures.map(
    (picture) =>
      `<file name="${fileName(picture)}" path="/" encoding="base64">${Buffer.from(picture.bytes).toString('base64')}</file>`,
  )
  return `<${name}${more} format="html"><text>${cdata(html + shown)}</text>${files.join('')}`
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

const moodleTypes = { single: 'multichoice', multiple: 'multichoice', trueFalse: 'truefalse' } as const

function questionXml(set: ExportedSet, question: ExportedQuestion): string {
  const { type } = question
  const answersIn = clozeStem(question)
  const kind =
    type === 'fillIn' ? (answersIn ? 'cloze' : 'shortanswer') : type === 'shortAnswer' ? 'essay' : moodleTypes[type]
  const stem = rich('questiontext', answersIn ?? htmlText(question.stem), picturesOf(set, question, 'stem').shown)
  const told = [...picturesOf(set, question, 'explanation').shown, ...picturesOf(set, question, 'answer').shown]
  const name = question.number ?? question.stem.replace(/\s+/g, ' ').slice(0, 80)
  const tags = question.tags.map((tag) => `<tag><text>${escapeXml(tag)}</text></tag>`).join('')
  return [
    `<question type="${kind}">`,
    `<name><text>${escapeXml(name)}</text></name>`,
    `${stem}</questiontext>`,
    `${rich('generalfeedback', question.explanation ? htmlText(question.explanation) : '', told)}</generalfeedback>`,
    ...answersXml(set, question, kind),
    ...(tags === '' ? [] : [`<tags>${tags}</tags>`]),
    '</question>',
  ].join('\n')
}

/** What Moodle takes as a part: it knows 1/2 to 1/10 with five decimals and refuses others. */
const share = (parts: number) => Number((100 / Math.max(1, Math.min(10, parts))).toFixed(5))

const answerXml = (fraction: number, inner: string) => `<answer fraction="${fraction}" ${inner}</answer>`

function answersXml(set: ExportedSet, question: ExportedQuestion, kind: string): string[] {
  const { key, options, type } = question
  switch (kind) {
    case 'multichoice': {
      const right = key?.kind === 'options' ? key.labels : []
      const wrong = type === 'multiple' && right.length > 0 ? -share(options.length - right.length) : 0
      return [
        `<single>${type === 'single'}</single>`,
        '<shuffleanswers>true</shuffleanswers>',
        '<answernumbering>ABCD</answernumbering>',
        ...options.map(({ label, text }) => {
          const pictures = picturesOf(set, question, 'option', label).shown
          const fraction = right.includes(label) ? share(right.length) : wrong
          return `${rich('answer', htmlText(text), pictures, ` fraction="${fraction}"`)}</answer>`
        }),
      ]
    }
    case 'truefalse': {
      const value = key?.kind === 'truth' ? key.value : null
      return [true, false].map((truth) =>
        answerXml(value === truth ? 100 : 0, `format="moodle_auto_format"><text>${truth}</text>`),
      )
    }
    case 'shortanswer': {
      const wordings =
        key?.kind === 'blanks' ? (key.blanks.length === 1 ? (key.blanks[0] ?? []) : [joined(key.blanks)]) : []
      return [
        '<usecase>0</usecase>',
        ...wordings.map((text) => answerXml(100, `format="moodle_auto_format"><text>${escapeXml(text)}</text>`)),
      ]
    }
    case 'essay':
      return [`${rich('graderinfo', key?.kind === 'text' ? htmlText(key.text) : '')}</graderinfo>`]
    default:
      return []
  }
}

const joined = (blanks: readonly (readonly string[])[]) => blanks.map(([first = '']) => first).join('; ')

const clozeAnswer = (text: string) => escapeXml(text.replace(/[\\}~#"/]/g, (sign) => `\\${sign}`))

/** The stem as HTML with an embedded answer in each blank; undefined where blanks and places are not the same number. */
function clozeStem({ key, stem }: ExportedQuestion): string | undefined {
  const places = blankPlaces(stem)
  if (key?.kind !== 'blanks' || places.length === 0 || places.length !== key.blanks.length) return undefined
  let from = 0
  const parts = places.map((place, at) => {
    const before = htmlText(stem.slice(from, place.from))
    from = place.to
    const wordings = (key.blanks[at] ?? []).map((text) => `=${clozeAnswer(text)}`)
    return `${before}{1:SHORTANSWER:${wordings.join('~')}}`
  })
  return parts.join('') + htmlText(stem.slice(from))
}
