import { Parser } from 'htmlparser2'
import { type XmlElement, XmlTooDeep } from '../xml/parseXml.ts'

const deepest = 600

/** HTML as browsers are lenient about it: end tags may be missing, names are in lower case. */
export function parseHtml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: XmlElement = { name, attributes, children: [] }
      open.at(-1)?.children.push(element)
      if (open.push(element) > deepest) throw new XmlTooDeep('elements are nested too deeply')
    },
    ontext(data) {
      open.at(-1)?.children.push(data)
    },
    onclosetag() {
      if (open.length > 1) open.pop()
    },
  })
  parser.end(text)
  return root
}
