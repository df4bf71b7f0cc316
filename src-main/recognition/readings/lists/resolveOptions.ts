import { Edited } from '../../Edited.ts'
import { hasNumber, type Lexed, withoutOptions } from '../../lexed.ts'
import { opensBlank } from '../../tokens/asking.ts'
import { chainInside, type OptionForm, type OptionPiece, readTickBox } from '../../tokens/optionLabels.ts'
import { choosesTruth } from './choosesTruth.ts'

/** How far down the next option may stand: texts of options wrap over a few lines. */
const reach = 7

const isWeak = (form: OptionForm): boolean => form === 'bare' || form === 'comma'

const opensQuestion = (line: Lexed): boolean =>
  line.heading?.kind === 'type' || hasNumber(line) || line.lead?.opens === true

/** A letter alone above a long text names a passage, not an option. */
const namesPassage = (line: Lexed, next: Lexed | undefined): boolean =>
  line.line.folded.length === 1 && line.startsWithOption && (next?.line.folded.length ?? 0) >= 60

/** "B" alone below "A. yes  B. no", which may stand behind the stem, is the answer. */
function isAnswerBelow({ pieces: [first, ...more], line }: Lexed, above: Lexed | undefined): boolean {
  if (!first || more.length > 0 || first.from < first.to || line.folded.length > 3 || !above) return false
  return above.pieces.length > 1 && above.pieces.some(({ index }) => index === first.index)
}

/** For each line the next option label at a line start within reach, or null. */
function nextLabels(lines: readonly Lexed[]): (OptionPiece | null)[] {
  const next: (OptionPiece | null)[] = new Array(lines.length).fill(null)
  let label: OptionPiece | null = null
  let distance = 0
  for (let at = lines.length - 1; at >= 0; at--) {
    next[at] = distance <= reach ? label : null
    const line = lines[at]
    if (!line) continue
    distance++
    const first = line.pieces[0]
    if (isAnswerBelow(line, lines[at - 1])) continue
    if ((line.number && line.startsWithOption) || line.heading?.kind === 'key' || namesPassage(line, lines[at + 1]))
      label = null
    else if (line.startsWithOption && first && (!isWeak(first.form) || !first.lower)) [label, distance] = [first, 0]
    else if (opensQuestion(line)) label = null
  }
  return next
}

/** The run of options being read: its last index, its form, and the line where it stands. */
type Group = { last: number; form: OptionForm | null; lower: boolean; at: number }

function acceptsStart(
  first: OptionPiece,
  count: number,
  group: Group,
  next: number | null,
  isWide: boolean,
  isNear: boolean,
  isLast: boolean,
): boolean {
  const { index, form, lower } = first
  const weak = isWeak(form)
  if (index === 0) {
    if (weak)
      return (
        next === 1 ||
        (count >= 3 && isWide) ||
        (count >= 2 && (next === count || (next === null && (count >= 3 || isWide))))
      )
    return count >= 2 || next === 1 || (!lower && (next === 2 || form === 'bracket' || isLast))
  }
  const isLost = index <= group.last && !isNear
  if (group.last >= 0 && !isLost) {
    if (index === group.last + 1)
      return !weak || isWeak(group.form ?? 'bare') || (!lower && (next === index + 1 || index >= 2))
    return !weak && index > group.last + 1 && index - group.last <= 3 && !lower
  }
  return !weak && !lower && index <= 2 && (count >= 2 || next === index + 1)
}

/** "A x B y" on one line is two options only if the next line goes on behind them. */
function cut(
  pieces: readonly OptionPiece[],
  next: number | null,
  end: number,
  spaced: (piece: OptionPiece) => boolean,
): readonly OptionPiece[] {
  const first = pieces[0]
  const goesOn = next !== null && first !== undefined && next > first.index
  let kept = goesOn && pieces.some(({ index }) => index >= next) ? pieces.filter(({ index }) => index < next) : pieces
  if (first?.form === 'bare' && kept.length === 2 && next === null && first.index === 0) {
    const second = kept[1]
    if (second && !spaced(second)) kept = kept.slice(0, 1)
  }
  const last = kept.at(-1)
  return last && kept.length < pieces.length ? [...kept.slice(0, -1), { ...last, to: end }] : kept
}

const withPieces = (line: Lexed, pieces: readonly OptionPiece[]): Lexed =>
  pieces === line.pieces ? line : { ...line, pieces }

function resolveStart(
  line: Lexed,
  at: number,
  first: OptionPiece,
  group: Group,
  next: number | null,
  isLast: boolean,
): Lexed {
  const { folded, text } = line.line
  const spaced = (piece: OptionPiece) =>
    /\s\s$/.test(folded.slice(0, piece.labelFrom)) ||
    text.charAt(piece.labelFrom - 1) === '\t' ||
    /[\u4e00-\u9fff]/.test(folded.charAt(piece.from))
  const kept = cut(line.pieces, next, line.to, spaced)
  const wide = kept.length > 1 && kept.slice(1).every(spaced)
  const isPair = kept.length === 2 && choosesTruth(line)
  if (isPair || acceptsStart(first, kept.length, group, next, wide, group.at === at - 1, isLast)) {
    group.last = kept.at(-1)?.index ?? first.index
    group.form = first.form
    group.lower = first.lower
    return withPieces(line, kept)
  }
  const inside = next === 0 ? [] : chainInside(folded, line.from, line.to)
  const plain = { ...line, pieces: inside, startsWithOption: false }
  // "○ A slice": a box before a word of one letter
  const box = inside.length === 0 && first.ticked !== null && line.from === 0 ? readTickBox(folded) : null
  if (box) return { ...line, pieces: [{ ...box, to: line.to }] }
  return inside.length > 0 ? resolveInside(plain, group, next) : plain
}

