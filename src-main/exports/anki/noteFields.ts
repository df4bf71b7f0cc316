import type { ExportedPicture, ExportedQuestion, ExportedSet } from '../set/ExportedSet.ts'
import { picturesOf } from '../set/picturesOf.ts'
import { pictureEnding } from '../set/pictureType.ts'
import { keyText } from '../texts/answerText.ts'
import { blankPlaces } from '../texts/blankPlaces.ts'
import { htmlText } from '../texts/htmlText.ts'
import type { Words } from '../texts/words.ts'

type Shown = ExportedPicture & { mime: string }

/** All media of Anki lie in one folder: the hash keeps names apart. */
export const mediaName = ({ sha256, mime }: Shown): string => `qquiz-${sha256.slice(0, 24)}.${pictureEnding(mime)}`

const img = (picture: Shown) => `<br><img src="${mediaName(picture)}">`

/** Braces and colons of a cloze must not stand in an answer by chance. */
const inCloze = (html: string) => html.replace(/\}\}/g, '} }').replace(/::/g, ':&#58;')

/** The stem of a fill-in with its answers hidden in it, all on one card. */
function clozeStem({ stem, key }: ExportedQuestion, word: Words): string {
  const blanks = key?.kind === 'blanks' ? key.blanks : []
  const answer = (wordings: readonly string[]) => `{{c1::${inCloze(wordings.map(htmlText).join(' / '))}}}`
  const places = blankPlaces(stem)
  if (places.length === 0 || places.length !== blanks.length)
    return `${htmlText(stem)} ${blanks.length > 0 ? blanks.map(answer).join(' ') : `{{c1::${word.noAnswer}}}`}`
  let from = 0
  const parts = places.map((place, at) => {
    const before = htmlText(stem.slice(from, place.from))
    from = place.to
    return before + answer(blanks[at] ?? [])
  })
  return parts.join('') + htmlText(stem.slice(from))
}

/** What the fields of `fieldNames` hold, as HTML. */
export function noteFields(set: ExportedSet, question: ExportedQuestion, word: Words): string[] {
  const pictures = (field: 'stem' | 'option' | 'answer' | 'explanation', label?: string) =>
    picturesOf(set, question, field, label).shown.map(img).join('')
  const isCloze = question.type === 'fillIn'
  const items = question.options.map(({ label, text }) => `<li>${htmlText(text)}${pictures('option', label)}</li>`)
  const stem = isCloze ? clozeStem(question, word) : htmlText(question.stem)
  const answer = question.key && !isCloze ? htmlText(keyText(question.key, word)) : ''
  return [
    (stem + pictures('stem')).trim() || '&nbsp;',
    items.length > 0 ? `<ol class="options" type="A">${items.join('')}</ol>` : '',
    answer + pictures('answer'),
    (question.explanation ? htmlText(question.explanation) : '') + pictures('explanation'),
    question.section ? htmlText(question.section) : '',
    question.note ? htmlText(question.note) : '',
    question.number ?? '',
  ]
}
