import { textOf, type XmlElement } from '../xml/parseXml.ts'

const furniture = new Set(['nav', 'footer', 'aside'])
const mostLetters = 600
const fromQuestions = /答案|解析|题|answer|explanation|question|correct/i

const lists = new Set(['nav', 'ul', 'ol', 'div'])
const fewestEntries = 4

/** A list that holds nothing but links to places in the page is its table of contents. */
function isContents(element: XmlElement): boolean {
  if (!lists.has(element.name)) return false
  const links = linksOf(element)
  return links !== null && links.length >= fewestEntries && links.some((text) => text.length > 3)
}

/** The texts of the links to places in the page; null if anything else is said. */
function linksOf(element: XmlElement): string[] | null {
  const found: string[] = []
  for (const node of element.children) {
    if (typeof node === 'string') {
      if (node.trim() !== '') return null
    } else if (node.name === 'a' && /^#./.test(node.attributes.href ?? '')) found.push(textOf(node).trim())
    else if (!/^(?:h[1-6]|script|style)$/.test(node.name)) {
      const inner = linksOf(node)
      if (inner === null) return null
      found.push(...inner)
    }
  }
  return found
}

/** Menus, copyright lines and "related posts" are no text of the page; a footer or note that speaks of answers is. */
export function isPageFurniture(element: XmlElement): boolean {
  if (isContents(element)) return true
  if (!furniture.has(element.name)) return false
  const text = textOf(element)
  return text.length <= mostLetters && !fromQuestions.test(text)
}
