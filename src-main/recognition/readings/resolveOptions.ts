import type { Lexed } from '../lexed.ts'
import { chainInside, type OptionForm, type OptionPiece } from '../tokens/optionLabels.ts'

/** How far down the next option may stand: texts of options wrap over a few lines. */
const reach = 7

const isWeak = (form: OptionForm): boolean => form === 'bare' || form === 'comma'

const opensQuestion = (line: Lexed): boolean =>
  line.heading?.kind === 'type' ||
  (line.number !== null && !line.number.weak && !line.startsWithOption) ||
  line.lead?.opens === true

/** A letter alone above a long text names a passage, not an option. */
const namesPassage = (line: Lexed, next: Lexed | undefined): boolean =>
  line.line.folded.length === 1 && line.startsWithOption && (next?.line.folded.length ?? 0) >= 60

/** For each line the index of the next option label at a line start within reach, or null. */
function nextIndexes(lines: readonly Lexed[]): (number | null)[] {
  const next: (number | null)[] = new Array(lines.length).fill(null)
  let index: number | null = null
  let distance = 0
  for (let at = lines.length - 1; at >= 0; at--) {
    next[at] = distance <= reach ? index : null
    const line = lines[at]
    if (!line) continue
    distance++
    const first = line.pieces[0]
    if ((line.number && line.startsWithOption) || line.heading?.kind === 'key' || namesPassage(line, lines[at + 1]))
      index = null
    else if (line.startsWithOption && first && (!isWeak(first.form) || !first.lower))
      [index, distance] = [first.index, 0]
    else if (opensQuestion(line)) index = null
  }
  return next
}

/** The run of options being read: its last index, its form, and the line where it stands. */
type Group = { last: number; form: OptionForm | null; at: number }

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
): OptionPiece[] {
  let kept = [...pieces]
  const first = kept[0]
  if (next !== null && first && next > first.index) kept = kept.filter((piece) => piece.index < next)
  if (first && first.form === 'bare' && kept.length === 2 && next === null && first.index === 0) {
    const second = kept[1]
    if (second && !spaced(second)) kept = kept.slice(0, 1)
  }
  const last = kept.at(-1)
  if (last && kept.length < pieces.length) last.to = end
  return kept
}

function resolveStart(
  line: Lexed,
  at: number,
  first: OptionPiece,
  group: Group,
  next: number | null,
  isLast: boolean,
): void {
  const { folded } = line.line
  const spaced = (piece: OptionPiece) =>
    /\s\s$/.test(folded.slice(0, piece.labelFrom)) || /[\u4e00-\u9fff]/.test(folded.charAt(piece.from))
  const kept = cut(line.pieces, next, line.to, spaced)
  const wide = kept.slice(1).every(spaced) && kept.length > 1
  if (acceptsStart(first, kept.length, group, next, wide, group.at === at - 1, isLast)) {
    line.pieces = kept
    group.last = kept.at(-1)?.index ?? first.index
    group.form = first.form
    return
  }
  line.pieces = next === 0 ? [] : chainInside(folded, line.from, line.to)
  line.startsWithOption = false
  if (line.pieces.length > 0) resolveInside(line, group, next)
}

/** "text    B. x  C. y" under a stem: the letter of the first option got lost. */
function resolveLostA(line: Lexed, group: Group, next: number | null): boolean {
  const first = line.pieces[0]
  if (first?.index !== 1 || line.number || line.fields.length > 0 || group.last >= 0) return false
  const last = line.pieces.at(-1)?.index ?? 1
  const text = line.line.folded.slice(line.from, first.labelFrom).trim()
  if (text === '' || text.length > 60 || (next !== last + 1 && (next !== null || last < 2))) return false
  line.pieces = [{ ...first, index: 0, labelFrom: line.from, from: line.from, to: first.labelFrom }, ...line.pieces]
  line.startsWithOption = true
  group.last = last
  group.form = first.form
  return true
}

function resolveInside(line: Lexed, group: Group, next: number | null): void {
  const pieces = cut(line.pieces, next, line.to, () => true)
  const accepted = pieces.length >= 2 ? next !== 0 : next === 1
  line.pieces = accepted ? pieces : []
  if (accepted) [group.last, group.form] = [pieces.at(-1)?.index ?? 0, pieces[0]?.form ?? null]
}

const isBox = (line: Lexed | undefined): line is Lexed =>
  line?.startsWithOption === true && line.pieces[0]?.form === 'check'

/** Tick boxes count side by side, if not all are filled: a row of full dots is a list. */
function keepTickBoxes(lines: readonly Lexed[], at: number): boolean {
  let [first, last] = [at, at]
  while (isBox(lines[first - 1]) && at - first < 12) first--
  while (isBox(lines[last + 1]) && last - at < 12) last++
  return last > first && lines.slice(first, last + 1).some((line) => line.pieces[0]?.ticked === false)
}

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

/** "正确答案：" with nothing behind it: the next line is the answer. */
function awaitsValue(above: Lexed | undefined): boolean {
  const last = above?.fields.at(-1)
  return (last?.kind === 'answer' || last?.kind === 'mine') && last.from >= last.to
}

function takeAsText(line: Lexed): void {
  line.number = null
  line.lead = null
  line.key = null
  line.heading = null
  line.from = 0
}

/**
 * Decides by the lines around which option labels are real: A is followed by B, B comes after A, a bare letter
 * ("A company ...") needs both. What is not believed becomes plain text again.
 */
export function resolveOptions(lines: readonly Lexed[]): void {
  lines.forEach((line, at) => {
    if (awaitsValue(lines[at - 1])) [line.pieces, line.startsWithOption] = [[], false]
  })
  const next = nextIndexes(lines)
  const rejected: Lexed[] = []
  const group: Group = { last: -1, form: null, at: -1 }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    if (isTextOfOption(line, lines[at - 1])) takeAsText(line)
    if (opensQuestion(line) || line.heading) [group.last, group.form] = [-1, null]
    const first = line.pieces[0]
    if (!first) continue
    if (first.form === 'check') {
      if (!keepTickBoxes(lines, at)) rejected.push(line)
      continue
    }
    if (line.startsWithOption)
      resolveStart(line, at, first, group, next[at] ?? null, lines[at + 1]?.fields[0]?.kind === 'answer')
    else if (first.index === 1) {
      if (!resolveLostA(line, group, next[at] ?? null)) line.pieces = []
    } else resolveInside(line, group, next[at] ?? null)
    if (line.pieces.length > 0) group.at = at
    if (line.startsWithOption && line.number === null) line.heading = null
  }
  for (const line of rejected) [line.pieces, line.startsWithOption] = [[], false]
}
