import { matchingQuestions } from '../teaching/matchingQuestions.ts'
import { richTree } from '../teaching/richText.ts'
import { rightOptions } from '../teaching/rightOptions.ts'
import type { StatedQuestion } from '../teaching/statedBlocks.ts'
import { elements, type XmlElement } from '../xml/parseXml.ts'
import { hasClass, withClass, without, withTag } from './classes.ts'

type AddImage = (address: string) => string

const open = { options: [], key: [], alternatives: [] }
const isChecked = (element: XmlElement): boolean =>
  withTag(element, 'input').some(({ attributes }) => 'checked' in attributes)

/** One question of the page on which Moodle shows a finished attempt. An own answer is the key only with full marks. */
export function moodleReview(question: XmlElement, addImage: AddImage): StatedQuestion[] {
  const text = (element: XmlElement | undefined) =>
    richTree(element ?? { name: '', attributes: {}, children: [] }, addImage)
  const [content] = withClass(question, 'formulation')
  const stem = text(
    withClass(question, 'qtext')[0] ?? (content && without(content, ['accesshide', 'ablock', 'answer', 'prompt'])),
  )
  const isFull = hasClass(question, 'correct')
  const said = text(withClass(question, 'rightanswer')[0]).text
  const right = /^[^:：'‘“"]{0,60}(?:[:：]\s*|(?=['‘“"]))([\s\S]*)/.exec(said)?.[1]?.trim() ?? ''
  const explanation = text(withClass(question, 'generalfeedback')[0]).text
  const base = { ...open, stem: stem.text, ...(explanation && { explanation }), pictures: { stem: stem.pictures } }
  const [answer] = withClass(content, 'answer')
  const rows = [...withClass(answer, 'r0'), ...withClass(answer, 'r1')]
  const inOrder = !answer ? [] : rows.length > 0 ? inTheirOrder(answer, rows) : choicesOf(answer)
  if (hasClass(question, 'match') || hasClass(question, 'ddmatch')) {
    const pairs = right.split(/,\s*(?=[^,]*(?:→|->))/).map((pair) => {
      const [left = '', other = ''] = pair.split(/(?:(?<!\s)\s+)?(?:→|->)\s*/)
      return { left: left.trim(), right: other.trim() }
    })
    const others = withTag(answer, 'option')
      .map((option) => text(option).text)
      .filter((word) => !/^(?:choose|选择)|\.\.\.$/i.test(word))
    return matchingQuestions({ stem: stem.text, pairs, others: [...new Set(others)], pictures: stem.pictures })
  }
  if (inOrder.length >= 2) {
    const shown = inOrder.map((row) => ({
      ...text(without(row, ['answernumber', 'specificfeedback', 'input', 'i', 'img-icon'])),
      isOwn: isChecked(row),
      isMarked: hasClass(row, 'correct'),
    }))
    const texts = withoutLetters(shown.map((option) => option.text))
    const told = rightOf(right.replace(/^['‘“"]|['’”"]\.?$/g, ''), texts)
    const isRight = (at: number) =>
      told?.includes(at) ?? (shown[at]?.isMarked === true || (isFull && shown[at]?.isOwn === true))
    const options = texts.map((option, at) => ({ text: option, isRight: isRight(at) }))
    const isSeveral = withTag(answer, 'input').some(({ attributes }) => attributes.type === 'checkbox')
    return [
      {
        ...base,
        type: isSeveral ? 'multiple' : 'single',
        options,
        pictures: { stem: stem.pictures, options: shown.map(({ pictures }) => pictures) },
      },
    ]
  }
  const own =
    withTag(content, 'input').find(({ attributes }) => /^(?:text|)$/.test(attributes.type ?? ''))?.attributes.value ??
    ''
  const key = right || (isFull ? own : '')
  const isOpen = hasClass(question, 'essay')
  return [{ ...base, type: isOpen ? 'shortAnswer' : 'fillIn', key: key === '' ? [] : [key] }]
}

/** Pages of some designs print the letters within the labels. */
function withoutLetters(texts: readonly string[]): readonly string[] {
  const letter = (at: number) => new RegExp(`^${String.fromCharCode(97 + at)}[.)]\\s+(?=\\S)`, 'i')
  return texts.every((text, at) => letter(at).test(text))
    ? texts.map((text, at) => text.replace(letter(at), ''))
    : texts
}

/** Where the rows have no classes: what holds one button or box each. */
const choicesOf = (answer: XmlElement): XmlElement[] =>
  elements(answer).filter(
    (row) =>
      withTag(row, 'input').filter(({ attributes }) => /^(?:radio|checkbox)$/.test(attributes.type ?? '')).length === 1,
  )

/** Rows come in two classes by turns. */
function inTheirOrder(answer: XmlElement, rows: readonly XmlElement[]): XmlElement[] {
  const all = withTag(answer, 'div').concat(withTag(answer, 'tr'))
  return rows
    .map((row) => ({ row, at: all.indexOf(row) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row)
}

/** One text, or several with commas between. */
function rightOf(said: string, options: readonly string[]): readonly number[] | undefined {
  if (said === '') return undefined
  const whole = rightOptions(said, options)
  if (whole) return whole.right
  const parts = said.split(/,\s+|\n/).map((part) => rightOptions(part, options)?.right[0])
  return parts.every((at) => at !== undefined) ? parts.filter((at) => at !== undefined) : undefined
}
