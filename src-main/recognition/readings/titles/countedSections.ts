import { Edited } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { asks } from '../../tokens/asking.ts'
import { type KeyEntries, readKeyEntries } from '../../tokens/keyEntries.ts'
import { romanNumber } from '../../tokens/numerals.ts'
import type { TypeHint } from '../../tokens/typeWords.ts'
import { anyOf } from '../../tokens/words.ts'
import { typeWithin } from './titleTypes.ts'

/** A line that may head a section: how those are counted, which one it is, and whether numbers of questions stand below. */
type Candidate = Readonly<{ at: number; series: string; value: number; name: string; leads: Leads }>

/** `restart`: at 1, `onward`: one more than the last above. */
type Leads = 'restart' | 'onward' | null

/** 【第2部】, "第三部分". */
const inBrackets = /^\[?第\s?([一二三四五六七八九十]{1,3}|\d{1,2})\s?(部分|部|大题|大題|大問|问|問)\s?\]\s*/
const worded = new RegExp(
  `^(${anyOf('part')}|exercises?|exercices?|ejercicios?|esercizi[o]?|exercícios?|übung|aufgabe|task|block)\\s+(\\d{1,2}|[IVX]{1,4}|[A-H])(?:\\s*[.:)–-]\\s*|\\s+|$)`,
  'iu',
)
/** So many lines of advice, or of a text to be read, may stand between a title and its questions. */
const farthest = 4
const farthestBelowScore = 12
const longest = 160
/** "(每题2分)", "(本题共5小题，19分)", "(4 points)" */
const scored =
  /[([][^()[\]]{0,24}\d{1,3}\s?(?:分|点|points?|marks?|punkte?|puntos?|punt[io]|pontos?|балл)[^()[\]]{0,24}[)\]]/iu

const countOf = (printed: string): number =>
  /^\d/.test(printed)
    ? Number(printed)
    : (romanNumber(printed.toUpperCase()) ?? printed.toUpperCase().charCodeAt(0) - 64)

function readCount(line: Lexed): { series: string; value: number; name: string } | null {
  const { folded } = line.line
  const { number } = line
  if (number && (number.family === 'han' || number.family === 'hanParen' || number.family === 'roman'))
    return { series: number.family, value: number.value, name: folded.slice(number.end) }
  const piece = line.pieces[0]
  if (line.startsWithOption && line.pieces.length === 1 && piece && !piece.lower && piece.form === 'dot')
    return { series: 'letter', value: piece.index + 1, name: folded.slice(piece.from) }
  if (line.startsWithOption) return null
  const framed = inBrackets.exec(folded)
  const value = framed ? Number(framed[1]) : 0
  if (framed && value > 0) return { series: framed[2] ?? '', value, name: folded.slice(framed[0].length) }
  const word = worded.exec(folded)
  return word?.[2]
    ? { series: (word[1] ?? '').toLowerCase(), value: countOf(word[2]), name: folded.slice(word[0].length) }
    : null
}

/** A number of a question: below a word that counts as questions do, none of that word. */
const isNumber = ({ number, startsWithOption }: Lexed, series: string): boolean =>
  number !== null &&
  !startsWithOption &&
  (number.family === 'arabic' || (number.family === 'question' && !worded.test(`${series} 1`)))

function leadsOf(lines: readonly Lexed[], { at, series }: { at: number; series: string }, last: number): Leads {
  const reach = scored.test(lines[at]?.line.folded ?? '') ? farthestBelowScore : farthest
  for (let next = at + 1, between = 0; next < lines.length && between <= reach; next++) {
    const line = lines[next]
    if (!line || line.noise) continue
    if (isNumber(line, series)) {
      const value = line.number?.value ?? 0
      return value === 1 ? 'restart' : value === last + 1 ? 'onward' : null
    }
    if (line.pieces.length > 0 || line.fields.some(({ kind }) => kind === 'answer') || line.heading?.kind === 'key')
      return null
    between++
  }
  return null
}

/** A last option stands above the next question, too; but all options before it stand above that. */
function isLastOption(lines: readonly Lexed[], { at, series, value }: Candidate): boolean {
  if (series !== 'letter') return false
  let wanted = value - 2
  for (let above = at - 1; above >= 0 && wanted >= 0; above--) {
    const line = lines[above]
    const piece = line?.startsWithOption ? line.pieces.at(-1) : undefined
    if (piece && piece.index !== wanted) return false
    if (piece) wanted = (line?.pieces[0]?.index ?? 0) - 1
    else if (line?.number || line?.heading) return false
  }
  return wanted < 0 && value > 1
}

/** An option, as there is one below it or an answer. */
const isAboveOption = (lines: readonly Lexed[], at: number): boolean =>
  (lines[at]?.startsWithOption ?? false) &&
  ((lines[at + 1]?.startsWithOption ?? false) || lines[at + 1]?.fields[0]?.labelFrom === 0)

