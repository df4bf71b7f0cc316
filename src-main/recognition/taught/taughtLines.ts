import { assertNever } from '../../contract/assertNever.ts'
import { labelAt } from '../../contract/questionProblems.ts'
import type { Binding, LineRole, LineRule, RuleStep } from '../../contract/readingRules.ts'
import { withLetter } from '../copies/labels/relabel.ts'
import type { Bound, Line } from '../lines.ts'
import { fold } from '../tokens/fold.ts'
import { readNumber } from '../tokens/numberLabel.ts'
import { readOptionLabel, readTickBox } from '../tokens/optionLabels.ts'
import { type Filled, formOf, lineLabel } from './lineForm.ts'
import type { PlaceOf } from './linePlaces.ts'

/** By block, the rule that says what its lines are; the last one that was taught holds. */
export type Taught = ReadonlyMap<number, LineRule>

/** By block, the question elsewhere that its lines belong to. */
export type BoundBlocks = ReadonlyMap<number, Binding>

/** Where the text of a line begins behind its letter or box. */
export function bareFrom(folded: string): number {
  return readOptionLabel(folded, 0, true)?.from ?? readTickBox(folded)?.from ?? 0
}

/** What a form finds in a line, with its letter or without. */
function filledBy(form: string, folded: string): readonly Filled[] | null {
  const fits = formOf(form)
  const whole = fits(folded)
  if (whole) return whole
  const from = bareFrom(folded)
  const bare = from > 0 && from < folded.length ? fits(folded.slice(from)) : null
  return bare?.map((one) => ({ ...one, from: one.from + from, to: one.to + from })) ?? null
}

const fitsForm = (form: string | undefined, line: Line | undefined): boolean =>
  form === undefined || (line !== undefined && filledBy(form, line.folded) !== null)

/** Returns the lines that a step says something of. `placeOf` is only asked where a rule speaks of places. */
export function matchStep(lines: readonly Line[], { rules, except, only }: RuleStep, placeOf: () => PlaceOf): Taught {
  const spared = new Set(except)
  const meant = only && new Set(only)
  const taught = new Map<number, LineRule>()
  const needsPlace = rules.some(isPlaced)
  const place = needsPlace ? placeOf() : null
  const fits = (one: LineRule, line: Line, at: number) => {
    const here = place?.(line.block)
    return (
      fitsForm(one.form, line) &&
      fitsForm(one.above, lines[at - 1]) &&
      fitsForm(one.below, lines[at + 1]) &&
      (one.readAs === undefined || here?.read === one.readAs) &&
      (one.fromTop === undefined || here?.fromTop === one.fromTop) &&
      (one.fromEnd === undefined || here?.fromEnd === one.fromEnd)
    )
  }
  const byBelow = toldByBelow(lines, rules, fits)
  let above: LineRole | undefined
  lines.forEach((line, at) => {
    if (line.folded.trim() === '') return
    const rule =
      byBelow.get(at) ??
      rules.find(
        (one) => one.before === undefined && (one.after === undefined || one.after === above) && fits(one, line, at),
      )
    // what is spared is still what it is for the line below it
    above = rule?.role
    if (rule && !spared.has(line.block) && meant?.has(line.block) !== false) taught.set(line.block, rule)
  })
  return taught
}

/** By place, the rules of lines that are what they are by the line below them, told from the end upwards. */
function toldByBelow(
  lines: readonly Line[],
  rules: readonly LineRule[],
  fits: (rule: LineRule, line: Line, at: number) => boolean,
): ReadonlyMap<number, LineRule> {
  const told = new Map<number, LineRule>()
  const upwards = rules.filter(({ after }) => after === undefined)
  if (upwards.every(({ before }) => before === undefined)) return told
  let below: LineRole | undefined = 'number'
  for (const [at, line] of [...lines.entries()].reverse()) {
    if (line.folded.trim() === '') continue
    const rule = upwards.find((one) => (one.before === undefined || one.before === below) && fits(one, line, at))
    if (rule?.before !== undefined) told.set(at, rule)
    below = rule?.role
  }
  return told
}

