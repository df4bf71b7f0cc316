import { changeEach } from '../../Edited.ts'
import { hasOptionA, type Lexed, withoutOptions } from '../../lexed.ts'
import { verdictOf } from '../../questions/answers/verdicts.ts'
import { plainTruth } from '../../tokens/truthWords.ts'
import { asAnswer } from '../answers/asField.ts'

/** A short value at the end of a line. A lower-case letter stands alone; more of them are a word. */
const shortValue = new RegExp(
  `(?:^|[^\\p{L}\\d])([([]?(?:[A-H]{1,8}|[A-Ha-h](?:\\s?[,、;&/|]\\s?[A-Ha-h]){0,7}|[1-9](?:\\s?[,、;&/|]\\s?[1-9]){1,7}|\\d{1,2}|${plainTruth})[)\\]]?)\\s?[.。;]?$`,
  'iu',
)
const lowerWord = /[a-h]{2}/
/** How many options an answer names. */
const most = 8
const longest = 44
const longestValue = 18

/** A line that could be a label and its answer: "A#Q12ANS=B" has the shape "a#q#ans=". The value begins at `from`. */
type Labelled = { at: number; shape: string; from: number; to?: number; letters: string | null }

function labelledAt(line: Lexed, at: number): Labelled | null {
  const { folded, level } = line.line
  if (line.noise !== null || line.startsWithOption || folded.length > longest || line.fields.length > 0) return null
  if ((line.number !== null && !line.number.weak) || line.lead !== null || line.tags.length > 0) return null
  if (line.heading?.kind === 'type') return null
  const skip = Math.max(0, folded.length - longestValue)
  const match = shortValue.exec(folded.slice(skip))
  const value = match?.[1] ?? ''
  if (verdictOf(folded) !== null) return null
  if (!match || value === '' || lowerWord.test(value)) return labelledAround(folded, level, at)
  const from = skip + match.index + match[0].indexOf(value)
  const shape = '#'.repeat(level) + folded.slice(0, from).toLowerCase().replace(/\d+/g, '#').trim()
  if (shape === '' || /^[([]*$/.test(shape)) return null
  const names = value.replace(/[^A-Za-z\d]/g, '')
  const letters = /^\d\D+\d/.test(value)
    ? names.replace(/\d/g, (digit) => String.fromCharCode(64 + Number(digit)))
    : names
  return { at, shape, from, letters: /^(?:[A-H]+|[a-h]|\d{1,2})$/.test(letters) ? letters : null }
}

/** Letters that no other of their script stands beside. */
const loneLetters =
  /(?<![\p{Script=Latin}\d'’])(?:[A-H]{1,4}|[a-h])(?![\p{Script=Latin}\d'’])|(?<![\p{Script=Katakana}ー])[アイウエオカキク]{1,4}(?![\p{Script=Katakana}ー])|(?<!\p{L})[А-Жа-ж](?!\p{L})|[①-⑧]/gu
const alphabets = ['ABCDEFGH', 'アイウエオカキク', 'АБВГДЕЖ', '①②③④⑤⑥⑦⑧']

/** The letter that an option of another script stands for. */
function asLatin(letter: string): string {
  const place = Math.max(...alphabets.map((alphabet) => alphabet.indexOf(letter.toUpperCase())))
  return place < 0 ? letter : String.fromCharCode(65 + place)
}

/** What stands between letters that are named together. */
const joins = /^\s?(?:[,、;&|/]|and|und|et|y|e|и|和|与|及)?\s?$/

/** "B is correct.", "Options A, C are right.": words on both sides of the only letters that stand alone. */
function labelledAround(folded: string, level: number, at: number): Labelled | null {
  const found = [...folded.matchAll(loneLetters)]
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last || found.length > most) return null
  const areJoined = found.every((letter, place) => {
    const before = found[place - 1]
    return !before || joins.test(folded.slice(before.index + before[0].length, letter.index))
  })
  if (!areJoined) return null
  const [from, to] = [first.index, last.index + last[0].length]
  const [before, behind] = [folded.slice(0, from), folded.slice(to)]
  if (!/\p{L}/u.test(behind) || /\d/.test(before + behind)) return null
  return {
    at,
    shape: `${'#'.repeat(level)}${before.toLowerCase()}\u0000${behind.toLowerCase()}`,
    from,
    to,
    letters: Array.from(found.map(([letter]) => letter).join(''), asLatin).join(''),
  }
}

/** A letter that a line opens with, alone or with a sign behind it. */
const opensWithLetter = /^[([]?([A-H]{1,8}|[a-h])[)\]]?(?:\s*$|\s?[.、:)](?=\s|$)|\)\s)/
const holdsValue = /[\p{L}\p{N}]/u

