import { Edited } from '../../Edited.ts'
import { hasNumber, type Lexed, opensOptions, withoutOptions } from '../../lexed.ts'
import { asks, choosesAmong, opensBlank } from '../../tokens/asking.ts'
import { codeSigns } from '../../tokens/codeSigns.ts'
import { linesWith } from '../linesWith.ts'
import { isBold } from '../titles/boldTitles.ts'
import { sectionTypes } from '../titles/sectionTypes.ts'

/** The lines between two titles. */
type Stretch = Readonly<{ from: number; to: number }>

const fewestHeads = 3
const fewestInside = 2
const nearlyAll = 0.8
const isArabic = (line: Lexed | undefined): boolean =>
  line !== undefined &&
  line.noise === null &&
  hasNumber(line) &&
  (line.number.family === 'arabic' || line.number.family === 'question')

/** The title of a key above each answer is a label. */
const fewestLabels = 3

const parts = (lines: readonly Lexed[]): readonly Stretch[] => {
  const areLabels = lines.filter(({ heading }) => heading?.kind === 'key').length >= fewestLabels
  const parts = ({ line, heading }: Lexed) =>
    line.level > 0 || (heading !== null && !(areLabels && heading.kind === 'key'))
  const titles = lines.flatMap((line, at) => (parts(line) ? [at] : []))
  return [-1, ...titles].map((title, place) => ({ from: title + 1, to: titles[place] ?? lines.length }))
}

/** "Domanda 3", "Question 3" above 1, 2, 3. */
const isWorded = ({ number }: Lexed): boolean => number?.family === 'question'

/** "6、" above "1)", "2)": what counts points closes a bracket that nothing opens. */
const isPointed = ({ line, number }: Lexed): boolean => !/\)\s*$/.test(line.folded.slice(number?.start, number?.end))

/** How the numbers of questions may look otherwise than those below them. */
const looks: readonly ((line: Lexed, shallowest: number) => boolean)[] = [
  isWorded,
  isBold,
  ({ line }, shallowest) => line.depth <= shallowest,
  isPointed,
]

/** Numbers that differ by their sign need not be without gaps: somebody chose the questions. */
const countsUp = (values: readonly number[], mayLeap: boolean): boolean => {
  const counted = values.filter((value, place) => {
    const above = place === 0 ? value - 1 : (values[place - 1] ?? 0)
    return mayLeap ? value > above : value === above + 1
  })
  return counted.length >= values.length * nearlyAll
}

/** The numbers between one of a question and the next: they count from 1 and hold no more than one question with its answer. */
function isInside(lines: readonly Lexed[], head: number, inside: readonly number[], end: number): boolean {
  const values = inside.map((at) => lines[at]?.number?.value ?? 0)
  if (values[0] !== 1 || !values.every((value, place) => value === 1 || value === (values[place - 1] ?? 0) + 1))
    return false
  const between = lines.slice(head + 1, end).filter(({ line }) => line.kind !== 'tableRow')
  const answers = between.filter(({ fields }) => fields.some(({ kind }) => kind === 'answer')).length
  const options = between.filter((line, place) => opensOptions(line, between[place - 1])).length
  return answers <= 1 && options === 0
}

/** "11. try {", "12. run();": lines of a program, which may begin anywhere, above the options that ask about it. */
function areCodeLines(lines: readonly Lexed[], head: number, inside: readonly number[], end: number): boolean {
  const values = inside.map((at) => lines[at]?.number?.value ?? 0)
  const [first = 0, last = 0] = [values[0], values.at(-1)]
  if (values.length < fewestInside || !countsUp(values, false) || last <= first) return false
  const code = inside.filter((at) => codeSigns.test(lines[at]?.line.folded.slice(lines[at]?.from ?? 0) ?? ''))
  if (code.length < inside.length / 2) return false
  const below = lines.slice((inside.at(-1) ?? head) + 1, end).filter(({ startsWithOption }) => startsWithOption)
  const among = lines
    .slice(head + 1, inside.at(-1))
    .filter(({ startsWithOption, number }) => startsWithOption && !number)
  return below.length > 1 && among.length === 0
}

