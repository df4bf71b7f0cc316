import type { LineRole, LineRule } from '../../contract/readingRules.ts'
import { ruleCandidates } from './ruleCandidates.ts'
import { sharedForm } from './sharedForm.ts'
import type { SurveyLine } from './surveyLines.ts'

/** A line that a person said is something else than it was read as. */
export type Correction = { block: number; role: LineRole }
/** Lines of one kind stand alike in this share of the questions that have any. */
const regular = 0.9

export type Candidate = {
  rule: LineRule
  blocks: ReadonlySet<number>
  covers: number
  reaches: boolean
  isRegular: boolean
  /** A sign stands between the number of a question and its text; the less stands before it the better. */
  isCut: boolean
}

const own = ({ rule: { form } }: Candidate): string => form.replace(/\{(?:letters|truth|number|text)\}|\s/g, '')

/** Words say more than signs, which stand in many lines, and both more than nothing. */
const strength = (candidate: Candidate): number =>
  own(candidate) === '' ? 0 : /\p{L}{2}/u.test(own(candidate)) ? 2 : 1

/** Of two candidates: the one that says what the person said of more lines, of others as well, regularly, and in words of its own. */
function rank(a: Candidate, b: Candidate): number {
  const says = (candidate: Candidate) => own(candidate).length
  const holes = ({ rule: { form } }: Candidate) =>
    form.includes('{letters}') || form.includes('{truth}') ? 2 : form.includes('{number}') ? 1 : 0
  const isSure = ({ rule: { role } }: Candidate) => role !== 'answer' && role !== 'answerKey'
  const places = ({ rule }: Candidate) => Object.keys(rule).length
  return (
    b.covers - a.covers ||
    Number(b.reaches) - Number(a.reaches) ||
    Number(b.isRegular) - Number(a.isRegular) ||
    (isSure(a) ? 0 : Math.sign(holes(b)) - Math.sign(holes(a))) ||
    strength(b) - strength(a) ||
    b.blocks.size - a.blocks.size ||
    places(a) - places(b) ||
    Number(b.isCut) - Number(a.isCut) ||
    (a.isCut ? says(a) - says(b) : says(b) - says(a))
  )
}

/**
 * What a person left as it is beside what they corrected: the other lines of the question, or between the corrected ones. Who says
 * where a question begins and what is in it says how far it goes, too: it was read as another.
 */
export function leftAlone(lines: readonly SurveyLine[], corrections: readonly Correction[]): ReadonlySet<number> {
  const corrected = new Set(corrections.map(({ block }) => block))
  const roles = new Set(corrections.map(({ role }) => role))
  const isWhole = roles.has('number') && (roles.has('option') || roles.has('answer'))
  const questions = new Set(
    lines.flatMap(({ block, question }) => (!isWhole && corrected.has(block) && question >= 0 ? [question] : [])),
  )
  const [first, last] = [Math.min(...corrected), Math.max(...corrected)]
  return new Set(
    lines.flatMap(({ block, question }) =>
      !corrected.has(block) && (questions.has(question) || (block >= first && block <= last)) ? [block] : [],
    ),
  )
}

/** The rule of options that are the same but for their text. */
function optionsAlike(mine: readonly Correction[], textOf: (correction: Correction) => string): LineRule[] {
  const form = mine[0]?.role === 'option' ? sharedForm(mine.map(textOf)) : undefined
  return form === undefined || form.length > 300 ? [] : [{ role: 'option', form }]
}

/** Finds what the corrections of one role may have meant, the likeliest first; none may speak of a line of `against`. */
export function candidatesFor(
  match: (rule: LineRule) => ReadonlySet<number>,
  lines: readonly SurveyLine[],
  mine: readonly Correction[],
  against: ReadonlySet<number>,
  options: ReadonlySet<number>,
): Candidate[] {
  const byBlock = new Map(lines.map((line, at) => [line.block, at]))
  // right above its options a question asks in the line that it begins with
  const asks = mine.some(({ block }) => options.has(lines[(byBlock.get(block) ?? -1) + 1]?.block ?? -1))
  const questionOf = new Map(lines.map(({ block, owner }) => [block, owner]))
  const rules = [
    ...optionsAlike(mine, ({ block }) => lines[byBlock.get(block) ?? -1]?.folded ?? ''),
    ...mine.flatMap(({ block, role }) => ruleCandidates(lines, byBlock.get(block) ?? -1, role)),
  ]
  const unique = new Map(rules.map((rule) => [JSON.stringify(rule), rule]))
  const found: Candidate[] = []
  for (const rule of unique.values()) {
    if (rule.role === 'number' && asks && !rule.form.includes('{text}')) continue
    const blocks = match(rule)
    const covers = mine.filter(({ block }) => blocks.has(block)).length
    if (covers === 0 || [...blocks].some((block) => against.has(block))) continue
    const perQuestion = new Map<number, number>()
    for (const block of blocks) {
      const question = questionOf.get(block) ?? -1
      if (question >= 0) perQuestion.set(question, (perQuestion.get(question) ?? 0) + 1)
    }
    const alike = [...perQuestion.values()].filter((count) => count <= covers).length
    found.push({
      rule,
      blocks,
      covers,
      reaches: blocks.size > covers,
      isCut:
        rule.role === 'number' && asks && rule.form.includes('{number}') && /[^\p{L}\d\s}]\{text\}$/u.test(rule.form),
      // a key stands together, not beside its questions
      isRegular: rule.role === 'answerKey' || alike >= perQuestion.size * regular,
    })
  }
  return found.sort(rank)
}

/** Of candidates that speak of the same lines the likeliest. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const one of candidates) {
    const key = [...one.blocks].join()
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}

/** Rules for all corrections of one role; `choice` takes the so-many-th reading of the first of them. */
export function rulesFor(
  candidates: (mine: readonly Correction[]) => Candidate[],
  mine: readonly Correction[],
  choice: number,
): LineRule[] | null {
  const rules: LineRule[] = []
  let open = [...mine]
  while (open.length > 0) {
    const chosen = distinct(candidates(open))[rules.length === 0 ? choice : 0]
    if (!chosen) return rules.length === 0 ? null : rules
    rules.push(chosen.rule)
    open = open.filter(({ block }) => !chosen.blocks.has(block))
  }
  return rules
}
