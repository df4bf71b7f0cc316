import { htmlToText } from '../html/htmlToText.ts'
import type { TabbedLine } from './extractTabbed.ts'
import type { StatedQuestion } from './statedBlocks.ts'

/** What the `#` lines at the head of an Anki export say. Columns from 0. */
type Head = { separator: string; isHtml: boolean; other: ReadonlySet<number>; lines: number }

const separators: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  colon: ':',
  space: ' ',
}

/** Cards of Anki (with its head) or of Quizlet (two sides and a tab on every line); undefined for other text. */
export function readCards(lines: readonly string[]): TabbedLine[] | undefined {
  const head = headOf(lines)
  if (!head && !areCards(lines)) return undefined
  const { separator, isHtml, other, lines: skipped } = head ?? noHead
  return lines.flatMap((source, line) => {
    if (line < skipped || source.trim() === '') return []
    const cells = source.split(separator).filter((_, at) => !other.has(at))
    const [front = '', back = ''] = cells.map((cell) => sideOf(cell, isHtml))
    return [{ line, source, question: cardOf(front, back) }]
  })
}

const noHead: Head = { separator: '\t', isHtml: false, other: new Set(), lines: 0 }

function headOf(lines: readonly string[]): Head | undefined {
  const end = lines.findIndex((line) => !/^#[a-z ]+:/.test(line))
  const said = lines.slice(0, Math.max(0, end)).map((line) => /^#([a-z ]+):(.*)$/.exec(line))
  const value = (name: string) => said.find((line) => line?.[1] === name)?.[2]?.trim()
  const separator = value('separator')?.toLowerCase()
  if (separator === undefined) return undefined
  const columns = said.flatMap((line) => (/ column$/.test(line?.[1] ?? '') ? [Number(line?.[2]) - 1] : []))
  const sign = Object.hasOwn(separators, separator) ? separators[separator] : separator
  return { separator: sign || '\t', isHtml: value('html') === 'true', other: new Set(columns), lines: end }
}

function sideOf(cell: string, isHtml: boolean): string {
  const text = cell
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .replaceAll('""', '"')
  return isHtml && /[<&]/.test(text) ? htmlToText(text) : text
}

const gap = /\{\{c\d+::([\s\S]*?)(?:::[\s\S]*?)?\}\}/g

const title = /^(?:terms?|fronts?|questions?|words?|单词|词语|术语|名词|问题|题目|正面)$/i

/** A cloze is a fill-in; else the front asks and the back answers. */
function cardOf(front: string, back: string): StatedQuestion | null {
  const gaps = [...front.matchAll(gap)].map((match) => match[1] ?? '')
  if (gaps.length > 0)
    return {
      type: 'fillIn',
      stem: front.replace(gap, '____'),
      options: [],
      key: gaps,
      alternatives: [],
      ...(back !== '' && { explanation: back }),
    }
  if (front === '' || back === '' || title.test(front)) return null
  return { type: 'shortAnswer', stem: front, options: [], key: [back], alternatives: [] }
}

const isCjk = (text: string): boolean => /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)
const isPrinted = /^\s*(?:[(（]?\d+[.)、．）]|[A-Ha-h][.)、．:：]|[(（[【]|[•·-]\s)|^\s*(?:答案|answer|question|题)/i

/**
 * Two sides on every line are cards only where one of them explains: long texts on the right, questions on the left, or two
 * languages. Lists of names, numbers and addresses have two columns as well.
 */
function areCards(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => line.trim() !== '').map((line) => line.split('\t'))
  if (rows.length < 4 || rows.some((row) => row.length !== 2 || row.some((cell) => cell.trim() === ''))) return false
  const share = (test: (front: string, back: string) => boolean) =>
    rows.filter(([front = '', back = '']) => test(front, back)).length / rows.length
  const distinct = new Set(rows.map(([, back]) => back)).size / rows.length
  if (distinct < 0.8 || share((front, back) => isPrinted.test(front) || isPrinted.test(back)) > 0.1) return false
  if (share((front, back) => !/\p{L}/u.test(front) || !/\p{L}/u.test(back) || /@|https?:/.test(back)) > 0.1)
    return false
  const explains = (back: string) => (isCjk(back) ? back.length >= 8 : back.trim().split(/\s+/).length >= 3)
  const asks = share((front) => /[?？]\s*$/.test(front)) >= 0.7
  return asks || share((_, back) => explains(back)) >= 0.7 || share((f, b) => isCjk(f) !== isCjk(b)) >= 0.9
}
