import { htmlToText } from '../html/htmlToText.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys under which an object says what it shows, the telling ones first. */
export const textKeys = [
  'text',
  'answerText',
  'optionText',
  'choiceText',
  'content',
  'value',
  'title',
  'name',
  'label',
  'option',
  'choice',
  'body',
  'answer',
  'texto',
  'texte',
  'testo',
  'текст',
  'contenido',
  'descripcion',
  'description',
  '内容',
  '选项内容',
]

/** What a cell of a sheet would hold in place of a value. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return isMarkup(value) ? htmlToText(value) : value
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value))
    return value.every((entry) => typeof entry !== 'object') ? value.map(cellText).join('\n') : JSON.stringify(value)
  const text = textKeys.map((key) => (value as JsonObject)[key]).find((own) => typeof own === 'string')
  return text === undefined ? JSON.stringify(value) : cellText(text)
}

/** Text of an editor, not text about HTML: closed elements around words, or breaks. */
const isMarkup = (text: string): boolean =>
  /<(p|div|span|strong|b|em|u)\b[^>]*>\s*[^\s<][\s\S]*<\/\1>|<br\s*\/?>|<img\b/i.test(text) ||
  /&(?:nbsp|lt|gt|amp|quot|#\d+);/.test(text)
