import { HtmlReader } from '../html/HtmlReader.ts'
import { parseHtml } from '../html/parseHtml.ts'
import type { XmlElement } from '../xml/parseXml.ts'

/** Text, lines parted by line feeds, and the keys of the pictures that stand in it. */
export type RichText = { text: string; pictures: readonly string[] }

/** What an editor for HTML made. Formulas in the marks of MathJax become `$LaTeX$`. */
export function richText(html: string, addImage: (address: string) => string): RichText {
  if (!/[<&]/.test(html)) return { text: withFormulas(html.trim()), pictures: [] }
  return richTree(parseHtml(html.replace(/alt="LaTeX:\s*/g, 'alt="')), addImage)
}

/** The same of a tree of HTML. */
export function richTree(root: XmlElement, addImage: (address: string) => string): RichText {
  const pictures: string[] = []
  const blocks = new HtmlReader((address) => {
    const key = addImage(address)
    pictures.push(key)
    return key
  }).read(root)
  const lines = blocks.map(({ label, text }) => (label && label !== '•' ? `${label} ${text}` : text))
  return { text: withFormulas(lines.join('\n').trim()), pictures }
}

/** Formulas in the marks of MathJax as `$LaTeX$`. */
export const withFormulas = (text: string): string =>
  text.replace(/\\\(([\s\S]{1,2000}?)\\\)|\\\[([\s\S]{1,2000}?)\\\]/g, (_, inline?: string, display?: string) => {
    const formula = (inline ?? display ?? '').replace(/\s+/g, ' ').trim()
    return `$${formula}$`
  })
