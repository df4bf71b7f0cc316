import { isRunningText, type Line } from '../../lines.ts'
import { readOptionLabel } from '../../tokens/optionLabels.ts'
import { lettersInKey, type Named, nameInBracket, nameInLine } from '../answers/optionNamesOfForm.ts'
import { partOf } from '../partOf.ts'
import { type LabelForm, openingForms, type Piece, piecesFrom } from './labelForms.ts'
import { withLetter } from './relabel.ts'

/** The options of one question: which lines they stand on, and what is cut from each. */
type Run = Readonly<{ first: number; last: number; pieces: readonly (Piece & { at: number })[] }>

const fewest = 3
const nearlyAll = 0.6
/** Where so many lines open with a plain letter, the letters count the options. */
const plainShare = 0.2
const mostOptions = 12
const reach = 3

const plainLabel = /^(?:[([][A-La-l][)\]][.、:]?|[A-La-l][.、:)])\s*[\p{L}\p{N}]/u
const isPlain = (lines: readonly Line[]): boolean => {
  const most = lines.length * plainShare
  let count = 0
  return lines.some(({ folded }) => plainLabel.test(folded) && ++count > most)
}

/** The run of options that begins on a line, label by label, over the lines below. */
function runFrom(lines: readonly Line[], first: number, form: LabelForm): Run {
  const pieces: (Piece & { at: number })[] = []
  let at = first
  for (; pieces.length < mostOptions; at++) {
    const line = lines[at]
    if (!isRunningText(line)) break
    const own = piecesFrom(line.folded, at === first ? form.start : 0, form, pieces.length)
    if (own.length === 0) break
    pieces.push(...own.map((piece) => ({ ...piece, at })))
    if (form.isInside) return { first, last: at, pieces }
  }
  return { first, last: at - 1, pieces }
}

/** Letters below counted points are what is chosen. */
const hasLettersBelow = (lines: readonly Line[], { last }: Run): boolean => {
  const below = lines[last + 1]
  const second = lines[last + 2]
  const opens = (line: Line | undefined, index: number) =>
    isRunningText(line) && readOptionLabel(line.folded, 0, true)?.index === index
  return opens(below, 0) && opens(second, 1)
}

/** All runs of each form that is written before the options of at least three questions. */
function runsByForm(lines: readonly Line[]): ReadonlyMap<string, { form: LabelForm; runs: Run[] }> {
  const found = new Map<string, { form: LabelForm; runs: Run[] }>()
  for (const at of lines.keys()) {
    const line = lines[at]
    if (!isRunningText(line)) continue
    if (line.folded.length < 2) continue
    for (const form of openingForms(line.folded)) {
      const run = runFrom(lines, at, form)
      if (run.pieces.length < 2 || hasLettersBelow(lines, run)) continue
      const same = found.get(form.key) ?? { form, runs: [] }
      if ((same.runs.at(-1)?.last ?? -1) < at - (form.start > 0 ? 0 : 1)) same.runs.push(run)
      found.set(form.key, same)
    }
  }
  return found
}

/** What names options of the form near each run, of those that stand behind the same words each time. */
function namesNear(lines: readonly Line[], form: LabelForm, runs: readonly Run[]): ReadonlyMap<number, Named> {
  const starts = new Set(runs.map(({ first }) => first))
  const byHead = new Map<string, Map<number, Named>>()
  const note = (at: number, named: Named | null) => {
    if (named) byHead.set(named.head, (byHead.get(named.head) ?? new Map<number, Named>()).set(at, named))
  }
  for (const { first, last, pieces } of runs) {
    for (let at = last + 1; at <= last + reach && !starts.has(at); at++)
      if (isRunningText(lines[at])) note(at, nameInLine(lines[at]?.folded ?? '', form, pieces.length))
    for (let at = first; at >= Math.max(0, first - 2); at--)
      if (isRunningText(lines[at])) note(at, nameInBracket(lines[at]?.folded ?? '', form, pieces.length))
  }
  const usual = [...byHead.values()].filter(
    (named) =>
      named.size >= Math.max(fewest, runs.length * nearlyAll) &&
      new Set([...named.values()].map(({ letters }) => letters)).size > 1,
  )
  return new Map(usual.flatMap((named) => [...named]))
}

/** The line with letters for what it called the options; a sign alone before them says that they are the answer. */
function named(line: Line, { from, to, letters, head }: Named): Line {
  const label = /\p{L}/u.test(head) ? line.text.slice(0, from) : 'Answer: '
  const text = label + letters + line.text.slice(to)
  return {
    ...line,
    text,
    folded: (label === 'Answer: ' ? label : line.folded.slice(0, from)) + letters + line.folded.slice(to),
    marks: [],
    bullet: '',
  }
}

