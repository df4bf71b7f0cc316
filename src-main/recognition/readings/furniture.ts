import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft } from '../questions/Draft.ts'
import { asks, choosesAmong } from '../tokens/asking.ts'
import { truthOf } from '../tokens/truthWords.ts'
import { goesOn } from './goesOn.ts'
import { shapeOf } from './lineShape.ts'

/** A line behind the options or the answer of a draft that carries no label of its own. `isLast`: no option stands below it. */
type Tail = Readonly<{ at: number; isLast: boolean }>

const isPlain = (line: Lexed): boolean =>
  line.noise === null &&
  line.pieces.length === 0 &&
  line.fields.length === 0 &&
  line.heading === null &&
  line.tags.length === 0 &&
  (line.number === null || line.number.weak) &&
  line.line.kind !== 'code' &&
  line.line.kind !== 'tableRow' &&
  line.line.images.length === 0

/** Letters, a truth word, a number, an option that was not believed: what may be an answer is never furniture. */
const mayAnswer = (folded: string): boolean =>
  /^(?:[A-Ha-h](?:[\s,、;]*[A-Ha-h])*[.。]?$|\(?[A-Ha-hА-Жа-жア-ク甲乙丙丁戊己가나다라마바][.、:)]|[\d\s.,%]+$)/.test(
    folded,
  ) ||
  truthOf(folded) !== null ||
  /^\^/.test(folded)

const plainText = (folded: string): string => folded.replace(/[\s\p{P}]+/gu, '').toLowerCase()

/** The texts of its options, as one line may repeat one. */
const optionsOf = (lines: readonly Lexed[], { options }: Draft): string[] =>
  options.map(({ text }) =>
    plainText(text.map(({ at, from, to }) => lines[at]?.line.folded.slice(from, to) ?? '').join('')),
  )

/** What the answers of all drafts say: a line that one of them repeats is an option, however often it stands there. */
const answersOf = (lines: readonly Lexed[], drafts: readonly Draft[]): ReadonlySet<string> =>
  new Set(
    drafts.flatMap(({ answers }) =>
      answers.map(({ text }) =>
        plainText(text.map(({ at, from, to }) => lines[at]?.line.folded.slice(from, to) ?? '').join('')),
      ),
    ),
  )

/** The label of an answer with nothing behind it: the line below is the answer, whatever other questions have there. */
function isAwaited(above: Lexed | undefined): boolean {
  const last = above?.fields.at(-1)
  return last?.kind === 'answer' && last.from >= last.to
}

/** The plain lines of a draft behind its first option or answer that end no sentence and do not repeat an option. */
function tailsOf(lines: readonly Lexed[], draft: Draft): readonly Tail[] {
  const plain: number[] = []
  let begun = false
  let lastOption = draft.first
  for (let at = draft.first; at <= draft.last; at++) {
    const line = lines[at]
    if (!line) continue
    if (line.pieces.length > 0) lastOption = at
    if (begun && !isAwaited(lines[at - 1]) && line.line.folded !== '' && isPlain(line) && !mayAnswer(line.line.folded))
      if (!goesOn(lines, at)) plain.push(at)
    begun ||= line.pieces.length > 0 || line.fields.some(({ kind }) => kind === 'answer')
  }
  const ofStem = stemTail(lines, draft)
  if (plain.length === 0) return ofStem
  const options = optionsOf(lines, draft)
  const tails = plain
    .filter((at) => !options.includes(plainText(lines[at]?.line.folded ?? '')))
    .map((at) => ({ at, isLast: at > lastOption && draft.options.length >= 2 }))
  return [...ofStem, ...tails]
}

/** A call, a statement, a bracket: the last line of code is no furniture. */
const isCode = /[;{}=]|[\w\]]\(|^[^\p{L}]*$|^(?:end|return|print|else)\b/iu

/** "是 B否": options that were not read. */
const mayHoldOptions = /(?:^|[\s\p{Script=Han}])[A-H](?:[\s.、:)]|\p{Script=Han})/u

