import { HtmlReader } from './HtmlReader.ts'
import { parseHtml } from './parseHtml.ts'

/** The text of a piece of HTML, a line a block; the piece itself if nothing would be left of it. */
export function htmlToText(html: string): string {
  const blocks = new HtmlReader((address) => address).read(parseHtml(html))
  const text = blocks
    .map((block) => block.text)
    .join('\n')
    .trim()
  return text === '' ? html : text
}