const isPlaced = ({ readAs, fromTop, fromEnd }: LineRule): boolean =>
  readAs !== undefined || fromTop !== undefined || fromEnd !== undefined

/** The line with another beginning: what of it is read starts at `from`. */
function relabelled(line: Line, label: string, from: number, to: number): Line {
  return {
    ...line,
    text: label + line.text.slice(from, to),
    folded: fold(label) + line.folded.slice(from, to),
    shift: line.shift + from - label.length,
    bullet: '',
    aside: null,
  }
}

/** Labels that the recogniser knows, so that what a person said is read like any document that says it itself. */
const labels = { answer: '答案：', explanation: '解析：' }

function asAnswer(line: Line, filled: readonly Filled[]): Line[] {
  const at = filled.findIndex(({ hole }) => hole !== 'text')
  const key = filled[at]
  if (!key) {
    const from = filled[0]?.from ?? 0
    return [relabelled(line, labels.answer, from, filled[0]?.to ?? line.text.length)]
  }
  const answer =
    key.hole === 'number'
      ? {
          ...relabelled(line, labels.answer + letterOf(line.folded.slice(key.from, key.to)), key.to, key.to),
          marks: [],
        }
      : relabelled(line, labels.answer, key.from, key.to)
  const rest = filled.slice(at + 1).find(({ hole }) => hole === 'text')
  return rest ? [answer, relabelled(line, labels.explanation, rest.from, rest.to)] : [answer]
}

/** Options are counted from 1. */
const letterOf = (number: string): string => labelAt(Math.min(25, Math.max(0, Number.parseInt(number, 10) - 1)))

/** A line that belongs to a question elsewhere: nothing about it speaks of those around it. */
const boundLine = (line: Line, as: Bound['as'], to: Bound['to']): Line => ({
  ...line,
  ...{ text: '', folded: '', marks: [], images: [], hasLabel: false, bullet: '', level: 0, kind: 'paragraph' },
  aside: 'taught',
  bound: { as, to, line },
})

/** The answer of the question of the number that a form found; where it found none, the line is read as those of keys are. */
function asAnswerKey(line: Line, filled: readonly Filled[]): Line[] {
  const number = filled.find(({ hole }) => hole === 'number')
  if (!number) return [boundLine(line, 'answer', { number: null })]
  const to = { number: Number.parseInt(line.folded.slice(number.from, number.to), 10) }
  const rest = filled.filter((one) => one !== number)
  return asAnswer(line, rest).map((one, at) => boundLine(one, at === 0 ? 'answer' : 'explanation', to))
}

function asOption(line: Line, filled: readonly Filled[], index: number): Line {
  const text = filled.find(({ hole }) => hole === 'text')
  const from = text?.from ?? bareFrom(line.folded)
  return withLetter({ ...relabelled(line, '', from, text?.to ?? line.text.length), hasLabel: false }, index, false)
}

function asRightOption(line: Line, filled: readonly Filled[], index: number): Line {
  const from = filled[0]?.from ?? bareFrom(line.folded)
  return withLetter(
    { ...relabelled(line, '', from, filled.at(-1)?.to ?? line.text.length), hasLabel: false },
    index,
    true,
  )
}