/** The last line of a stem of several, unless it asks something. */
function stemTail(lines: readonly Lexed[], { first, stem }: Draft): readonly Tail[] {
  const last = stem.at(-1)
  const line = last && last.at !== first && last.from === 0 && stem.length >= 2 ? lines[last.at] : undefined
  if (!last || !line || !isPlain(line)) return none
  const { folded } = line.line
  if (
    mayAnswer(folded) ||
    asks(folded) ||
    isCode.test(folded) ||
    mayHoldOptions.test(folded) ||
    goesOn(lines, last.at) ||
    folded.endsWith(':') ||
    choosesAmong(folded)
  )
    return none
  return [{ at: last.at, isLast: false }]
}

const none: readonly Tail[] = []

/** The sign that opens a remark: "... That is wrong.", "~ Think of leaves.", a bullet. */
function signOf({ line }: Lexed): string {
  const typed = /^(?:\.{3,}|…+|~|>|\/\/|※|→)(?=\s*\S)/.exec(line.folded)?.[0]
  return typed ?? (line.bullet === '' ? '' : 'bullet')
}

/** How many questions must have such a line, and which share of all. */
const enough = 3
const share = 0.15

/** Counts in how many drafts each key occurs. */
function recurring(perDraft: readonly (readonly string[])[], least: number): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const keys of perDraft) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Set([...counts].filter(([key, count]) => key !== '' && count >= least).map(([key]) => key))
}

/**
 * Sets aside what recurs behind the options or answers of many questions and so carries nothing of one: buttons, adverts,
 * rows of signs. Remarks below options that open with a sign of their own explain; below the last option they are kept.
 */
export function setFurnitureAside(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Lexed[] {
  const found = drafts.map((draft) => tailsOf(lines, draft))
  if (found.every((one) => one.length === 0)) return lines
  const answers = answersOf(lines, drafts)
  const tails = found.map((one) => one.filter(({ at }) => !answers.has(plainText(lines[at]?.line.folded ?? ''))))
  const folded = ({ at }: Tail): string => lines[at]?.line.folded ?? ''
  const shapes = recurring(
    tails.map((one) => one.map((tail) => shapeOf(folded(tail)))),
    Math.max(enough, drafts.length * share),
  )
  const remarks = recurring(
    tails.map((one, at) =>
      ((drafts[at]?.options.length ?? 0) < 2 ? [] : one).map(({ at }) => (lines[at] ? signOf(lines[at]) : '')),
    ),
    2,
  )
  const all = new Map(tails.flat().map((tail) => [tail.at, tail]))
  const texts = new Set([...all.values()].map(folded).filter((text) => shapes.has(shapeOf(text))))
  return changeEach(lines, (line, at) => {
    const tail = all.get(at)
    if (!tail) return texts.has(line.line.folded) && isPlain(line) ? { ...line, noise: 'repeated' } : line
    if (shapes.has(shapeOf(line.line.folded)))
      return tail.isLast ? asExplanation(line, true) : { ...line, noise: 'repeated' }
    const sign = signOf(line)
    if (!remarks.has(sign)) return line
    return tail.isLast ? asExplanation(line, false) : { ...line, noise: 'feedback' }
  })
}

const asExplanation = (line: Lexed, isEmpty: boolean): Lexed => {
  const { length } = line.line.folded
  return {
    ...line,
    number: null,
    lead: null,
    from: 0,
    to: 0,
    fields: [{ kind: 'explanation', word: '', labelFrom: 0, from: isEmpty ? length : 0, to: length, firm: true }],
  }
}

/** Whether a line was set aside below the last option, where it only ends it. */
export const isSetAside = ({ fields, line }: Lexed): boolean => {
  const [only] = fields
  return only?.kind === 'explanation' && only.word === '' && only.from === only.to && line.folded !== ''
}
