import { parseXml, type XmlElement } from '../xml/parseXml.ts'

const opening = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<([\p{L}_][\p{L}\p{N}_.-]{0,60})[\s>]/u
const pages = /^(?:html|head|body|div|p|table|ol|ul|meta|span|h\d|svg|rss|feed|opml)$/i

/** Whether a text is XML of no known kind: what begins with an element of web pages is none. */
export const looksLikeXml = (text: string): boolean => {
  const root = opening.exec(text.slice(0, 4000))?.[1]
  return root !== undefined && !pages.test(root)
}

/**
 * XML as the objects that JSON would have: elements of one name beside each other are a list, attributes are fields, an element with
 * nothing but text is that text, and one with nothing but a list that list. Throws XmlTooDeep.
 */
export const xmlRecords = (text: string): unknown => dataOf(parseXml(text))

function dataOf({ attributes, children }: XmlElement): unknown {
  const inner = children.filter((child) => typeof child !== 'string')
  const text = children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim()
  const fields = new Map<string, unknown[]>(Object.entries(attributes).map(([key, value]) => [key, [value]]))
  if (inner.length === 0 && fields.size === 0) return text
  for (const child of inner) {
    const known = fields.get(child.name)
    if (known) known.push(dataOf(child))
    else fields.set(child.name, [dataOf(child)])
  }
  if (text !== '') fields.set('text', [text])
  const [only] = fields.values()
  if (fields.size === 1 && only && only.length > 1) return only
  return Object.fromEntries([...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]))
}
