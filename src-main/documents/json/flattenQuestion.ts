import { htmlToText } from '../html/htmlToText.ts'

export type JsonObject = Readonly<Record<string, unknown>>

const optionsKey = /^(?:选项|备选项|options?|choices?|optionContent|option_?list|answers|answerOptions|alternatives)$/i
const answerKey = /答案|^(?:correct|right)|^answers?$|^key$|answer_?(?:key|index|idx|letter)|correct_?answer/i
const textKeys = [
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
  '内容',
  '选项内容',
]
const labelKeys = ['label', 'key', 'letter', 'id', 'option', 'index', 'name', '选项', '标号']
const rightKeys = [
  'correct',
  'isCorrect',
  'is_correct',
  'isRight',
  'right',
  'isAnswer',
  'is_answer',
  'isTrue',
  'isCorrectAnswer',
  '正确',
  '是否正确',
]

/** One question as column name and cell text; options and answers in forms that a sheet could have. */
export function flattenQuestion(question: JsonObject, base: 0 | 1): Map<string, string> {
  const row = new Map<string, string>()
  const optionsAt = optionsKeyOf(question)
  for (const [key, value] of Object.entries(question)) {
    if (key === optionsAt && typeof value === 'object' && value !== null) {
      const options = readOptions(value)
      row.set(
        /^answers$/i.test(key) ? 'options' : key,
        options.map(({ text }, index) => `${letter(index)}. ${text}`).join('\n'),
      )
      const right = options.flatMap(({ isRight }, index) => (isRight ? [letter(index)] : []))
      if (right.length > 0 && !Object.keys(question).some((other) => other !== key && answerKey.test(other)))
        row.set('answer', right.join(''))
    } else if (optionsAt !== undefined && answerKey.test(key) && flagsOf(value).includes(true)) {
      row.set(
        'answer',
        flagsOf(value)
          .flatMap((isRight, index) => (isRight ? [letter(index)] : []))
          .join(''),
      )
    } else if (isPlainObject(value) && !hasText(value)) {
      for (const [inner, own] of Object.entries(value)) row.set(`${key}.${inner}`, cellText(own))
    } else row.set(key, answerKey.test(key) ? answerText(value, question, base) : cellText(value))
  }
  return withPooledOptions(withWholeNames(row), question)
}

/** `q` and `a` are question and answer; `a` beside `b` is an option. */
function withWholeNames(row: Map<string, string>): Map<string, string> {
  const isPair = row.has('a') && !row.has('b') && !row.has('answer')
  const names: Readonly<Record<string, string>> = {
    ...(!row.has('question') && { q: 'question' }),
    ...(isPair && { a: 'answer' }),
  }
  return new Map([...row].map(([key, value]) => [names[key] ?? key, value]))
}

/** The key that holds the options: `answers` only where no other key does and its entries cannot be the answer itself. */
function optionsKeyOf(question: JsonObject): string | undefined {
  const keys = Object.keys(question).filter((key) => {
    const value = question[key]
    return optionsKey.test(key) && typeof value === 'object' && value !== null
  })
  const named = keys.find((key) => !/^answers$/i.test(key))
  if (named !== undefined || keys[0] === undefined) return named
  const value = question[keys[0]]
  const hasAnswer = Object.keys(question).some((key) => key !== keys[0] && answerKey.test(key))
  const areObjects = Array.isArray(value) ? value.length > 1 && value.every(isPlainObject) : true
  return hasAnswer || areObjects ? keys[0] : undefined
}

/** One truth value an option, in a list or a map: [false, true], { answer_b_correct: "true" }. Empty if it is none. */
function flagsOf(value: unknown): boolean[] {
  const entries: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : []
  const flags = entries.map((entry) => ['true', 'false'].indexOf(String(entry)))
  return flags.length >= 2 && !flags.includes(-1) ? flags.map((flag) => flag === 0) : []
}

const letter = (index: number): string => String.fromCharCode(65 + (index % 26))

const isPlainObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasText = (value: JsonObject): boolean => textKeys.some((key) => typeof value[key] === 'string')

type Option = { label: string; text: string; isRight: boolean }

