import { richTree } from '../teaching/richText.ts'
import type { StatedQuestion } from '../teaching/statedBlocks.ts'
import type { XmlElement } from '../xml/parseXml.ts'
import { withClass, withTag } from './classes.ts'

/** The items of a page on which Blackboard shows a test that was taken. */
export const blackboardItems = (root: XmlElement): XmlElement[] =>
  withTag(root, 'li').filter(
    (item) => /^contentListItem/.test(item.attributes.id ?? '') && withClass(item, 'answerTextSpan').length > 0,
  )

type Answer = { text: string; pictures: readonly string[]; isRight: boolean }

/** The rows that show an answer each, in tables of their own; that with the most of them lists all. */
function listsOf(item: XmlElement, read: (row: XmlElement) => Answer): Answer[][] {
  const holdsAnswer = (row: XmlElement) => withClass(row, 'answerTextSpan').length === 1
  const tables = innerTables(item).map((table) => withTag(table, 'tr').filter(holdsAnswer))
  return tables.filter((rows) => rows.length > 0).map((rows) => rows.map(read))
}

/** Tables that hold no other table. */
const innerTables = (parent: XmlElement): XmlElement[] =>
  withTag(parent, 'table').filter((table) => withTag(table, 'table').length === 0)

/** One question: its answers are flagged where they are right; without flags what was selected is right with full marks. */
export function blackboardReview(item: XmlElement, addImage: (address: string) => string): StatedQuestion[] {
  const text = (element: XmlElement | undefined) =>
    richTree(element ?? { name: '', attributes: {}, children: [] }, addImage)
  const [details = item] = withClass(item, 'details')
  const stem = text(withClass(details, 'vtbegenerated')[0])
  const read = (row: XmlElement) => ({
    ...text(withClass(row, 'answerTextSpan')[0]),
    isRight: withClass(row, 'correctAnswerFlag').length > 0,
  })
  const lists = listsOf(details, read)
  const all = lists.reduce<Answer[]>((a, b) => (b.length > a.length ? b : a), [])
  const [, got, most] = /((?<![\d.])[\d.]+)\s\D{1,20}\s([\d.]+)/.exec(text(withClass(item, 'taskStatus')[0]).text) ?? []
  const isFull = got !== undefined && Number(got) > 0 && got === most
  const base = { options: [], key: [], alternatives: [], stem: stem.text, pictures: { stem: stem.pictures } }
  if (all.length < 2) {
    const right = lists.flat().filter(({ isRight }) => isRight)
    const key = (right.length > 0 ? right : isFull ? all : []).map((one) => one.text)
    return [{ ...base, type: 'fillIn', key: key.slice(0, 1), alternatives: [key.slice(1)] }]
  }
  const selected = new Set(lists.filter((list) => list !== all).flatMap((list) => list.map((one) => one.text)))
  const isFlagged = all.some(({ isRight }) => isRight)
  const options = all.map((one) => ({
    text: one.text,
    isRight: isFlagged ? one.isRight : isFull && selected.has(one.text),
  }))
  const isSeveral = options.filter(({ isRight }) => isRight).length > 1
  return [
    {
      ...base,
      type: isSeveral ? 'multiple' : 'single',
      options,
      pictures: { stem: stem.pictures, options: all.map(({ pictures }) => pictures) },
    },
  ]
}
