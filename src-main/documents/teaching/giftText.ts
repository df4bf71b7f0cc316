import { type RichText, richText, withFormulas } from './richText.ts'

/** A text of GIFT as it is shown: format tags and escapes away, blanks of the layout folded, `\n` a line feed. */
export function giftText(source: string, addImage: (address: string) => string): RichText {
  const text = source
    .replace(/^\s*\[(?:html|moodle|plain|markdown)\]/i, '')
    .replace(/\s+/g, ' ')
    .replace(/\\([n~=#{}:\\])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
    .trim()
  if (!/<\/?[a-z][^<>]*>|&(?:\w+|#\d+);/i.test(text)) return { text: withFormulas(text), pictures: [] }
  return richText(text.replaceAll('\n', '<br>'), addImage)
}