/** A label on a line of its own, and below it a line that opens with the letter of an option. */
function labelledAbove(above: Lexed | undefined, line: Lexed, below: Lexed | undefined, at: number): Labelled | null {
  const last = above?.pieces.at(-1)
  // the text below "A." is that of an option
  if (above?.startsWithOption && last && last.from >= last.to) return null
  const { folded, level } = line.line
  const letters = opensWithLetter.exec(below?.line.folded ?? '')?.[1]
  if (letters === undefined || line.startsWithOption || folded.length > longest || folded === '') return null
  if ((line.number !== null && !line.number.weak) || line.lead !== null || line.tags.length > 0 || line.key) return null
  const isButton = line.noise === 'platform' && /\p{L}/u.test(folded)
  if ((line.noise !== null && !isButton) || below?.line.hasLabel) return null
  const [field] = line.fields
  if (field && (field.kind !== 'answer' || holdsValue.test(folded.slice(field.from)))) return null
  return {
    at,
    shape: `${'#'.repeat(level)}${folded.toLowerCase().replace(/\d+/g, '#')}\n`,
    from: folded.length,
    letters,
  }
}

const isAnswered = ({ line, fields }: Lexed): boolean =>
  fields.some(({ kind, from, to }) => kind === 'answer' && holdsValue.test(line.folded.slice(from, to)))

/** What a line could label, on it or below. */
const found = (lines: readonly Lexed[], at: number): Labelled | null => {
  const line = lines[at]
  return line ? (labelledAt(line, at) ?? labelledAbove(lines[at - 1], line, lines[at + 1], at)) : null
}

/** One run of options: the line of A, and how many letters follow it before the next run. */
type Run = { at: number; count: number; isAnswered: boolean }

function runsOf(lines: readonly Lexed[]): Run[] {
  const runs: Run[] = []
  lines.forEach((line, at) => {
    if (line.line.folded.length === 1 && found(lines, at - 1)?.shape.endsWith('\n')) return
    if (line.pieces.length > 0 && hasOptionA(line)) runs.push({ at, count: 0, isAnswered: false })
    const run = runs.at(-1)
    if (!run) return
    run.count += line.pieces.length
    if (line.fields.length > 0 && isAnswered(line)) run.isAnswered = true
  })
  return runs
}

const namesOption = (letters: string | null, count: number): boolean => {
  if (letters === null) return false
  if (/^\d/.test(letters)) return Number(letters) >= 1 && Number(letters) <= count
  return Array.from(letters.toUpperCase()).every((letter) => letter.charCodeAt(0) - 65 < count)
}

/** How many of the digits that a shape has must be one more than those before to be counted through, as likes and remarks are. */
const countedThrough = 0.7

/** Whether the values of a shape count the questions, and so answer none of them. */
function isCounter(shape: readonly Labelled[]): boolean {
  const values = shape.map(({ letters }) => (letters === null || /\D/.test(letters) ? null : Number(letters)))
  const follow = values.filter((value, at) => value !== null && at > 0 && value === (values[at - 1] ?? 0) + 1)
  return values.length >= 3 && follow.length >= (values.length - 1) * countedThrough
}

/** How many runs of options a shape answers: one line below each, which names one of its options. */
function answered(shape: readonly Labelled[], runs: readonly Run[]): { count: number; span: number; values: number } {
  const first = runs.findLastIndex(({ at }) => at < (shape[0]?.at ?? 0))
  if (first < 0) return { count: 0, span: 1, values: 0 }
  let last = first
  let count = 0
  const values = new Set<string | null>()
  let next = 0
  for (let index = first; index < runs.length && next < shape.length; index++) {
    const run = runs[index]
    const end = runs[index + 1]?.at ?? Number.POSITIVE_INFINITY
    const here: Labelled[] = []
    for (let one = shape[next]; one && one.at < end; one = shape[++next]) here.push(one)
    const [answer] = here
    if (!run || !answer) continue
    last = index
    if (here.length > 1 || !namesOption(answer.letters, run.count)) continue
    count++
    values.add(answer.letters)
  }
  return { count, span: last - first + 1, values: values.size }
}

/** A run of options may have been missed here and there. */
const surplus = 1.5

/** How much of the questions from the first to the last a label must answer to be believed. */
const enough = 0.8

/**
 * Learns what labels the answers where no known word does: the same words or signs below each run of options, and behind
 * them a letter of that run ("=> b", "A#Q3ANS=C", "### B"). Nothing but their recurrence makes them labels.
 */
export function learnLabels(lines: readonly Lexed[]): readonly Lexed[] {
  const runs = runsOf(lines)
  if (runs.every(({ isAnswered }) => isAnswered)) return lines
  const shapes = Map.groupBy(
    lines.flatMap((_, at) => found(lines, at) ?? []),
    ({ shape }) => shape,
  )
  const learnt = new Map<number, Labelled>()
  for (const shape of shapes.values()) {
    if (shape.length < 2 || shape.length > runs.length * surplus || isCounter(shape)) continue
    const { count, span, values } = answered(shape, runs)
    if (count >= 2 && values >= 2 && count >= span * enough) for (const one of shape) learnt.set(one.at, one)
  }
  if (learnt.size === 0) return lines
  return changeEach(lines, (line, at) => {
    const one = learnt.get(at)
    if (one) return asAnswer(line, one.from, one.to)
    return learnt.get(at - 1)?.shape.endsWith('\n') ? asValue(line) : line
  })
}

/** The line below a label: no option, no number. */
const asValue = (line: Lexed): Lexed => ({
  ...withoutOptions(line),
  number: null,
  lead: null,
  heading: null,
  key: null,
  from: 0,
})
