import type { XmlElement } from '../xml/parseXml.ts'

const saysContent = /content|text|body|stem|question|title|题/i
/** Words, not a token for a server. */
const isProse = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]{3}|(?<![\p{L}])[\p{L}]+[ ,][\p{L}]+[ ,][\p{L}]+/u

/** What a page keeps in a hidden field for its scripts to show: text by its name and its words. Else nothing. */
export function hiddenText({ id, name, value = '' }: XmlElement['attributes']): string {
  if (!saysContent.test(`${id ?? ''} ${name ?? ''}`) || !isProse.test(value)) return ''
  return value
    .replace(/<(?:br|\/p|\/div)\b[^>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim()
}
