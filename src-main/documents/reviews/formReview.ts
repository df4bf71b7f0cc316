import { richTree } from '../teaching/richText.ts'
import type { StatedQuestion } from '../teaching/statedBlocks.ts'
import { elements, type XmlElement } from '../xml/parseXml.ts'

const ofRole = (parent: XmlElement, ...roles: readonly string[]): XmlElement[] =>
  elements(parent).flatMap((node) => (roles.includes(node.attributes.role ?? '') ? [node] : ofRole(node, ...roles)))

/** The elements of a form of Google that ask something: items of its list with a heading of their own. */
export const formItems = (root: XmlElement): XmlElement[] => {
  const items = ofRole(root, 'listitem').filter((item) => ofRole(item, 'heading').length === 1)
  return items.some((item) => choicesOf(item).length >= 2) ? items : []
}

const choicesOf = (item: XmlElement): XmlElement[] => ofRole(item, 'radio', 'checkbox')

const score = /^\s*(\d{1,3}(?:\.\d+)?)\s*\/\s*(\d{1,3}(?:\.\d+)?)\s*$/

/** The name that a choice has for those who cannot see it, which its label repeats. */
const nameOf = ({ attributes }: XmlElement): string =>
  (attributes['aria-label'] ?? attributes['data-value'] ?? attributes['data-answer-value'] ?? '').trim()

const isChecked = ({ attributes }: XmlElement): boolean => attributes['aria-checked'] === 'true'

/**
 * One question of a form, as it is shown to be filled or after it was scored. The choices that are listed again are the right
 * ones; where none is, those that were chosen, if they scored in full.
 */
export function formReview(item: XmlElement, addImage: (address: string) => string): StatedQuestion[] {
  const [heading] = ofRole(item, 'heading')
  const stem = richTree(heading ?? item, addImage)
  const text = stem.text.replace(/(?<!\s)\s*\*$/, '')
  const lines = richTree(item, addImage)
    .text.split('\n')
    .map((line) => line.trim())
  const scored = lines.map((line) => score.exec(line)).find(Boolean)
  const isFull = scored != null && Number(scored[1]) > 0 && scored[1] === scored[2]
  const base = { options: [], key: [], alternatives: [], stem: text, pictures: { stem: stem.pictures } }
  const choices = choicesOf(item).filter((choice) => nameOf(choice) !== '')
  const names = choices.map(nameOf)
  if (choices.length < 2) {
    const said = lines.filter((line) => line !== '' && !score.test(line) && line.replace(/(?<!\s)\s*\*$/, '') !== text)
    const [key, ...others] = said.length > 2 ? said.slice(2) : isFull ? said.slice(0, 1) : []
    return [{ ...base, type: 'fillIn', key: key === undefined ? [] : [key], alternatives: [others] }]
  }
  const again = new Set(names.filter((name, at) => names.indexOf(name) < at))
  const isRight = (at: number) => {
    const choice = choices[at]
    return again.size > 0 ? again.has(names[at] ?? '') : isFull && choice !== undefined && isChecked(choice)
  }
  const options = names.flatMap((name, at) =>
    names.indexOf(name) === at ? [{ text: name, isRight: isRight(at) }] : [],
  )
  const isSeveral = choices.some(({ attributes }) => attributes.role === 'checkbox')
  return [{ ...base, type: isSeveral ? 'multiple' : 'single', options }]
}
