import type { Lexed } from '../lexed.ts'
import { remembered } from '../remembered.ts'
import { listsIndexes, partTitleLength, splitAnswers } from '../tokens/keyEntries.ts'
import type { NumberFamily } from '../tokens/numberLabel.ts'
import { titleOrdinal } from '../tokens/titleOrdinal.ts'
import { shortTruth } from '../tokens/truthWords.ts'
import type { TypeHint } from '../tokens/typeWords.ts'
import type { KeyRegion } from './KeyRegion.ts'

/** Entries of a key that count through one section; `number` is null where the key gives no numbers. */
export type Group = { type: TypeHint | null; entries: Entry[]; ordinal?: number | null }
type Entry = {
  number: number | null
  text: string
  explanation: string
  /** All that stands on the line of the entry, where a letter was taken for the answer and the rest for its explanation. */
  whole?: string
  first: number
  last: number
  /** How the number is written, where that tells entries from their points. */
  family?: NumberFamily
  /** The text so far stands beside a number with a word: it may be the title of what is below. */
  mayBeTitle?: boolean
  /** A label of the explanation stood alone on its line: what follows explains. */
  isExplained?: true
}

/**
 * The entries of a key region, cut into groups where a heading stands or the numbers begin again. `numbers` are those of the
 * questions: an entry may follow another where no question has a number between them.
 */
export function readGroups(lines: readonly Lexed[], region: KeyRegion, numbers: ReadonlySet<number | null>): Group[] {
  const groups: Group[] = [{ type: null, entries: [] }]
  const open = (): Group => groups.at(-1) ?? { type: null, entries: [] }
  const push = (entry: Entry) => {
    const last = open().entries.at(-1)
    if (entry.number !== null && last?.number !== null && last && entry.number <= (last.number ?? 0))
      groups.push({ type: null, entries: [] })
    open().entries.push(entry)
  }
  // "一、1.A 2.B" says that "三、" opens the answers of a section, also where no number follows it.
  let areTitled = false
  // How high the heading stands that numbers the open entry; what is below it belongs to that entry.
  let headed = 0
  for (let at = region.first; at <= region.last; at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    const { folded, level } = line.line
    const answered = open().entries.at(-1)
    if (headed > 0 && answered && (level === 0 || level > headed)) {
      addRest(answered, line, at, 0)
      continue
    }
    if (level > 0) headed = isNumberHeading(line) ? level : 0
    if (line.heading?.type || (line.heading && line.heading.kind !== 'key' && !line.key && !isNumberHeading(line))) {
      if (open().entries.length > 0) groups.push({ type: line.heading.type, entries: [] })
      else open().type = line.heading.type ?? open().type
      open().ordinal = titleOrdinal(folded)?.value ?? null
      if (!line.key && !(partTitleLength(folded) > 0 && entriesInRow(line))) continue
    } else if (line.heading && !line.key && !isNumberHeading(line)) continue
    areTitled ||= partTitleLength(folded) > 0
    if (line.key) {
      for (const { number, value } of line.key.entries)
        push({ number, text: value, explanation: '', first: at, last: at })
      continue
    }
    const bare = splitAnswers(folded, 0)
    if (bare && (!line.number || listsIndexes(folded)) && bare.length >= 3) {
      for (const text of bare) push({ number: null, text, explanation: '', first: at, last: at })
      continue
    }
    const row = entriesInRow(line)
    if (!row && areTitled && line.number?.family === 'han' && folded.length <= longestRow) {
      groups.push({ type: null, entries: [] })
      push({ number: null, text: line.line.text.slice(line.number.end).trim(), explanation: '', first: at, last: at })
    } else if (row) for (const entry of row) push({ ...entry, explanation: '', first: at, last: at })
    else readTextEntry(line, at, open, push, numbers)
  }
  return groups.filter((group) => group.entries.length > 0)
}

/** "### Q1" above its answer. */
export const isNumberHeading = ({ line, number, heading }: Lexed): boolean =>
  line.level > 0 && number?.family === 'question' && heading?.kind === 'chapter'