function readOptions(value: object): Option[] {
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((entry, index) => [String(index), entry])
    : Object.entries(value).filter(([, entry]) => entry !== null)
  return entries.map(([key, entry]) => {
    const pair = pairOf(entry)
    if (pair) return { label: key, text: withoutLabel(pair[0], key), isRight: pair[1] }
    if (!isPlainObject(entry)) return { label: key, text: withoutLabel(cellText(entry), key), isRight: false }
    const label = labelKeys.map((name) => entry[name]).find((own) => own !== undefined && String(own).length <= 3)
    const text = textKeys.map((name) => entry[name]).find((own) => typeof own === 'string' && own !== label)
    const isRight = rightKeys.some(
      (name) => entry[name] === true || entry[name] === 1 || entry[name] === 'true' || entry[name] === '1',
    )
    return { label: String(label ?? key), text: withoutLabel(cellText(text ?? entry), key), isRight }
  })
}

/** ["white", true]: a text and whether it is right, in either order. */
function pairOf(entry: unknown): readonly [text: string, isRight: boolean] | null {
  if (!Array.isArray(entry) || entry.length !== 2) return null
  const flag: unknown = entry.find((part) => typeof part === 'boolean' || part === 0 || part === 1)
  const text: unknown = entry.find((part) => typeof part === 'string')
  return flag === undefined || typeof text !== 'string' ? null : [cellText(text), flag === true || flag === 1]
}

/** "A. x" keeps only x: the letter is put before it again, by its place. */
const withoutLabel = (text: string, key: string): string => {
  const own = /^\s*([A-Z])\s*[.、．)）:：]\s*(?=\S)/.exec(text)
  const index = /^\d+$/.test(key) ? Number(key) : key.charCodeAt(0) - 65
  return own && own[1] === letter(index) ? text.slice(own[0].length) : text
}

const optionsOf = (question: JsonObject): object => {
  const key = optionsKeyOf(question)
  const options = key === undefined ? undefined : question[key]
  return typeof options === 'object' && options !== null ? options : []
}

/** Numbers as answers count from 0, as programs do, unless one of them can only count from 1. */
export function indexBase(questions: readonly JsonObject[]): 0 | 1 {
  const pairs = questions.flatMap((question) => {
    const size = Object.keys(optionsOf(question)).length
    const answers = Object.entries(question).flatMap(([key, value]) => (answerKey.test(key) ? [value].flat() : []))
    return size === 0 ? [] : answers.filter((answer) => typeof answer === 'number').map((answer) => ({ answer, size }))
  })
  return !pairs.some(({ answer }) => answer === 0) && pairs.some(({ answer, size }) => answer === size) ? 1 : 0
}

/** Answers may name the labels of options; those become letters in order. Lists of letters run together. */
function answerText(value: unknown, question: JsonObject, base: 0 | 1): string {
  const known = readOptions(optionsOf(question))
  const list = Array.isArray(value) ? value : [value]
  const byLabel = list.map((one) => known.findIndex(({ label }) => label === String(one)))
  const areLabels =
    known.length > 0 && byLabel.every((index) => index >= 0) && known.some(({ label }) => !/^\d+$/.test(label))
  if (areLabels) return byLabel.map(letter).join('')
  const areIndexes =
    list.length > 0 && list.every((one) => typeof one === 'number' && one - base >= 0 && one - base < known.length)
  if (areIndexes) return list.map((one) => letter(Number(one) - base)).join('')
  const texts = list.map(cellText)
  return texts.every((text) => /^[A-Za-z]$/.test(text)) ? texts.join('') : texts.join(texts.length > 1 ? '\n' : '')
}

/** Trivia collections give the right answer and the wrong ones apart. */
function withPooledOptions(row: Map<string, string>, question: JsonObject): Map<string, string> {
  const wrong = Object.entries(question).find(
    ([key, value]) => /^(?:incorrect|wrong)_?answers?$|^distractors$/i.test(key) && Array.isArray(value),
  )
  const right = Object.entries(question).find(([key]) => /^correct_?answer$|^answer$/i.test(key))
  if (!wrong || !right || typeof right[1] !== 'string') return row
  const texts = [right[1], ...(wrong[1] as unknown[]).map(cellText)].map(cellText).sort()
  row.delete(wrong[0])
  row.set('options', texts.map((text, index) => `${letter(index)}. ${text}`).join('\n'))
  row.set(right[0], letter(texts.indexOf(cellText(right[1]))))
  return row
}

function cellText(value: unknown): string {
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
  /<(p|div|span|strong|b|em|u)\b[^>]*>[^<]*\S[\s\S]*<\/\1>|<br\s*\/?>|<img\b/i.test(text) ||
  /&(?:nbsp|lt|gt|amp|quot|#\d+);/.test(text)
