import type { Line } from './lines.ts'
import { type Field, fieldOfPrinted, findFields } from './tokens/fieldLabels.ts'
import { type Heading, headsMedical, readHeading } from './tokens/headings.ts'
import { type KeyEntries, readKeyEntries } from './tokens/keyEntries.ts'
import { noiseReason } from './tokens/noise.ts'
import { type NumberLabel, readNumber } from './tokens/numberLabel.ts'
import {
  boxSigns,
  chainFrom,
  chainInside,
  type OptionPiece,
  readOptionLabel,
  readTickBox,
} from './tokens/optionLabels.ts'
import { type Lead, readLead, readTags } from './tokens/tags.ts'
import { type TypeHint, typeOfWord } from './tokens/typeWords.ts'

/**
 * A line with all that its text may mean, each token independent of the lines around it.
 * `from..to` of folded is what is left for stem, option or plain text; `pieces` are the options in that stretch.
 */
export type Lexed = Readonly<{
  line: Line
  /** What stands before the number or in its place: "( )", "[单选]", "#Q". */
  lead: Lead | null
  number: NumberLabel | null
  tags: readonly TypeHint[]
  /** An answer in a tag of its own: the [C] of "[单选] [C]". */
  tagAnswer: string | null
  from: number
  to: number
  pieces: readonly OptionPiece[]
  /** The pieces begin at `from`, not behind a stem. */
  startsWithOption: boolean
  fields: readonly Field[]
  heading: Heading | null
  key: KeyEntries | null
  /** Why the line holds nothing of a question. */
  noise: string | null
}>

const none: readonly never[] = []

/** A line while its tokens are being read. */
type OpenLexed = { -readonly [Token in keyof Lexed]: Lexed[Token] }

const loneLetter = /^[A-H]$/

/** A letter on a line of its own: the label of the line below, or an answer. */
const letterAlone = (folded: string): OptionPiece => ({
  index: folded.charCodeAt(0) - 65,
  form: 'bare',
  lower: false,
  ticked: null,
  labelFrom: 0,
  from: 1,
  to: 1,
})

function readPieces(
  { folded, images }: Line,
  from: number,
  to: number,
): { pieces: readonly OptionPiece[]; atStart: boolean } {
  if (loneLetter.test(folded)) return { pieces: [letterAlone(folded)], atStart: true }
  const first = readOptionLabel(folded, from, false)
  const isAnswer = first !== null && first.index > 0 && first.form === 'bracket' && from > 0
  // "4. A bakery ... A. 36 B. 48": the letter is a word where signs set off the letters behind it
  const inside = first?.form === 'bare' && (from > 0 || first.index === 0) ? chainInside(folded, from, to) : none
  const [option] = inside
  const isSetOff = inside.length >= 2 || (option !== undefined && /[?]\s*$/.test(folded.slice(0, option.labelFrom)))
  if (isSetOff && option?.form !== 'bare') return { pieces: inside, atStart: false }
  if (first && !isAnswer && (first.from < to || first.labelFrom === from))
    return { pieces: chainFrom(folded, first, to, images.length > 0), atStart: true }
  if (from === 0) {
    const box = readTickBox(folded)
    if (box) return { pieces: [{ ...box, to }], atStart: true }
  }
  return { pieces: chainInside(folded, from, to), atStart: false }
}

const mayHoldOption = new RegExp(`[A-La-lⒶ-ⓛ[${boxSigns}]`)

/** "[AC]" */
const lettersAlone = /^\[[A-H]{1,6}\]$/

/** "(共10题)", "(每题2分,共10分)", "(10 questions)" behind the name of a type: it heads a section. */
const countsBehind =
  /^\s*\((?:[^()]*?(?:共|每)[^()]{0,4}\d{1,3}\s*[题題分]|[^()]*[题題]\s?[,、;]\s?\d{1,3}\s*分|\d{1,3}\s*(?:questions?|items?)\b)[^()]{0,40}\)\s*[.。:]?\s*$/i