function candidatesOf(lines: readonly Lexed[]): Candidate[] {
  const found: Candidate[] = []
  let last = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    if (line.heading?.kind === 'key') break
    const isFree =
      !isAboveOption(lines, at) &&
      line.fields.length === 0 &&
      line.line.folded.length <= longest &&
      line.line.kind !== 'code'
    const count = isFree ? readCount(line) : null
    if (count) {
      const candidate = { at, ...count, leads: leadsOf(lines, { at, ...count }, last) }
      if (!isLastOption(lines, candidate)) found.push(candidate)
    }
    if (isNumber(line, '') && !(count && line.number?.family === 'question')) last = line.number?.value ?? last
  }
  return found
}

/** Those of one series that count on from the first, or begin again. */
function inOrder(members: readonly Candidate[]): readonly Candidate[] {
  const found: Candidate[] = []
  for (const member of members) {
    const before = found.at(-1)?.value ?? 0
    const isNext = member.value === before + 1 || (member.leads !== null && member.value === before + 2)
    if (isNext || (member.value === 1 && (member.series !== 'letter' || member.leads === 'restart'))) found.push(member)
  }
  return found
}

const mostLead = 0.6

/** Letters before numbers that run on are the only options printed rather than titles, unless they say what to do. */
const mayBeLettered = ({ leads, name }: Candidate): boolean => leads !== 'onward' || saysKind(name)

/** Counted so, points of an answer are as likely as titles where no questions stand below. */
const pointSeries: ReadonlySet<string> = new Set(['han', 'hanParen', 'roman'])

const saysKind = (name: string): boolean => scored.test(name) || typeWithin(name) !== null

/** What tells titles from questions that list numbered points: numbers that run on through them, scores, a known kind. */
const areTitles = (lines: readonly Lexed[], members: readonly Candidate[]): boolean =>
  members.some(({ at, leads, name }) => leads === 'onward' || lines[at]?.heading?.kind === 'type' || saysKind(name))

/** The line as the title of a section; behind the name of a section in a key its answers may follow. */
const asTitle = (line: Lexed, type: TypeHint | null): Lexed => ({
  ...line,
  number: null,
  lead: null,
  pieces: [],
  startsWithOption: false,
  tags: [],
  heading: { kind: 'type', text: line.line.folded.trim(), type, level: 3, sure: true },
})

/** The type of the section that a section within it belongs to. */
function typeAbove(lines: readonly Lexed[], at: number): TypeHint | null {
  for (let above = at - 1; above >= 0; above--)
    if (lines[above]?.heading?.kind === 'type' && lines[above]?.number?.family !== 'hanParen')
      return lines[above]?.heading?.type ?? null
  return null
}

/** The name of a section as its key may repeat it, in capitals or not. */
const nameOf = (name: string): string =>
  name
    .replace(/[([].*/, '')
    .trim()
    .toLowerCase()

function keyBehind({ line: { folded } }: Lexed, name: string): KeyEntries | null {
  const key = readKeyEntries(name.trimStart())
  return key ? { ...key, prefixEnd: key.prefixEnd + folded.length - name.trimStart().length } : readKeyEntries(folded)
}

/** Behind the title of a key the same counts name its sections: "Exercice 2", "B. 1 went  2 takes". */
function nameInKey(
  edited: Edited<Lexed>,
  lines: readonly Lexed[],
  types: ReadonlyMap<string, TypeHint | null>,
  last: number,
): void {
  const key = types.size === 0 ? -1 : lines.findIndex(({ heading }, at) => at > last && heading?.kind === 'key')
  if (key < 0) return
  for (let at = key + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.noise || line.heading?.type) continue
    const named = types.get(nameOf(line.line.folded))
    if (named !== undefined && line.number === null) edited.set(at, asTitle(line, named))
    const count = readCount(line)
    if (!count || !/^\s*(?:$|\(?\d)/.test(count.name)) continue
    const type = types.get(`${count.series} ${count.value}`)
    if (type !== undefined) edited.set(at, { ...asTitle(line, type), key: keyBehind(line, count.name) })
  }
}

/**
 * Lines that are counted alike through a paper ("A. Choose ...", "二、类比推理。每道题 ...", "Exercice 2 : ...", 【第2部】), most of
 * which have numbers of questions below that begin again or run on, head its sections, however long they are.
 */
export function findCountedSections(lines: readonly Lexed[]): readonly Lexed[] {
  const edited = new Edited(lines)
  const types = new Map<string, TypeHint | null>()
  let last = -1
  for (const members of Map.groupBy(candidatesOf(lines), ({ series }) => series).values()) {
    const titles = inOrder(members.filter((one) => one.series !== 'letter' || mayBeLettered(one)))
    const leading = titles.filter(({ leads }) => leads !== null)
    if (leading.length < 2 || leading.length < titles.length * mostLead || !areTitles(lines, titles)) continue
    for (const { at, leads, name, series, value } of titles) {
      const line = lines[at]
      if (!line || line.heading?.kind === 'type') continue
      if (leads === null && (pointSeries.has(series) ? !saysKind(name) : series !== 'letter' && asks(name))) continue
      const type = typeWithin(name) ?? (series === 'hanParen' ? typeAbove(lines, at) : null)
      types.set(`${series} ${value}`, type)
      last = Math.max(last, at)
      if (nameOf(name) !== '') types.set(nameOf(name), type)
      edited.set(at, asTitle(line, type))
    }
  }
  nameInKey(edited, lines, types, last)
  return edited.result
}
