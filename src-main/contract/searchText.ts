import type { QuestionType } from './questionTypes.ts'

/** A word, or several in quotes that stand together. `isNot`: what has it is left out. */
export type SearchWord = { text: string; isPhrase: boolean; isNot: boolean }

export const searchStates = [
  'due',
  'doubtful',
  'mistake',
  'bookmarked',
  'noted',
  'reported',
  'edited',
  'answered',
  'unanswered',
] as const
export type SearchState = (typeof searchStates)[number]

export const searchParts = ['image', 'answer', 'explanation', 'note'] as const
export type SearchPart = (typeof searchParts)[number]

export type Comparison = '>' | '>=' | '<' | '<=' | '='

/** What a search asks for beside words. `day` is the first of the day, month or year that was written, local time. */
export type SearchFilter = { isNot: boolean } & (
  | { name: 'type'; type: QuestionType }
  | { name: 'bank' | 'section' | 'tag'; text: string }
  | { name: 'is'; state: SearchState }
  | { name: 'has'; part: SearchPart }
  | { name: 'wrong'; comparison: Comparison; times: number }
  /** How sure its reading is, in percent. */
  | { name: 'sure'; comparison: Comparison; percent: number }
  | { name: 'before' | 'after'; day: Date }
)

export type SearchText = { words: readonly SearchWord[]; filters: readonly SearchFilter[] }

type FilterName = SearchFilter['name']

/** As they are written in either language; the first of a name is the one that the program itself writes. */
const filterNames: Readonly<Record<FilterName, readonly string[]>> = {
  type: ['type', '题型'],
  bank: ['bank', '题库'],
  section: ['section', '章节'],
  tag: ['tag', '标签'],
  is: ['is', '状态'],
  has: ['has', '含'],
  wrong: ['wrong', '答错'],
  sure: ['sure', '把握'],
  before: ['before', '早于'],
  after: ['after', '晚于'],
}

const typeNames: Readonly<Record<QuestionType, readonly string[]>> = {
  single: ['single', '单选', '单选题'],
  multiple: ['multiple', '多选', '多选题'],
  trueFalse: ['truefalse', 'true-false', '判断', '判断题'],
  fillIn: ['fillin', 'fill-in', '填空', '填空题'],
  shortAnswer: ['shortanswer', 'short', '简答', '简答题', '问答', '问答题'],
}

const stateNames: Readonly<Record<SearchState, readonly string[]>> = {
  due: ['due', '待复习', '到期'],
  doubtful: ['doubtful', '存疑'],
  mistake: ['mistake', '错题'],
  bookmarked: ['bookmarked', '收藏'],
  noted: ['noted', '有笔记'],
  reported: ['reported', '有误'],
  edited: ['edited', '改过'],
  answered: ['answered', '已做'],
  unanswered: ['unanswered', '未做'],
}

const partNames: Readonly<Record<SearchPart, readonly string[]>> = {
  image: ['image', 'picture', '图片', '图'],
  answer: ['answer', '答案'],
  explanation: ['explanation', '解析'],
  note: ['note', '笔记'],
}

function nameOf<Name extends string>(names: Readonly<Record<Name, readonly string[]>>, written: string) {
  const folded = written.toLowerCase()
  return (Object.keys(names) as Name[]).find((name) => names[name].includes(folded))
}

const comparisons: readonly Comparison[] = ['>=', '<=', '>', '<', '=']

function comparisonOf(name: 'wrong' | 'sure', sign: string, value: string): SearchFilter | undefined {
  const written = sign === ':' ? value : sign + value
  const comparison = comparisons.find((it) => written.startsWith(it))
  const digits = (comparison ? written.slice(comparison.length) : written).replace(/%$/, '')
  if (!/^\d{1,6}$/.test(digits)) return undefined
  const compared = { isNot: false, comparison: comparison ?? ('=' as const) }
  if (name === 'sure') return { ...compared, name, percent: Number(digits) }
  return { ...compared, name, times: Number(digits) }
}

/** `2026`, `2026-05` or `2026-05-17`. */
function dayOf(written: string): Date | undefined {
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(written) ?? []
  if (year === undefined) return undefined
  const date = new Date(Number(year), Number(month) - 1, Number(day))
  return date.getMonth() === Number(month) - 1 && date.getDate() === Number(day) ? date : undefined
}

function filterOf(written: string, sign: string, value: string): SearchFilter | undefined {
  const name = nameOf(filterNames, written)
  if (name === undefined || value === '') return undefined
  const isNot = false
  if (name === 'wrong' || name === 'sure') return comparisonOf(name, sign, value)
  if (sign !== ':') return undefined
  switch (name) {
    case 'type': {
      const type = nameOf(typeNames, value)
      return type && { name, isNot, type }
    }
    case 'is': {
      const state = nameOf(stateNames, value)
      return state && { name, isNot, state }
    }
    case 'has': {
      const part = nameOf(partNames, value)
      return part && { name, isNot, part }
    }
    case 'before':
    case 'after': {
      const day = dayOf(value)
      return day && { name, isNot, day }
    }
    default:
      return { name, isNot, text: value }
  }
}

/** A stretch without blanks, those in quotes aside: `-tag:"hard one"`. A quote that is not closed goes to the end. */
const chunk = /(?<![^\s"“”])[^\s"“”]*["“”][^"“”]*["“”]?|\S+/gu

const unquoted = (text: string): string => text.replace(/["“”]/gu, '').trim()

/** A sign before a digit belongs to the number. */
const isExcluded = (written: string): boolean => /^-[^\d\s-]/u.test(written)

/**
 * Reads what somebody typed into a search: words, words in quotes, a minus before what is to be left out, and filters, in English
 * or Chinese (`type:multiple`, `题型：多选`, `wrong>2`, `sure<90`, `is:due`, `before:2026-05`). What is no filter is a word.
 */
export function parseSearch(text: string): SearchText {
  const words: SearchWord[] = []
  const filters: SearchFilter[] = []
  for (const [written] of text.matchAll(chunk)) {
    const isNot = isExcluded(written)
    const body = isNot ? written.slice(1) : written
    const [, name = '', sign = '', value = ''] = /^([^\s:：<>=≥≤"“”]+)(:|：|[<>]=?|=)(.*)$/su.exec(body) ?? []
    const filter = filterOf(name, sign === '：' ? ':' : sign, unquoted(value))
    const text = unquoted(body)
    if (filter) filters.push({ ...filter, isNot })
    // a quote alone begins a phrase: as long as nothing follows, nothing is asked
    else if (text !== '') words.push({ text, isPhrase: /["“”]/u.test(body), isNot })
  }
  return { words, filters }
}

/** Returns the text with another filter of this name, or without one. */
export function withFilter(text: string, name: FilterName, value: string | undefined): string {
  const others = [...text.matchAll(chunk)]
    .map(([written]) => written)
    .filter((written) => parseSearch(written).filters[0]?.name !== name)
  return [...others, ...(value === undefined ? [] : [filterText(name, value)])].join(' ')
}

/** Returns the text of a filter, as `parseSearch` reads it. */
export function filterText(name: FilterName, value: string): string {
  return `${name}${/^[<>=]/.test(value) ? '' : ':'}${/\s/.test(value) ? `"${value.replace(/["“”]/gu, '')}"` : value}`
}