/** A type tag in brackets with text behind it belongs to a question. */
function headingOf(line: Line, { lead, number, tags, tagAnswer, from, fields }: Lexed): Heading | null {
  const isTagged =
    lead?.opens === true || (tags.length > 0 && number !== null && /[([<]/.test(line.folded.charAt(number.end)))
  if (isTagged && headsMedical(line.folded)) return readHeading(line.folded, line.level > 0, line.level)
  if (isTagged && (tagAnswer !== null || (from < line.folded.length && !countsBehind.test(line.folded.slice(from)))))
    return null
  if (line.level === 0 && lettersAlone.test(line.folded)) return null
  const heading = readHeading(line.folded, line.level > 0, line.level)
  const isNumber = number?.family === 'question' && from >= line.folded.length && line.level === 0
  return (fields.length > 0 || isNumber) && heading?.kind === 'chapter' ? null : heading
}

/** "3. B  Explanation: ..." is an entry of a key. */
const loneKey = /^\s*[A-H]{1,6}\s*(?:[.。,;]\s*)?$/
/** "Answers and Explanations" is a title, not an answer. */
const answersAnd = /^answers?,? (?:and|&|with) /i
const mayHead = /题|choice|true|blank|answer|essay/i
const opensWithLetter = /^(?:[A-H][.、:)\]]|\([A-H]\)(?!\s*\d{1,4}\s*[.、:)]))(?![A-Z][.)])/

/** A line that opens with an option label can be little else: the short way for most lines of a bank. */
function lexOption(base: OpenLexed, folded: string): Lexed {
  base.fields = findFields(folded)
  base.to = base.fields[0]?.labelFrom ?? folded.length
  const { pieces, atStart } = readPieces(base.line, 0, base.to)
  base.pieces = pieces
  base.startsWithOption = atStart && pieces.length > 0
  if (base.startsWithOption && !(folded.length < 50 && mayHead.test(folded))) return base
  base.heading = readHeading(folded, base.line.level > 0, base.line.level)
  return base
}

/** "**Solution** text": a label in bold before text that is not. */
function printedField({ folded, marks, shift }: Line): readonly Field[] {
  const label = marks.find(({ bold, from, to }) => bold && from === shift && to - shift < folded.length)
  const field = label && fieldOfPrinted(folded, 0, label.to - shift)
  return field ? [field] : none
}

/** "Question 1 - Multiple choice - 2 points": a type and a score that stand alone beside a number with a word. */
const besideNumber =
  /^\s*(?:[-–—:|]\s*)?(\p{L}[^\d]{1,38}\p{L})?(\s*[-–—|]\s*\d{1,2}(?:[.,]\d{1,2})?\s*\p{L}{0,8})?\s*$/u

/** A line of which nothing has been read. */
const openLexed = (line: Line): OpenLexed => ({
  line,
  lead: null,
  number: null,
  tags: none,
  tagAnswer: null,
  from: 0,
  to: line.folded.length,
  pieces: none,
  startsWithOption: false,
  fields: none,
  heading: null,
  key: null,
  noise: line.aside,
})

/** "✅ Correct answer: B": what stands before a label and only draws the eye. */
const pictures = /^(?:[✅✔✓☑❌★☆👉💡📝📌🔑🎯]|\ufe0f|\s)+$/u

/** Lines that others may repeat word for word are no longer than this: "Answer: B". */
const longestRepeated = 24

/** Reads one line by itself. A line that says the same as one that is `known` is not read again. */
export function lex(line: Line, known: Map<string, Lexed> = new Map()): Lexed {
  const { folded, level, marks, images } = line
  if (line.bound) return openLexed({ ...line.bound.line, bound: line.bound, aside: null })
  if (folded === '' || line.kind === 'code' || line.isPlain || line.aside !== null) return openLexed(line)
  if (opensWithLetter.test(folded)) return lexOption(openLexed(line), folded)
  const mayRepeat = folded.length <= longestRepeated && level === 0 && marks.length === 0 && images.length === 0
  const same = mayRepeat ? known.get(folded) : undefined
  if (same) return { ...same, line }
  const lexed = lexOther(openLexed(line), folded)
  if (mayRepeat) known.set(folded, lexed)
  return lexed
}

/** Reads each line by itself. */
export function lexAll(lines: readonly Line[]): readonly Lexed[] {
  const known = new Map<string, Lexed>()
  return lines.map((line) => lex(line, known))
}