/** "1. ten 2. whole numbers": labels with one blank or a sign before them, in lines of short answers. */
const narrowLabel = /(?:^|(?<=[\s;,。、]))(\d{1,3})[.、](?!\d)\s?(?=\S)/g
const longestRow = 100
/** "8) Rome   9) sea": at least two blanks before each. Behind the name of a section a number alone is enough. */
const wideLabel = /(?:^|(?<=\s\s))\(?(\d{1,3})(?:\)?\s?[.、]|\))\s?(?=\S)/g
const wideOrBare = /(?:^|(?<=\s\s))\(?(\d{1,3})(?:\)?\s?[.、]|\)|(?=\s\S))\s?(?=\S)/g

/** "1、other  2、119；120" or "三、1、other  2、119": answers in words side by side, numbers running. */
export const entriesInRow = (line: Lexed): RowEntries | null => rowOf(line).row

type RowEntries = { number: number; text: string }[]

const rowOf = remembered((line: Lexed) => ({ row: readRow(line) }))

/** "1 hablo, 2 vivimos, 3 come": behind the name of a section the numbers from 1 on, each the next. */
function labelsInTurn(folded: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (const label of folded.matchAll(/(?:^|(?<=[\s,;]))(\d{1,3})(?:[.)]\s?|\s)(?=\S)/g))
    if (Number(label[1]) === found.length + 1) found.push(label)
  return found
}

/** "2. 2,3. Both live in water": numbers of options behind the number of a question. */
const listOfOptions = /^\(?\d{1,3}\)?\s?[.、)]\s?[1-9](?:[,、][1-9]){1,7}\s?[.。;]/

/** "12.4 13.1、3 14.2": numbers of options glued to those of questions, and nothing else. */
const gluedIndexes = /^\d{1,3}[.、:][1-9](?:[、,;][1-9]){0,7}(?:\s+\d{1,3}[.、:][1-9](?:[、,;][1-9]){0,7})+$/
const gluedLabel = /(?:^|(?<=\s))(\d{1,3})[.、:](?=[1-9])/g

function readRow(line: Lexed): RowEntries | null {
  const { text, folded } = line.line
  const title = partTitleLength(folded)
  const behind = title > 0 ? folded.slice(title) : folded
  const glued = gluedIndexes.test(behind.trim()) ? [...behind.matchAll(gluedLabel)] : []
  const wide = glued.length > 0 ? glued : [...behind.matchAll(title > 0 ? wideOrBare : wideLabel)]
  const inTurn = title > 0 && wide.length < 2 ? labelsInTurn(behind) : []
  const labels =
    inTurn.length >= 2
      ? inTurn
      : wide.length >= 2 || folded.length > longestRow
        ? wide
        : [...behind.matchAll(narrowLabel)]
  const numbers = labels.map((label) => Number(label[1]))
  if (
    labels.length < (title > 0 ? 1 : 2) ||
    line.fields.length > 0 ||
    numbers.some((number, at) => at > 0 && number !== (numbers[at - 1] ?? 0) + 1) ||
    listOfOptions.test(behind)
  )
    return null
  return labels.map((label, at) => ({
    number: numbers[at] ?? 0,
    text: text
      .slice(title + label.index + label[0].length, title + (labels[at + 1]?.index ?? text.length))
      .trim()
      .replace(inTurn.length >= 2 ? /[,;]$/ : '', ''),
  }))
}

const shortValue = new RegExp(
  `^[([]?\\s*([1-9](?:\\s?[,、;&/]\\s?[1-9]){1,7}(?=\\s?[)\\].。;]|$)|[A-H](?:(?:[\\s,、;|&/+]|(?:and|und|et|y|и|và)\\s)*[A-H](?![a-z])){0,7}|${shortTruth})\\s*[)\\]]?(?:[\\s.。,;:、]+|$)`,
  'i',
)

/** Whether a number is the next that a question has. */
function isNext(value: number, last: number, numbers: ReadonlySet<number | null>): boolean {
  if (value === last + 1) return true
  if (value <= last || value - last > 30 || !numbers.has(value)) return false
  for (let between = last + 1; between < value; between++) if (numbers.has(between)) return false
  return true
}