/** Signs that a page puts before a line, unlike quotes, brackets, blanks and formulas, which are the text's. */
const lineSigns = /^\s*[@#>*+~=|/&^•·○●◇◆■□▲△▶►→⇒※★☆-]+\s*/

function asNumber(line: Line, filled: readonly Filled[], count: number): Line {
  const number = filled.find(({ hole }) => hole === 'number')
  const text = filled.find(({ hole }) => hole === 'text')
  const printed = number ? Number.parseInt(line.folded.slice(number.from, number.to), 10) : count
  // without a number words before the text are its own ("Which {text}"); signs that begin lines and labels are not
  const start = line.folded.slice(0, text?.from)
  const label = lineLabel.exec(start)?.[0].length
  const signs = label === start.trimEnd().length ? start.length : (lineSigns.exec(start)?.[0].length ?? 0)
  const from = number ? (text?.from ?? line.text.length) : text ? signs : 0
  const to = number && text ? text.to : line.text.length
  return { ...relabelled(line, `${printed}. `, from, to), hasLabel: true }
}

const asHeading = (line: Line): Line => ({ ...line, level: Math.max(1, line.level), kind: 'heading', aside: null })

/** The printed lines as a person says that they are to be read. */
export function teachLines(lines: readonly Line[], taught: Taught, bound: BoundBlocks): readonly Line[] {
  if (taught.size === 0 && bound.size === 0) return lines
  let options = 0
  let last = 0
  const begins = beginnings(lines, taught)
  const right = rulesAmongOptions(lines, taught)
  return lines.flatMap((line, at): Line[] => {
    const binding = bound.get(line.block)
    if (binding) return [boundLine(line, binding.as, { block: binding.to })]
    const rule = taught.get(line.block)
    const filled = rule ? filledBy(rule.form, line.folded) : null
    const isRight = rule !== undefined && right.has(rule)
    if (rule?.role !== 'option' && !isRight) options = 0
    if (!rule || !filled) {
      const number = readNumber(line.folded, 0)
      if (number && !number.weak && line.aside === null) last = number.value ?? last
      return [line]
    }
    if (isRight) return [asRightOption(line, filled, options++)]
    if (rule.role === 'option') return [asOption(line, filled, options++)]
    if (rule.role === 'number') {
      const numbered = asNumber(line, filled, last + 1)
      last = readNumber(numbered.folded, 0)?.value ?? last
      return [numbered]
    }
    const said = asRole(line, rule.role, filled)
    const block = begins[at]
    const { role } = rule
    if (rule.of === undefined || block === undefined || (role !== 'answer' && role !== 'explanation')) return said
    return said.map((one, part) => boundLine(one, part === 0 ? role : 'explanation', { block }))
  })
}

/** Such a share of the answers must have options above them, and such a share options below. */
const amongOptions = 0.1

/** The rules of answers that stand among the options, above some and below others: these are the right options. */
function rulesAmongOptions(lines: readonly Line[], taught: Taught): ReadonlySet<LineRule> {
  const roles = lines.flatMap(({ block, folded }) => (folded.trim() === '' ? [] : [taught.get(block)]))
  const counts = new Map<LineRule, { all: number; above: number; below: number }>()
  for (const [at, rule] of roles.entries()) {
    if (rule?.role !== 'answer' || rule.of !== undefined) continue
    const { all, above, below } = counts.get(rule) ?? { all: 0, above: 0, below: 0 }
    const isOption = (place: number) => (roles[place]?.role === 'option' ? 1 : 0)
    counts.set(rule, { all: all + 1, above: above + isOption(at - 1), below: below + isOption(at + 1) })
  }
  const isAmong = ({ all, above, below }: { all: number; above: number; below: number }) =>
    Math.min(above, below) >= Math.max(1, all * amongOptions)
  return new Set([...counts].flatMap(([rule, count]) => (isAmong(count) ? [rule] : [])))
}

/** Of each line the block of the question that begins below it, as rules say. */
function beginnings(lines: readonly Line[], taught: Taught): readonly (number | undefined)[] {
  const found: (number | undefined)[] = []
  let next: number | undefined
  for (let at = lines.length - 1; at >= 0; at--) {
    found[at] = next
    const block = lines[at]?.block ?? -1
    if (taught.get(block)?.role === 'number') next = block
  }
  return found
}

function asRole(line: Line, role: Exclude<LineRole, 'option' | 'number'>, filled: readonly Filled[]): Line[] {
  switch (role) {
    case 'nothing':
      return [{ ...line, aside: 'taught' }]
    case 'heading':
      return [asHeading(line)]
    case 'answer':
      return asAnswer(line, filled)
    case 'explanation': {
      const text = filled.find(({ hole }) => hole === 'text')
      return [relabelled(line, labels.explanation, text?.from ?? 0, line.text.length)]
    }
    case 'answerKey':
      return asAnswerKey(line, filled)
    case 'material':
      return [{ ...line, isPlain: true, isShared: true, hasLabel: false, aside: null }]
    case 'stem':
      return [{ ...line, isPlain: true, hasLabel: false, aside: null }]
    default:
      return assertNever(role)
  }
}