/** "text    B. x  C. y" under a stem: the letter of the first option got lost. */
function resolveLostA(line: Lexed, group: Group, next: number | null): Lexed {
  const first = line.pieces[0]
  const dropped = { ...line, pieces: [] }
  if (first?.index !== 1 || line.number || line.fields.length > 0 || group.last >= 0) return dropped
  const last = line.pieces.at(-1)?.index ?? 1
  const text = line.line.folded.slice(line.from, first.labelFrom).trim()
  if (text === '' || text.length > 60 || (next !== last + 1 && (next !== null || last < 2))) return dropped
  group.last = last
  group.form = first.form
  const lost = { ...first, index: 0, labelFrom: line.from, from: line.from, to: first.labelFrom }
  return { ...line, pieces: [lost, ...line.pieces], startsWithOption: true }
}

function resolveInside(line: Lexed, group: Group, next: number | null): Lexed {
  const pieces = cut(line.pieces, next, line.to, () => true)
  if (!(pieces.length >= 2 ? next !== 0 : next === 1)) return { ...line, pieces: [] }
  group.last = pieces.at(-1)?.index ?? 0
  group.form = pieces[0]?.form ?? null
  group.lower = pieces[0]?.lower === true
  return withPieces(line, pieces)
}

/** "E. T. A. Brand wrote ...": several letters before a name, which is no option where none goes before it. */
const initials = /^[A-L]\.\s?(?:[A-Z]\.\s?)+\p{Lu}\p{Ll}/u
const isNamed = ({ line, startsWithOption }: Lexed, { index, labelFrom }: OptionPiece, { last }: Group): boolean =>
  startsWithOption && index > 0 && index !== last + 1 && initials.test(line.folded.slice(labelFrom))

/** "5. F. Scott wrote ...": a letter behind a number that follows no other and that none follows is a name. */
const isInitial = ({ number, startsWithOption }: Lexed, { index }: OptionPiece, next: number | null): boolean =>
  number !== null && !number.weak && startsWithOption && index > 0 && next !== index + 1

const longName = 40

/** "e) salt" above "F. Scott was born in ...": a name in a text, where small letters count the options. */
const isNameBelow = ({ line, startsWithOption }: Lexed, { index, lower, from }: OptionPiece, group: Group): boolean =>
  startsWithOption && group.lower && !lower && index === group.last + 1 && line.folded.length - from > longName

/** "A large part of ..." above "b) ...", "7. A city wants ..." above "B. ...": a word, in whichever language. */
const isWordAbove = (
  { line: { folded }, from }: Lexed,
  { form, index, lower, from: text }: OptionPiece,
  next: OptionPiece | null,
): boolean =>
  form === 'bare' &&
  index === 0 &&
  next !== null &&
  !isWeak(next.form) &&
  ((next.index === 1 && next.lower !== lower) || (from > 0 && next.index > 0 && /^\p{Ll}{2}/u.test(folded.slice(text))))

/** "5. (A) is the name of ...", "6. A: May I? B: Yes, ____.": of the stem, where the options below it begin with A themselves. */
const isOfStem = (line: Lexed, { index, form }: OptionPiece, next: number | null): boolean =>
  line.number !== null &&
  !line.number.weak &&
  line.startsWithOption &&
  (form === 'bracket' ? line.pieces.length === 1 : form === 'colon' && opensBlank.test(line.line.folded)) &&
  index === 0 &&
  next === 0

/** "A、" alone has its text on the next line, even if that is a number. */
function isTextOfOption(line: Lexed, above: Lexed | undefined): boolean {
  const last = above?.pieces.at(-1)
  return (
    last !== undefined &&
    above?.startsWithOption === true &&
    last.form !== 'check' &&
    last.from >= last.to &&
    !line.startsWithOption &&
    line.number?.weak !== false &&
    !line.lead?.opens
  )
}

const asText = (line: Lexed): Lexed =>
  line.number || line.lead || line.key || line.heading || line.from > 0
    ? { ...line, number: null, lead: null, key: null, heading: null, from: 0 }
    : line

/**
 * Decides by the lines around which option labels are real: A is followed by B, B comes after A, a bare letter
 * ("A company ...") needs both. What is not believed becomes plain text again.
 */
export function resolveOptions(lines: readonly Lexed[]): readonly Lexed[] {
  const edited = new Edited(lines)
  const next = nextLabels(lines)
  const group: Group = { last: -1, form: null, lower: false, at: -1 }
  lines.forEach((given, at) => {
    let line = isTextOfOption(given, edited.get(at - 1)) ? asText(given) : given
    if (opensQuestion(line) || line.heading) [group.last, group.form, group.lower] = [-1, null, false]
    const first = line.pieces[0]
    const label = next[at] ?? null
    const follows = label?.index ?? null
    if (
      first &&
      (isInitial(line, first, follows) ||
        isNamed(line, first, group) ||
        isNameBelow(line, first, group) ||
        isOfStem(line, first, follows) ||
        (line.startsWithOption && isWordAbove(line, first, label)))
    )
      line = withoutOptions(line)
    else if (first && first.form !== 'check') {
      if (line.startsWithOption) {
        const isLast = lines[at + 1]?.fields[0]?.kind === 'answer'
        line = resolveStart(line, at, first, group, follows, isLast)
      } else if (first.index === 1) line = resolveLostA(line, group, follows)
      else line = resolveInside(line, group, follows)
      if (line.pieces.length > 0) group.at = at
      if (line.startsWithOption && line.number === null && line.heading) line = { ...line, heading: null }
    }
    edited.set(at, line)
  })
  return edited.result
}
