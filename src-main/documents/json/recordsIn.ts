import { isObject, type JsonObject } from './cellText.ts'
import { liftedRecords } from './liftedRecords.ts'
import { answeredRecords, areQuestions, asksOf } from './questionShape.ts'

/** Deeper nesting is no question bank. */
export const deepest = 30

/**
 * The questions that a value holds: a list of objects or of lists, a map of objects (the key is their number, or their stem
 * where they have none), a map of questions to answers, or one list a field. Null where it holds none.
 */
export function recordsIn(value: object): readonly JsonObject[] | null {
  if (Array.isArray(value)) return ofList(value)
  const entries = Object.entries(value)
  return ofMap(entries) ?? ofPairs(entries) ?? ofLists(entries)
}

function ofList(list: readonly unknown[]): readonly JsonObject[] | null {
  const objects = list.filter(isObject)
  if (objects.length > 0 && objects.length >= list.length / 2) {
    const columns = ofColumns(objects)
    if (columns) return columns
    if (areQuestions(objects)) return objects
    const lifted = liftedRecords(objects)
    return lifted && areQuestions(lifted) ? lifted : null
  }
  const rows = list.filter((row): row is unknown[] => Array.isArray(row) && row.length >= 2)
  if (rows.length < 2 || rows.length < list.length) return null
  const records = rows.map((row) => Object.fromEntries(row.map((cell, at) => [`field ${at + 1}.`, cell] as const)))
  return areQuestions(records) ? records : answeredRecords(records)
}

function ofMap(entries: readonly [string, unknown][]): readonly JsonObject[] | null {
  const inner = entries.flatMap(([key, entry]) => (isObject(entry) ? [{ key, entry }] : []))
  if (inner.length === 0 || inner.length < entries.length) return null
  const named = inner.map(({ key, entry }) => ({ question: key, ...entry }))
  if (inner.length >= 2 && areQuestions(inner.map(({ entry }) => entry)))
    return inner.map(({ key, entry }) => ({ number: key, ...entry }))
  const areStems = inner.every(
    ({ key, entry }) => key.length > 8 && !('question' in entry) && Object.keys(entry).length >= 2,
  )
  return areStems && areQuestions(named) ? named : null
}

const fewestPairs = 3

/** "Which flies|bee|cod": the value repeats one of the texts behind the first. */
const holdsAnswer = (key: string, value: unknown): boolean =>
  /[|#&@]/.test(key) &&
  key
    .split(/[|#&@]+/)
    .slice(1)
    .some((part) => part.trim() === String(value).trim())

const fewestWords = 10
const nearlyAll = 0.9
const longestWord = 40
const latin = /\p{Script=Latin}/u
const otherScript = /[\p{Script=Han}\p{Script=Kana}\p{Script=Hira}\p{Script=Hangul}\p{Script=Cyrillic}]/u
/** Names that programs give to their texts: "button.save", "pageTitle". */
const ofProgram = /[._\d/]|\p{Ll}\p{Lu}/u

/** { "heap": "堆", "抛弃": "abandon" }: words and what they mean in another script. */
function isVocabulary(entries: readonly [string, unknown][]): boolean {
  const areWords = ([key, value]: [string, unknown]): boolean => {
    const meaning = typeof value === 'string' ? value : ''
    const [one, other] = otherScript.test(key) ? [meaning, key] : [key, meaning]
    const fits = key.length <= longestWord && meaning.length <= longestWord && !ofProgram.test(one)
    return fits && latin.test(one) && !otherScript.test(one) && otherScript.test(other)
  }
  return entries.length >= fewestWords && entries.filter(areWords).length >= entries.length * nearlyAll
}

/** { "Which flies?\nA. bee\nB. cod": "A" }: the keys ask, with or without their options below, the values answer. */
function ofPairs(entries: readonly [string, unknown][]): readonly JsonObject[] | null {
  const isAnswer = (value: unknown) =>
    typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'))
  if (entries.length < fewestPairs || !entries.every(([, value]) => isAnswer(value))) return null
  const asking = entries.filter(
    ([key, value]) => asksOf([key.split('\n')[0] ?? '']) > 0 || key.split('\n').length >= 3 || holdsAnswer(key, value),
  )
  if (asking.length < entries.length / 2 && !isVocabulary(entries)) return null
  return entries.map(([key, value]) => ({ question: key, answer: value }))
}

/** { questions: [...], options: [[...]], answers: [...] }: the first of each belong together. */
function ofLists(entries: readonly [string, unknown][]): readonly JsonObject[] | null {
  const lists = entries.filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
  const size = lists[0]?.[1].length ?? 0
  const isEven = lists.every(([, list]) => list.length === size && !list.some(isObject))
  if (lists.length < 2 || size < 2 || !isEven) return null
  const records = Array.from({ length: size }, (_, at) =>
    Object.fromEntries(lists.map(([key, list]) => [key, list[at]] as const)),
  )
  return areQuestions(records) ? records : null
}

/** What names a part of a bank is short, and asks nothing. */
const longestTitle = 12
const fewestInColumn = 3

/** [{ page, questions: [...], answers: [...] }, ...]: objects that hold one list a field, and no text besides that asks. */
function ofColumns(objects: readonly JsonObject[]): readonly JsonObject[] | null {
  const parts = objects.map((object) => {
    const entries = Object.entries(object)
    const others = entries.flatMap(([, value]) => (Array.isArray(value) ? [] : [value]))
    const areTitles = others.every((value) => !isObject(value) && String(value).length <= longestTitle)
    return areTitles && asksOf(others.map(String)) === 0 ? (ofLists(entries) ?? []) : []
  })
  return parts.every((part) => part.length >= fewestInColumn) ? parts.flat() : null
}

/** Whether a value holds questions at any depth. */
export function holdsRecords(value: unknown, depth = 0): boolean {
  if (depth > deepest || typeof value !== 'object' || value === null) return false
  return recordsIn(value) !== null || Object.values(value).some((entry) => holdsRecords(entry, depth + 1))
}
