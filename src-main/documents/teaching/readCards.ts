import { type CardField, cardQuestion } from './cardQuestion.ts'
import type { TabbedLine } from './TabbedLine.ts'

/** Cards of Quizlet and its like: two sides and a tab on every line; undefined for other text. */
export function readCards(lines: readonly string[]): TabbedLine[] | undefined {
  if (!areCards(lines)) return undefined
  return lines.flatMap((source, line) => {
    if (source.trim() === '') return []
    const [front, back] = source.split('\t').map(sideOf)
    const isTitle = title.test(front?.text ?? '')
    const question = isTitle ? undefined : cardQuestion({ front: front ? [front] : [], back: back ? [back] : [] })
    return [{ line, source, question: question ?? null }]
  })
}

const sideOf = (cell: string): CardField => ({
  text: cell
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .replaceAll('""', '"'),
  pictures: [],
  name: '',
})

const title = /^(?:terms?|fronts?|questions?|words?|单词|词语|术语|名词|问题|题目|正面)$/i

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
  // Two words that judge the statements beside them are no fronts.
  if (new Set(rows.map(([front]) => front)).size < rows.length / 2) return false
  if (distinct < 0.8 || share((front, back) => isPrinted.test(front) || isPrinted.test(back)) > 0.1) return false
  if (share((front, back) => !/\p{L}/u.test(front) || !/\p{L}/u.test(back) || /@|https?:/.test(back)) > 0.1)
    return false
  const explains = (back: string) => (isCjk(back) ? back.length >= 8 : back.trim().split(/\s+/).length >= 3)
  const asks = share((front) => /[?？]\s*$/.test(front)) >= 0.7
  return asks || share((_, back) => explains(back)) >= 0.7 || share((f, b) => isCjk(f) !== isCjk(b)) >= 0.9
}
