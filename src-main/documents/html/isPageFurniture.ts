import { textOf, type XmlElement } from '../xml/parseXml.ts'

const furniture = new Set(['nav', 'footer', 'aside'])
const mostLetters = 600
const fromQuestions = /答案|解析|题|answer|explanation|question|correct/i

/** Menus, copyright lines and "related posts" are no text of the page; a footer or note that speaks of answers is. */
export function isPageFurniture(element: XmlElement): boolean {
  if (!furniture.has(element.name)) return false
  const text = textOf(element)
  return text.length <= mostLetters && !fromQuestions.test(text)
}