/** "2．220": a full-width dot parts a number from what follows, it is no decimal point. */
function wideNumber({ text, folded }: Line): NumberLabel | null {
  const printed = /^(\d{1,3})．(?=\S)/.exec(text)?.[1]
  if (!printed || !folded.startsWith(`${printed}.`)) return null
  return { family: 'arabic', value: Number(printed), printed, start: 0, end: printed.length + 1, weak: false }
}

/** "5.【参考答案】", "第5题 答案": the label of an answer below, not the title of a key. */
const isLabelOfNumber = ({ line, number, from, fields: [field] }: OpenLexed): boolean =>
  field?.kind === 'answer' &&
  field.labelFrom === from &&
  (number?.family === 'question' || (number?.family === 'arabic' && line.folded.charAt(from) === '['))

/** A line that no option label opens. */
function lexOther(base: OpenLexed, folded: string): Lexed {
  const { line } = base
  const { level } = line
  if (!line.marks.some(({ code }) => code)) base.noise = noiseReason(folded)
  if (base.noise !== null) return base
  base.lead = readLead(folded)
  let at = base.lead?.end ?? 0
  base.number = readNumber(folded, at) ?? (at === 0 ? wideNumber(line) : null)
  if (base.number) at = base.number.end
  const tags = readTags(folded, at)
  base.tags = base.lead?.type ? [base.lead.type, ...tags.types] : tags.types
  base.tagAnswer = tags.answer ?? base.lead?.answer ?? null
  at = tags.end
  if (base.number?.family === 'question' && at < folded.length) {
    const [, title = '', score = ''] = besideNumber.exec(folded.slice(at)) ?? []
    const type = tags.types.length === 0 ? typeOfWord(title) : null
    if (type) base.tags = [...base.tags, type]
    if (type || (tags.types.length > 0 && title === '' && score !== '')) at = folded.length
  }
  base.fields = findFields(folded, at)
  if (base.fields.length === 0 && line.marks.length > 0) base.fields = printedField(line)
  const [stem, next] = base.fields
  if (base.number && stem?.kind === 'stem' && stem.labelFrom === at) {
    const end = next?.labelFrom ?? folded.length
    if (chainInside(folded, stem.from, end).length >= 2) [at, base.fields] = [stem.from, base.fields.slice(1)]
  }
  base.from = at
  base.to = base.fields[0]?.labelFrom ?? folded.length
  if (at < base.to && base.fields.length > 0 && pictures.test(folded.slice(at, base.to))) base.to = at
  if (base.to > at && mayHoldOption.test(folded)) {
    const { pieces, atStart } = readPieces(line, at, base.to)
    base.pieces = pieces
    base.startsWithOption = atStart && pieces.length > 0
  }
  if (!base.startsWithOption || base.pieces.length < 2) base.heading = headingOf(line, base)
  if (base.heading?.kind === 'key' && answersAnd.test(folded)) [base.fields, base.to] = [[], folded.length]
  if (base.number && base.fields.length > 0 && loneKey.test(folded.slice(at, base.to)))
    [base.pieces, base.startsWithOption] = [[], false]
  if (base.heading?.kind === 'key' && isLabelOfNumber(base))
    base.heading = level === 0 ? null : { kind: 'chapter', text: folded, type: null, level, sure: true }
  base.key = readKeyEntries(folded)
  if (base.key?.strong) [base.pieces, base.startsWithOption] = [[], false]
  return base
}

/** The line with none of its option labels believed: they are text. */
export const withoutOptions = (line: Lexed): Lexed =>
  line.pieces.length === 0 && !line.startsWithOption ? line : { ...line, pieces: [], startsWithOption: false }

/** Whether a first option stands on the line. */
export const hasOptionA = (line: Lexed): boolean => line.pieces.some((piece) => piece.index === 0)

/** Whether a first option stands on the line: a letter A, or a box without one above it. */
export const opensOptions = (line: Lexed, above: Lexed | undefined): boolean =>
  hasOptionA(line) || (line.pieces[0]?.form === 'check' && above?.pieces[0]?.form !== 'check')

/** Whether the line has a firm number; that of "1. A. text" counts an option. */
export const hasNumber = (line: Lexed): line is Lexed & { readonly number: NumberLabel } =>
  line.number !== null && !line.number.weak && !line.startsWithOption