/** Whether they are parts of an open question or points of its answer; else they may be options. */
function isToldOpen(lines: readonly Lexed[], head: number, [first = head, ...more]: readonly number[]): boolean {
  const text = (at: number) => lines[at]?.line.folded.slice(lines[at]?.from ?? 0) ?? ''
  if (sectionTypes(lines)[head] === 'shortAnswer' || lines.slice(head, first).some(({ fields }) => fields.length > 0))
    return true
  const shown = lines.slice(head + 1, first).filter(({ noise }) => noise === null)
  const isOpen = asks(text(head)) && !choosesAmong(text(head)) && !opensBlank.test(text(head))
  return isOpen || shown.length > 0 || [first, ...more].filter((at) => asks(text(at))).length > more.length / 2
}

/** What does not ask above numbers that do is a title, and these begin questions. */
const asksItself = (lines: readonly Lexed[], head: number): boolean =>
  sectionTypes(lines)[head] === 'shortAnswer' || asks(lines[head]?.line.folded.slice(lines[head]?.from ?? 0) ?? '')

const longPart = 35

/** Numbers below "Question 3" count its options as often as its parts: these are sentences throughout, or ask, and nothing answers them. */
function areParts(lines: readonly Lexed[], head: number, inside: readonly number[], end: number): boolean {
  if (lines.slice(head, end).some(({ fields }) => fields.some(({ kind }) => kind === 'answer'))) return false
  const texts = inside.map((at) => lines[at]?.line.folded.slice(lines[at]?.from ?? 0).trim() ?? '')
  if (texts.filter((text) => asks(text)).length >= texts.length * nearlyAll) return true
  const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length)
  return (
    length >= longPart &&
    texts.every((text) => /[.?!]$/.test(text)) &&
    !lines.slice(head, end).some((line) => choosesAmong(line.line.folded))
  )
}

/** The numbers of a stretch that look otherwise than those of its questions, if these count up; null where they may be anything. */
function insideOf(lines: readonly Lexed[], { from, to }: Stretch, look: (typeof looks)[number]) {
  const numbered: number[] = []
  for (let at = from; at < to; at++) if (isArabic(lines[at])) numbered.push(at)
  const shallowest = numbered.reduce((least, at) => Math.min(least, lines[at]?.line.depth ?? 0), Infinity)
  const heads = numbered.filter((at) => look(lines[at] as Lexed, shallowest))
  const none = { heads: 0, inside: [] as readonly number[], groups: 0 }
  if (heads.length === 0 || heads[0] !== numbered[0] || heads.length === numbered.length) return none
  const values = heads.map((at) => lines[at]?.number?.value ?? 0)
  if (!countsUp(values, look === isPointed)) return none
  const groups = heads.flatMap((head, place) => {
    const end = heads[place + 1] ?? to
    const inside = numbered.filter((at) => at > head && at < end)
    return inside.length > 0
      ? [
          {
            inside,
            isTold:
              (look === isWorded && areCodeLines(lines, head, inside, end)) ||
              (isInside(lines, head, inside, end) &&
                isToldOpen(lines, head, inside) &&
                (look !== isWorded || areParts(lines, head, inside, end)) &&
                (look !== isPointed || (inside[0] ?? 0) > head + 1 || asksItself(lines, head))),
          },
        ]
      : []
  })
  const told = groups.filter(({ isTold }) => isTold)
  if (told.length < groups.length * nearlyAll) return none
  return { heads: heads.length, inside: told.flatMap(({ inside }) => inside), groups: told.length }
}

/**
 * Where the numbers of questions stand behind a word for question, are printed in bold, have other signs, or stand further left, and count up, those below
 * them that are not and begin anew are points of the question above or of its answer. In sections of other types they may be options.
 */
export function readInnerNumbers(lines: readonly Lexed[]): readonly Lexed[] {
  if (linesWith(lines).number.length < fewestHeads + fewestInside) return lines
  const numbered = linesWith(lines).number
  for (const look of looks) {
    if (look === isWorded && !numbered.some((at) => isWorded(lines[at] as Lexed))) continue
    if (look === isBold && !numbered.some((at) => isBold(lines[at] as Lexed))) continue
    const found = parts(lines).map((stretch) => insideOf(lines, stretch, look))
    const sum = (of: (one: (typeof found)[number]) => number) => found.reduce((all, one) => all + of(one), 0)
    if (sum(({ heads }) => heads) < fewestHeads || sum(({ groups }) => groups) < (look === isWorded ? 1 : fewestInside))
      continue
    const edited = new Edited(lines)
    for (const at of found.flatMap(({ inside }) => inside)) {
      const line = lines[at]
      if (line) edited.set(at, withoutOptions({ ...line, number: null, key: null, from: 0 }))
    }
    return edited.result
  }
  return lines
}
