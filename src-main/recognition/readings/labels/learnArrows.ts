import { changeEach } from '../../Edited.ts'
import { hasNumber, type Lexed } from '../../lexed.ts'
import { type Field, findFields } from '../../tokens/fieldLabels.ts'
import { anyTruth } from '../../tokens/truthWords.ts'
import { asExplanation } from '../answers/asField.ts'

const arrow = /(?:→|⇒|⟶|➜|➔|►|[-=]{1,2}>)\s*(?=\S)/g
const arrowSign = /[→⇒⟶➜➔►>]/
/** "=> n(n-1)" is a formula. */
const truthBehind = new RegExp(`^(?![A-Z][([])(${anyTruth})\\s*[.。]?\\s*(?:$|(?=[([]))`, 'i')
const letterBehind = /^[A-H](?:[\s,]*[A-H])*\s*[.。]?$/
/** An arrow behind a finished sentence; elsewhere it may be part of a formula. */
const finished = /[.?!。:)\]"”…]\s*$/

/** The answer behind an arrow: `from..to` of the folded line; what follows a truth word in brackets is a remark. */
type Arrow = Readonly<{ at: number; labelFrom: number; from: number; to: number; isTruth: boolean }>

/** A question of a stretch: its first line, and the one behind its last. */
type Span = { first: number; end: number }

const opens = (line: Lexed): boolean => hasNumber(line) && line.noise === null && line.heading === null

/** The numbered questions between two headings, and all of the document. */
function stretchesOf(lines: readonly Lexed[]): readonly (readonly Span[])[] {
  const all: Span[] = []
  const stretches: Span[][] = [all, []]
  for (const [at, line] of lines.entries()) {
    const open = stretches.at(-1)?.at(-1)
    if (line.heading) stretches.push([])
    else if (opens(line)) {
      const span = { first: at, end: at + 1 }
      all.push(span)
      stretches.at(-1)?.push(span)
    } else if (open) open.end = at + 1
  }
  return stretches
}

/** The arrow of a line, if it has one and an answer may stand behind it; "many" where it has several. */
function arrowOf({ line, pieces, noise, from }: Lexed, at: number): Arrow | 'many' | null {
  const { folded, kind } = line
  if (noise !== null || kind === 'code' || !arrowSign.test(folded)) return null
  const [match, more] = [...folded.matchAll(arrow)]
  if (!match || (pieces.length > 0 && match.index > 0)) return null
  if (more) return 'many'
  const value = match.index + match[0].length
  const truth = truthBehind.exec(folded.slice(value))
  const before = folded.slice(from, match.index)
  const mayFollow =
    before.trim() === '' || (finished.test(before) && (truth !== null || letterBehind.test(folded.slice(value))))
  if (!mayFollow) return null
  const label = findFields(folded, value)[0]
  const start = label?.kind === 'answer' && label.labelFrom === value ? label.from : value
  const to = truth ? value + (truth[1]?.length ?? 0) : folded.length
  return { at, labelFrom: match.index, from: start, to, isTruth: truth !== null }
}

/** The arrow of a question that has just one, and no answer beside what corrects a wrong statement. */
function arrowIn(lines: readonly Lexed[], { first, end }: Span): Arrow | null {
  let found: Arrow | null = null
  let isAnswered = false
  for (let at = first; at < end; at++) {
    const line = lines[at]
    const own = line ? arrowOf(line, at) : null
    if (own === 'many' || (own && found)) return null
    found ??= own
    if (line && line !== lines[own ? at : -1] && line.fields.some(({ kind }) => kind === 'answer')) isAnswered = true
  }
  return isAnswered && !found?.isTruth ? null : found
}

/** How many questions of a stretch must have one, and which share of them; fewer where all stand on lines of their own. */
const fewest = 3
const enough = 0.8
const fewestBelow = 2
const enoughBelow = 0.6

const isUsual = (found: readonly Arrow[], all: number, isAll: boolean): boolean =>
  found.length >= Math.max(fewest, all * enough) ||
  (isAll && found.every(({ labelFrom }) => labelFrom === 0) && found.length >= Math.max(fewestBelow, all * enoughBelow))

type Asked = Readonly<{ span: Span; own: Arrow | null }>

