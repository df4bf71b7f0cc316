import type { Item } from './banks.ts'

/** One document: what stands in the file, and what a careful reader finds in it. */
export type Layout = {
  name: string
  body: string | Uint8Array
  items: Item[]
  /** Item index to the reason why two careful readers would differ. */
  ambiguous?: Record<number, string>
}
export const letters = 'ABCDEFGH'
const kinds = { S: 'single', M: 'multiple', T: 'trueFalse', F: 'fillIn', Q: 'shortAnswer' } as const

/** The first so many questions of each kind, kind by kind: `take(road, 'S5M3')`; `S3@2` starts at the third. */
export function take(bank: Item[], what: string): Item[] {
  return [...what.matchAll(/([SMTFQ])(\d+)(?:@(\d+))?/g)].flatMap(([, kind, count, from]) =>
    bank
      .filter((item) => item.type === kinds[kind as keyof typeof kinds])
      .slice(Number(from ?? 0), Number(from ?? 0) + Number(count)),
  )
}
export const unanswered = (items: Item[]): Item[] => items.map((item) => ({ ...item, answer: null }))
export const each = (items: Item[], print: (item: Item, number: number) => string, from = 1): string =>
  items.map((item, at) => print(item, at + from)).join('')
/** The stem with something else in its bracket. */
export const filled = (item: Item, inside: string): string => item.stem.replace('（ ）', `（${inside}）`)
export const opts = (item: Item, print: (label: string, text: string, at: number) => string, between = '\n'): string =>
  item.options.map((text, at) => print(letters[at] ?? '', text, at)).join(between)
export const isRight = (item: Item, label: string): boolean =>
  typeof item.answer === 'string' && item.answer.includes(label)
/** The answer as it is printed. */
export function shown(
  item: Item,
  words: { yes?: string; no?: string; between?: string; blanks?: string } = {},
): string {
  if (item.answer === null) return ''
  if (typeof item.answer === 'boolean') return item.answer ? (words.yes ?? '正确') : (words.no ?? '错误')
  if (Array.isArray(item.answer)) return item.answer.join(words.blanks ?? '；')
  return item.options.length > 0 ? item.answer.split('').join(words.between ?? '') : item.answer
}
export const kindName = (item: Item): string =>
  ({ single: '单选题', multiple: '多选题', trueFalse: '判断题', fillIn: '填空题', shortAnswer: '简答题' })[item.type]
