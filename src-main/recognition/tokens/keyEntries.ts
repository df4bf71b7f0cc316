import { hanTruth, letterTruth, shortTruth, truthOf, truthSigns } from './truthWords.ts'
import { anyOf } from './words.ts'

/** One answer of a key: the number it is for (null: the next in order) and what stands there. */
type KeyEntry = { number: number | null; value: string }

/** `entries` of one line. `strong`: a range or several pairs, which no question looks like. `prefixEnd`: a title before them. */
export type KeyEntries = { entries: readonly KeyEntry[]; strong: boolean; prefixEnd: number }

const range = /(\d{1,4})\s*(?:[-~—–―]|至|到)+\s*(\d{1,4})\s*(?:题|小题)?\s*[).:、,]?\s*/g
const roman = '(?:i{1,3}(?:v|x)?|vi{0,3})(?![A-Za-z])'
/** What calls options that have no letters: "②③", "i, iv". */
const namePattern = `[①-⑩]{1,6}(?:[、,]\\s?[①-⑩]){0,5}|${roman}(?:\\s?[、,;&]\\s?${roman}){0,5}`
const pairPattern = `(?:^|(?<=[\\s,;。.、)\\]|:A-Z${truthSigns}对错]))[([]?(\\d{1,4})\\s*(?:[.、:)\\]\\-—→]+\\s*|\\s+(?=[A-HNRVY${truthSigns}])|(?=[A-H${truthSigns}](?![A-Za-z\\d])|[A-H]{2,5}(?![A-Za-z\\d.\\u4e00-\\u9fff])|\\([A-H]\\))|(?=(?:${hanTruth})(?![A-Za-z\\u4e00-\\u9fff])))(?:答案?:?\\s*)?(?:\\(\\s*)?([A-H](?:(?:\\s?[,、;&|+/]\\s?|\\sand\\s|\\s)[A-H](?![A-Za-z.:)]|、(?!\\s?[A-H](?![A-Za-z]))))+(?![A-Za-z])|[A-Ha-h]{1,10}(?![A-Za-z])|${namePattern}|(?:${shortTruth}|${letterTruth}|[是否])(?![A-Za-z\\u4e00-\\u9fff]))(?:\\s*\\))?`
const pair = new RegExp(pairPattern, 'gi')
/** Nothing but blanks and a bracket stands before the first entry, so the rest of most lines need not be searched. */
const opensPair = new RegExp(`\\s*${pairPattern}`, 'iy')
const opensRange = /\s*(?:[([]\s*)?\d{1,4}\s*[-~—–―至到]/y
/** "1-5: 14132", "1~5 2 1 4 3 4" */
const rangeOfDigits = /\d\s?[-~—–至到]\s?\d{1,4}\s*(?:题)?[).:、,\s]\s*[1-9]/
const opensAt = (pattern: RegExp, folded: string, start: number): boolean => {
  pattern.lastIndex = start
  return pattern.test(folded)
}
const letters = /^[A-H\s,;、]+$/i
/** Options by their numbers: "1, 3, 2, 4". */
const listOfIndexes = /^[1-9](?:[\s,;、]+[1-9])+$/
const circled = /^[①-⑩][①-⑩\s,;、]*$/
const digits = /^[1-9]{2,}$/
const isName = (value: string): boolean => /^[①-⑩、,\s]+$|^[ivx]{1,4}(?:\s?[、,;&]\s?[ivx]{1,4})*$/i.test(value)
const truths = new RegExp(`${shortTruth}|${letterTruth}`, 'gi')
const mayAnswer = new RegExp(`[A-Ha-h①-⑩是否]|\\d-i{1,3}|\\bi{1,3}\\b|${shortTruth}|${letterTruth}`, 'i')
const title = new RegExp(
  [
    `^(?:(?:${anyOf('keyTitle', 'answer')})\\s*(?:[:=]|[.…]{2,}|[-–—=]{1,2}>?(?=\\s))\\s*`,
    `(?:${anyOf('keyTitle')})\\s*[:=]\\s*(?:[ivx]{1,4}|[一二三四五六七八九十]{1,2}|[A-H])\\s?[.、)]\\s*(?=\\d)`,
    String.raw`[^\d:]{0,24}(?:题|答案|answers?|key)[^:]{0,24}:\s*`,
    String.raw`\[[^\]\d]{0,10}答案[^\]\d]{0,6}\]\s*`,
    String.raw`[一二三四五六七八九十]{1,3}\s*[、.]\s*(?=[([]\d)`,
    String.raw`[一二三四五六七八九十]{1,3}\s*[、.]\s*[^\d]{0,20}?(?=\d)`,
    String.raw`\d{1,3}\s*[.、:]\s*(?=\(1\))`,
    String.raw`(?:${anyOf('part')}|chapter|unit|passage|text|test|quiz)\s+(?:\d{1,2}|[ivx]{1,4}|[a-f]|one|two|three|four|five|six)\s*[.:)]?\s+(?=\d)`,
    String.raw`(?:[ivx]{1,4}|[Ⅰ-Ⅻ]|[a-h])\s*[.)]\s+(?=\d)`,
    // "Section A  1-5 ABCDA", "第一节 1~5 ABCDA": a name of few words before a range.
    String.raw`\p{L}[^\d:.?!。;]{0,30}\s(?=\d{1,3}\s?[-~—–]{1,2}\s?\d{1,3}\s*[.:、]?\s*[A-H√×]{2}))`,
  ].join('|'),
  'iu',
)

/** "三、", "Teil II: ", "IV. " before the first entry of a section: how long it is, 0 where there is none. */
const partTitle = new RegExp(
  `^(?:[一二三四五六七八九十]{1,3}\\s?[、.]\\s?|第[一二三四五六七八九十]{1,3}(?:部分|大题|大題)\\s?[、.:]?\\s?|(?:${anyOf('part')})\\s+(?:\\d{1,2}|[ivx]{1,4}|[a-f])\\s?[.:)–-]\\s?|(?:exercises?|exercices?|ejercicios?|esercizi|exercícios?|übung|aufgabe|task)\\s+\\d{1,2}\\s?[.:)–-]\\s?|(?:[ivx]{1,4}|[Ⅰ-Ⅻ]|[a-h])\\s?[.)]\\s?)(?=\\(?\\d)`,
  'i',
)

export const partTitleLength = (folded: string): number => partTitle.exec(folded)?.[0].length ?? 0

/** Whether a line holds nothing but numbers of options, one a question. */
export const listsIndexes = (folded: string): boolean => isListOfIndexes(folded.trim())

/** "2、1  3、4" is no list: between its numbers stand other signs by turns. */
const isListOfIndexes = (text: string): boolean =>
  listOfIndexes.test(text) && new Set(text.match(/[\s,;、]+/g)?.map((sign) => sign.trim())).size === 1

/** One string, or strings of five and the like with a shorter last: single answers written in groups. */
function isChunked(groups: readonly string[]): boolean {
  const size = groups[0]?.length ?? 0
  return (
    groups.length === 1 ||
    (size >= 3 &&
      groups.every((group, at) => group.length === size || (at === groups.length - 1 && group.length < size)))
  )
}

/** "ABDAA CDDAB", "A B AC D", "(√) (×)", "√××√" cut into single answers; `count` of them are wanted, 0 if unknown. */
export function splitAnswers(text: string, count: number): string[] | null {
  const trimmed = text.trim().replace(/(?<![。.;；])[。.;；]+$/, '')
  if (trimmed === '') return null
  if (letters.test(trimmed)) {
    const groups = trimmed.split(/[\s,;、]+/).filter(Boolean)
    if (count === 0 ? groups.every((group) => group.length === 1) || isChunked(groups) : groups.length !== count)
      return fits([...groups.join('')], count)
    return fits(groups, count)
  }
  if (isListOfIndexes(trimmed)) return fits(trimmed.split(/[\s,;、]+/), count)
  if (circled.test(trimmed)) return fits([...trimmed.replace(/[\s,;、]/g, '')], count)
  if (count > 1 && digits.test(trimmed)) return fits([...trimmed], count)
  const marks = trimmed.match(truths)
  if (marks && trimmed.replace(truths, '').replace(/[\s,;、()]/g, '') === '') return fits(marks, count)
  return null
}

const fits = (values: string[], count: number): string[] | null =>
  count === 0 || values.length === count ? values : null

/** Where a range is over and single entries go on: "1-5 ABCDA 6 B". */
const nextPair = new RegExp(`\\s\\d{1,4}\\s*[.、:)]?\\s*(?:[A-H]|${hanTruth})`)

/** The answers of one range, and what single entries stand behind them. */
function rangeValues(segment: string, count: number): { answers: string[]; more: KeyEntry[] } | null {
  const whole = splitAnswers(segment, count)
  if (whole) return { answers: whole, more: [] }
  const cut = segment.search(nextPair)
  const answers = cut > 0 ? splitAnswers(segment.slice(0, cut), count) : null
  const more = answers ? readPairs(segment.slice(cut).trimStart(), 0) : null
  return answers && more ? { answers, more } : null
}

function readRanges(folded: string, start: number): KeyEntry[] | null {
  if (!opensAt(opensRange, folded, start)) return null
  const entries: KeyEntry[] = []
  range.lastIndex = start
  const found: { first: number; last: number; at: number; end: number }[] = []
  for (let match = range.exec(folded); match; match = range.exec(folded)) {
    const [first, last] = [Number(match[1]), Number(match[2])]
    if (last < first || last - first > 200) continue
    found.push({ first, last, at: match.index, end: match.index + match[0].length })
  }
  if (found.length === 0 || folded.slice(start, found[0]?.at).trim().replace(/^[([]/, '') !== '') return null
  for (const [index, item] of found.entries()) {
    const segment = folded.slice(item.end, found[index + 1]?.at ?? folded.length)
    const values = rangeValues(segment, item.last - item.first + 1)
    if (!values) return null
    values.answers.forEach((value, at) => {
      entries.push({ number: item.first + at, value })
    })
    entries.push(...values.more)
  }
  return entries
}

/** "A, C", "A and C". */
const betweenLetters =
  /(?<=^[A-H])(?:[\s,、;&|+/]|and)+(?=[A-H])|(?<=[\s,、;&|+/d][A-H])(?:[\s,、;&|+/]|and)+(?=[A-H])|(?<=(?:^|[,、;]\s?)[a-h])\s?[,、;]\s?(?=[a-h](?![a-z]))/g

/** "Ada" and "bad" are written with letters of options but are words: those stand in their order, each once. */
const isValue = (value: string): boolean =>
  value.length === 1 || !/[a-h]/.test(value) || truthOf(value) !== null || isOrdered(value)

const isOrdered = (value: string): boolean =>
  /^(?:[a-h]+|[A-H]+)$/.test(value) && [...value].every((letter, at) => at === 0 || letter > value.charAt(at - 1))

/** "3.  A. 1871  B. 1961  C. 1989", "a) 7  b) 90": numbers that do not count, each behind a letter one up from the last, are options. */
function areOptions(folded: string, start: number, entries: readonly KeyEntry[]): boolean {
  const before =
    /(?:^|[\s(])([a-h])\s?[.):、]\s*$/i.exec(folded.slice(0, start))?.[1]?.toLowerCase().charCodeAt(0) ?? 96
  if (entries.length < (before > 96 ? 1 : 2)) return false
  const isCounted = entries.every(
    ({ number }, at) => at === 0 || number === null || number === (entries[at - 1]?.number ?? 0) + 1,
  )
  return (
    (before > 96 || !isCounted) &&
    entries.every(({ value }, at) => value.toLowerCase().charCodeAt(0) === before + 1 + at && value.length === 1) &&
    labelled.test(folded)
  )
}

/** A letter with the sign of a label between two numbers. */
const labelled = /\d\s*(?:\s|[(])[a-h]\s?[.):、]\s*\d|^\d{1,3}\s?[.、):]\s*[(]?a\s?[.):、]\s*\d/i

/** "1) B超", "1. H2O": the letter is a part of a word or formula. */
const opensWord = /^[A-H](?:(?![选選项項对對错錯正])\p{Script=Han}|\d)/u

function readPairs(folded: string, start: number): KeyEntry[] | null {
  if (!opensAt(opensPair, folded, start)) return null
  const entries: KeyEntry[] = []
  let [covered, end] = [0, start]
  pair.lastIndex = start
  for (let match = pair.exec(folded); match; match = pair.exec(folded)) {
    if (entries.length === 0 && folded.slice(start, match.index).trim() !== '') return null
    const value = (match[2] ?? '').replace(betweenLetters, '')
    if (!isValue(value)) return null
    entries.push({ number: Number(match[1]), value })
    covered += match[0].length
    end = match.index + match[0].length
  }
  if (entries.length === 1 && opensWord.test(folded.slice(end - 1))) return null
  if (entries.length === 0 || areOptions(folded, start, entries)) return null
  const rest = folded.slice(start).replace(/[\s,;。.、()[\]|]/g, '').length
  const signs = folded.slice(start, folded.length).length
  const isWhole = covered >= Math.min(rest, signs) * 0.85
  return isWhole ? (inRuns(entries) ?? entries) : null
}

/** "1CCBBD 6ABACB 11ABBDD": each number counts the letters behind the one before, so they answer one question each. */
function inRuns(entries: readonly KeyEntry[]): KeyEntry[] | null {
  const areRuns = entries.every(
    ({ number, value }, at) =>
      /^[A-H]+$/.test(value) && (at === entries.length - 1 || number === (entries[at + 1]?.number ?? 0) - value.length),
  )
  if (entries.length < 2 || !areRuns || !entries.some(({ value }) => value.length > 1 && !isOrdered(value))) return null
  return entries.flatMap(({ number, value }) =>
    Array.from(value, (letter, place) => ({ number: (number ?? 0) + place, value: letter })),
  )
}

/** Titles that speak of several answers; "答案：(1)A (2)B" may be one question's. */
const plural =
  /^[^\d]{0,20}(?:keys|answers|answer key|参考答案|标准答案|题答案)|^(?:keys?|claves?|chave|gabarito|soluzioni|risposte|respuestas|soluciones|respostas|réponses|corrigés?|lösungen|antworten|ответы|ключи?|정답|解答|正解)\s*(?:[:=]|[.…]{2,}|[-–—=]{1,2}>?\s)/i

/** "二、√ × × √ ×", "三、ABDCA": the answers of a section behind its number. */
const sectionKey = new RegExp(`^([一二三四五六七八九十]{1,3}\\s?[、.]\\s?)(?=[A-H${truthSigns}]\\s?[A-H${truthSigns}])`)
const fewestInSection = 4

function readSection(folded: string): KeyEntries | null {
  const start = sectionKey.exec(folded)?.[0].length ?? 0
  const values = start > 0 ? splitAnswers(folded.slice(start), 0) : null
  if (!values || values.length < fewestInSection) return null
  return { entries: values.map((value) => ({ number: null, value })), strong: true, prefixEnd: start }
}

/** "問1 B  問2 C", "Q1: a; Q2: b": the same short word before each number of a line. */
const counted = /^\s*(\p{L}{1,10}\.?\s?)\d{1,3}(?=[\s.:)])/u
/** Kana that letter options. */
const kana = 'アイウエオカキク'
const kanaValue = /(?<=\d\s?[.:)]?\s?)[アイウエオカキク](?=[\s,、;]|$)/g