/**
 * Whatever stands alike before the options of nearly all questions and counts them ("Option A: x", "A> x", "<a> x", "选项1：x",
 * "（一）x") is their letter, over lines or along one ("A x / B y"), and what calls them so near them is their answer. Other signs
 * than letters need such an answer: they may count parts of a task.
 */
export function readOptionForms(lines: readonly Line[]): readonly Line[] {
  if (isPlain(lines)) return lines
  let best: Counted | null = null
  for (const { form, runs } of runsByForm(lines).values()) {
    if (runs.length < Math.max(fewest, (best?.runs.length ?? 0) + 1)) continue
    if (runs.filter(({ pieces }) => pieces.length >= 3).length < runs.length * nearlyAll) continue
    const names = namesNear(lines, form, runs)
    const isNamed = form.isLetter || names.size >= runs.length * nearlyAll
    const key = isNamed ? noKey : keyBelow(lines, form, runs)
    if (isNamed || key.size > 0) best = { runs, names, key }
  }
  return best === null ? lines : lettered(lines, best)
}

type Counted = Readonly<{ runs: readonly Run[]; names: ReadonlyMap<number, Named>; key: ReadonlyMap<number, string> }>
const noKey: ReadonlyMap<number, string> = new Map()

/** A line of a key, with letters for what it names. */
type KeyLine = Readonly<{ at: number; text: string; count: number }>

/** Lines of a key that stand below each other. */
function keyBlocks(lines: readonly Line[], form: LabelForm, runs: readonly Run[]): readonly (readonly KeyLine[])[] {
  const own = new Set(runs.flatMap(({ pieces }) => pieces.map(({ at }) => at)))
  const blocks: KeyLine[][] = []
  for (let at = (runs[0]?.last ?? lines.length) + 1; at < lines.length; at++) {
    const read =
      isRunningText(lines[at]) && !own.has(at) ? lettersInKey(lines[at]?.folded ?? '', form, mostOptions) : null
    if (read === null) continue
    if (blocks.at(-1)?.at(-1)?.at === at - 1) blocks.at(-1)?.push({ at, ...read })
    else blocks.push([{ at, ...read }])
  }
  return blocks
}

/** The lines below runs that are a key of nearly all of them, with letters for what they name; a section may have its own, of several entries. */
function keyBelow(lines: readonly Line[], form: LabelForm, runs: readonly Run[]): ReadonlyMap<number, string> {
  const end = runs.at(-1)?.last ?? lines.length
  const countOf = (block: readonly KeyLine[]): number => block.reduce((sum, { count }) => sum + count, 0)
  const found = keyBlocks(lines, form, runs).filter((block) => (block[0]?.at ?? 0) > end || countOf(block) >= fewest)
  const entries = found.reduce((sum, block) => sum + countOf(block), 0)
  return entries >= runs.length * nearlyAll ? new Map(found.flat().map(({ at, text }) => [at, text])) : noKey
}

const withText = (line: Line, text: string): Line => ({ ...line, text, folded: text, marks: [], bullet: '' })

function lettered(lines: readonly Line[], { runs, names, key }: Counted): readonly Line[] {
  const pieces = new Map<number, Run['pieces']>()
  let index = new Map<Piece, number>()
  for (const run of runs)
    for (const [place, piece] of run.pieces.entries()) {
      pieces.set(piece.at, [...(pieces.get(piece.at) ?? []), piece])
      index = index.set(piece, place)
    }
  return lines.flatMap((line, at) => {
    const own = pieces.get(at)
    const name = names.get(at)
    const entries = key.get(at)
    if (entries !== undefined) return [withText(line, entries)]
    if (!own) return [name ? named(line, name) : line]
    const head = own[0]?.labelFrom ?? 0
    const options = own.map((piece) =>
      withLetter({ ...partOf(line, piece.from, piece.to), hasLabel: false, bullet: '' }, index.get(piece) ?? 0, false),
    )
    const end = own.at(-1)?.to ?? 0
    if (line.folded.charAt(end) === ')' && line.folded.slice(end + 1).trim() !== '') options.push(partOf(line, end + 1))
    if (head === 0) return options
    const stem = partOf(line, 0, line.folded.charAt(head - 1) === '(' ? head - 1 : head)
    return [name && name.to <= head ? named(stem, name) : stem, ...options]
  })
}