/** The questions in a row that have an arrow each. */
function runsOf(all: readonly Asked[]): readonly (readonly Asked[])[] {
  const runs: Asked[][] = [[]]
  for (const asked of all) {
    if (asked.own) runs.at(-1)?.push(asked)
    else runs.push([])
  }
  return runs.filter((run) => run.length >= fewest)
}

/**
 * The lines that an arrow opens, where no two of them stand below each other or a heading and none stands within a line: points of
 * a list with such bullets follow each other. For questions without numbers, or with numbers that are not sure.
 */
function arrowsAlone(lines: readonly Lexed[]): readonly Arrow[] {
  const found: Arrow[] = []
  let above: Lexed | undefined
  for (const [at, line] of lines.entries()) {
    if (line.noise !== null) continue
    const own = arrowOf(line, at)
    if (own !== null) {
      const isBelow = above !== undefined && above.heading === null && above !== lines[found.at(-1)?.at ?? -1]
      if (own === 'many' || own.labelFrom > 0 || !isBelow) return []
      found.push(own)
    }
    above = line
  }
  return found.length >= fewest ? found : []
}

/** The lines that an arrow opens and that no stretch took, where nearly all such lines are answers: points of a stem are counted, too. */
function arrowsLeft(lines: readonly Lexed[], answers: ReadonlyMap<number, Arrow>): readonly Arrow[] {
  const left: Arrow[] = []
  let taken = 0
  for (const [at, line] of lines.entries()) {
    const own = arrowOf(line, at)
    if (own === null || own === 'many' || own.labelFrom > 0) continue
    if (answers.has(at)) taken++
    else if (!own.isTruth) left.push(own)
  }
  return taken >= Math.max(fewest, (taken + left.length) * enough) ? left : []
}

/**
 * Arrows that label answers: nearly each question of a stretch has just one, before a line below it or behind its statement. Behind
 * "→ wrong" stands what would be right: a remark, no other answer.
 */
export function learnArrows(lines: readonly Lexed[]): readonly Lexed[] {
  if (!lines.some(({ line }) => arrowSign.test(line.folded))) return lines
  const answers = new Map<number, Arrow>()
  const remarks = new Set<number>()
  const truths = new Set<number>()
  const [all = [], ...parts] = stretchesOf(lines).map((stretch) =>
    stretch.map((span) => ({ span, own: arrowIn(lines, span) })),
  )
  for (const stretch of [all, ...parts, ...runsOf(all)]) {
    const found = stretch.flatMap(({ span, own }) => (own ? [{ span, own }] : []))
    const arrows = found.map(({ own }) => own)
    if (!isUsual(arrows, stretch.length, stretch === all)) continue
    const areTruths = found.filter(({ own }) => own.isTruth).length >= found.length * enough
    for (const { span, own } of found) {
      answers.set(own.at, own)
      if (areTruths) truths.add(span.first)
      if (own.isTruth) for (let at = own.at + 1; at < span.end; at++) remarks.add(at)
    }
  }
  for (const own of answers.size === 0 ? arrowsAlone(lines) : arrowsLeft(lines, answers)) answers.set(own.at, own)
  if (answers.size === 0) return lines
  return changeEach(lines, (line, at) => {
    const tagged: Lexed = truths.has(at) && line.tags.length === 0 ? { ...line, tags: ['trueFalse'] } : line
    const own = answers.get(at)
    if (own) return withAnswer(tagged, own)
    return remarks.has(at) && line.fields.some(({ kind }) => kind === 'answer') ? asExplanation(line) : tagged
  })
}

function withAnswer(line: Lexed, { labelFrom, from, to }: Arrow): Lexed {
  const { folded } = line.line
  const word = folded.slice(labelFrom, from).trim()
  const fields: Field[] = [{ kind: 'answer', word, labelFrom, from, to, firm: true }]
  const rest = to + (/^[\s.。]*/.exec(folded.slice(to))?.[0].length ?? 0)
  if (rest < folded.length)
    fields.push({ kind: 'explanation', word: '', labelFrom: rest, from: rest, to: folded.length, firm: true })
  const isBelow = line.number === null || labelFrom === 0
  const plain = { heading: null, pieces: [], startsWithOption: false, from: 0 }
  return { ...line, ...(isBelow ? plain : null), key: null, to: labelFrom, fields }
}