/** "4 ○ 5 × 6 ○": rings and crosses behind numbers, and nothing else. */
const rings = /^[\s.:、,;()\d○〇◯×✕]+$/

/** The line without the word before each of its numbers, with letters for kana and ticks for rings. */
function plainEntries(folded: string): string {
  const word = counted.exec(folded)?.[1]
  const plain = word && folded.split(word).length > 2 ? folded.replaceAll(word, '') : folded
  if (/[○〇◯]/.test(plain) && rings.test(plain)) return plain.replace(/[○〇◯]/g, '√')
  return /[ア-ク]/.test(plain)
    ? plain.replace(kanaValue, (sign) => String.fromCharCode(65 + kana.indexOf(sign)))
    : plain
}

/** The key entries of a folded line, if it holds nothing else but a title before them. */
export function readKeyEntries(printed: string): KeyEntries | null {
  if (printed.length > 600) return null
  const folded = plainEntries(printed)
  if (!/\d/.test(folded)) return readSection(folded)
  if (!mayAnswer.test(folded) && !rangeOfDigits.test(folded)) return null
  const heading = title.exec(folded)?.[0].length ?? 0
  for (const start of heading > 0 ? [heading, 0] : [0]) {
    const ranges = readRanges(folded, start)
    if (ranges) return { entries: ranges, strong: true, prefixEnd: start }
    const pairs = readPairs(folded, start)
    if (
      pairs?.every(
        ({ value }) => value.length === 1 || truthOf(value) !== null || /^[A-H]+$/i.test(value) || isName(value),
      )
    )
      return {
        entries: pairs,
        strong: pairs.length > (start > 0 && !plural.test(folded) ? 2 : 1) && running(pairs),
        prefixEnd: start,
      }
  }
  return null
}

function running(entries: readonly KeyEntry[]): boolean {
  return entries.every((entry, at) => at === 0 || (entry.number ?? 0) > (entries[at - 1]?.number ?? 0))
}