function readTextEntry(
  line: Lexed,
  at: number,
  open: () => Group,
  push: (entry: Entry) => void,
  numbers: ReadonlySet<number | null>,
): void {
  const { text } = line.line
  const last = open().entries.at(-1)
  const isEntry =
    line.number &&
    (line.number.family === 'arabic' || line.number.family === 'paren' || line.number.family === 'question')
  const follows =
    isEntry &&
    (last?.family === undefined || last.family === line.number?.family) &&
    (last === undefined ||
      last.number === null ||
      isNext(line.number?.value ?? 0, last.number, numbers) ||
      line.number?.value === 1 ||
      line.fields.length > 0)
  if (!isEntry || !follows || !line.number) {
    if (last) addRest(last, line, at, 0)
    return
  }
  const entry: Entry = {
    number: line.number.value,
    text: '',
    explanation: '',
    first: at,
    last: at,
    family: line.number.family,
  }
  const head = text.slice(line.from, line.to).trim()
  if (line.fields.length === 0) setHead(entry, head, line.line.folded.slice(line.from, line.to).trim())
  else entry.text = head
  entry.mayBeTitle = line.number.family === 'question' && line.fields.length === 0
  if (entry.mayBeTitle && titleOfSolution.test(entry.text)) entry.text = ''
  addFields(entry, line)
  push(entry)
}

/** "B", "B. Because ...", "B – Because ...": the letter is the answer, the rest explains it. */
function setHead(entry: Entry, head: string, folded: string): void {
  const short = shortValue.exec(folded)
  if (!short || article.test(folded)) {
    entry.text = head
    return
  }
  entry.text = short[1] ?? head
  entry.explanation = head.slice(short[0].length).replace(leadingDash, '').trim()
  if (entry.explanation !== '') entry.whole = head
}

/** "Routing (solution)", "进程调度 解答": the title of the question once more, above its answer. */
const titleOfSolution = /^.{0,60}(?<![\p{L}\p{N}])[([（【]?(?:解答|答案|解析|参考答案|solution|answer)[)\]）】]?$/iu

/** "A good answer names ...": no letter of an option. */
const article = /^A (?=\p{Ll}{2})(?!and |und )/u

const leadingDash = /^[-–—]\s+/

/** Whether a line begins with the answer to the number above it, which a sign parts from what follows. */
export const opensWithValue = ({ line, pieces }: Lexed): boolean =>
  pieces.length <= 1 && /^[([]?[A-H]{1,6}[)\]]?\s*(?:$|[.。,;:、]|[-–—]\s)/.test(line.folded)

function addFields(entry: Entry, line: Lexed): void {
  for (const field of line.fields) {
    const value = line.line.text.slice(field.from, field.to).trim()
    if (field.kind === 'answer') {
      if (value !== entry.text) entry.text = entry.text === '' ? value : `${entry.text} ${value}`
    } else if (field.kind === 'explanation') {
      entry.explanation = [entry.explanation, value].filter(Boolean).join('\n')
      if (value === '' && entry.text !== '') entry.isExplained = true
    }
  }
}

function addRest(entry: Entry, line: Lexed, at: number, from: number): void {
  entry.last = at
  const isAnswered = line.fields.some(({ kind }) => kind === 'answer')
  if (entry.mayBeTitle && (isAnswered || leadingDash.test(entry.text))) [entry.text, entry.explanation] = ['', '']
  if (entry.text === '') entry.mayBeTitle = false
  const [label] = line.fields
  if (label && !/[\p{L}\p{N}]/u.test(line.line.folded.slice(0, label.labelFrom))) {
    addFields(entry, line)
    return
  }
  const rest = line.line.text.slice(from).trim()
  if (rest === '') return
  if (entry.text === '' && entry.explanation === '') {
    setHead(entry, rest, line.line.folded.slice(from).trim())
    return
  }
  const isShort = shortValue.test(entry.text) && entry.text.length <= 8
  if (isShort || entry.isExplained || entry.explanation !== '')
    entry.explanation = [entry.explanation, rest].filter(Boolean).join('\n')
  else entry.text = entry.text === '' ? rest : `${entry.text}\n${rest}`
}
