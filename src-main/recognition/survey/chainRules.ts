import type { LineRole, LineRule } from '../../contract/readingRules.ts'
import { plainForm } from '../taught/lineForm.ts'
import type { Candidate, Correction } from './meantRules.ts'
import type { SurveyLine } from './surveyLines.ts'

/** Lines of one kind stand in about as many questions as those of another. */
const nearly = 0.9
/** What explains or adorns a question need not stand in each. */
const fewest = 0.2
/** Questions have more or fewer options than the one that was marked. */
const unlikeInNumber = [0.6, 2] as const
const isOptional = (role: LineRole) => role === 'explanation' || role === 'nothing'

/** A marked line, and the rule that tells it by its own form, if one does. */
type Link = Correction & { own: LineRule | undefined }

type Ports = {
  lines: readonly SurveyLine[]
  corrections: readonly Correction[]
  /** What a correction may have meant by itself, the likeliest first; nothing of another role is among its lines. */
  candidatesOf: (correction: Correction) => readonly Candidate[]
}

const isTelling = ({ rule: { form, ...place } }: Candidate): boolean =>
  Object.keys(place).length === 1 && form.replaceAll('{text}', '').trim() !== '' && form !== '{number}'

const isNumbered = ({ rule: { form } }: Candidate) => form.includes('{number}')

/**
 * The candidates for the line in which a question begins: those with a number, if they are not few beside the others, as words that
 * stand before it begin other lines, too.
 */
function telling(candidates: readonly Candidate[], role: LineRole): readonly Candidate[] {
  const told = candidates.filter(isTelling)
  if (role !== 'number') return told
  const numbered = told.filter(isNumbered)
  const most = (some: readonly Candidate[]) => Math.max(0, ...some.map(({ blocks }) => blocks.size))
  return most(numbered) >= most(told) / 2 ? numbered : told
}

/** How many questions there are: as many as there are lines like the answer, or like the beginning. */
function countQuestions(ports: Ports): number {
  for (const role of ['answer', 'number'] as const) {
    const marked = ports.corrections.filter((one) => one.role === role)
    const counts = marked.flatMap((one) =>
      telling(ports.candidatesOf(one), role).map(({ blocks, covers }) => blocks.size / Math.max(1, covers)),
    )
    const most = Math.max(0, ...counts)
    if (most > 2) return most
  }
  return 0
}

/** How many lines like one marked line there may be, by the number of questions. */
function shareOf(role: LineRole): readonly [number, number] {
  if (role === 'option') return unlikeInNumber
  return [isOptional(role) ? fewest : nearly, 1 / nearly]
}

/** The candidate that speaks of such lines of all questions, and of hardly any other. */
function ownRule(candidates: readonly Candidate[], role: LineRole, questions: number): LineRule | undefined {
  const fits = ({ blocks, covers }: Candidate) => {
    const each = blocks.size / Math.max(1, covers)
    const [least, most] = shareOf(role)
    return each >= questions * least && each <= questions * most
  }
  const told = telling(candidates, role).filter(fits)
  const most = Math.max(...told.map(({ blocks }) => blocks.size))
  const widest = told.filter(({ blocks }) => blocks.size === most)
  // what stands before the text is no part of it, as what stands behind it may be
  return (widest.find(({ rule }) => !rule.form.startsWith('{text}')) ?? widest[0])?.rule
}

/**
 * Rules for lines that have no sign of their own: what each line of a question is follows from the one above it. Made where a whole
 * question was marked, line by line, and some of its lines tell themselves; or, where an answer follows options and neither has a
 * sign, from the one below it. An answer that was marked above the line in which its question begins belongs to that. undefined where
 * it cannot be told what follows.
 */
export function chainRules(ports: Ports): LineRule[] | undefined {
  const { lines, corrections } = ports
  const marked = [...corrections].sort((a, b) => a.block - b.block)
  const begin = marked.find(({ role }) => role === 'number')
  if (!begin || !isWhole(lines, marked)) return
  const questions = countQuestions(ports)
  if (questions < 3) return
  const links = marked.map((one): Link => ({ ...one, own: ownRule(ports.candidatesOf(one), one.role, questions) }))
  if (links.every(({ own }) => own === undefined)) return
  const own = links.flatMap(({ own }) => (own ? [own] : []))
  // one question after the other, each about as long as the one that was marked
  const length = lines.filter(({ folded }) => folded !== '').length / questions / links.length
  const isLong = length < unlikeInNumber[0] || length > unlikeInNumber[1]
  const chained =
    chainedRules(links) ?? (isLong ? undefined : chainedFromEnd(links, ({ block }) => textOf(lines, block)))
  if (!chained) return
  // nothing stands above the first line of the document
  const [first] = links
  const opening = first && !first.own ? plainForm(textOf(lines, first.block)) : ''
  const start: LineRule[] = first && opening !== '' ? [{ role: first.role, form: opening }] : []
  const isAbove = ({ role }: LineRule) =>
    (role === 'answer' || role === 'explanation') && marked.every((one) => one.role !== role || one.block < begin.block)
  const all = [...own, ...start, ...chained].map((rule) => (isAbove(rule) ? { ...rule, of: 'below' as const } : rule))
  return [...new Map(all.map((rule) => [JSON.stringify(rule), rule])).values()]
}

const textOf = (lines: readonly SurveyLine[], block: number) => lines.find((line) => line.block === block)?.folded ?? ''

/** Every line of the question is marked, and what makes it one is among them. */
function isWhole(lines: readonly SurveyLine[], marked: readonly Correction[]): boolean {
  const roles = new Set(marked.map(({ role }) => role))
  if (!roles.has('answer') || marked.length < 3 || roles.has('answerKey')) return false
  const blocks = new Set(marked.map(({ block }) => block))
  const [from, to] = [marked[0]?.block ?? 0, marked.at(-1)?.block ?? 0]
  return lines.every(({ block, folded }) => block < from || block > to || folded === '' || blocks.has(block))
}

/** Which role follows which, for lines that do not tell themselves; undefined if more than one may follow another. */
function chainedRules(links: readonly Link[]): LineRule[] | undefined {
  const next = new Map<LineRole, LineRole>()
  const follow = (after: LineRole, role: LineRole) => {
    if ((next.get(after) ?? role) !== role) return false
    next.set(after, role)
    return true
  }
  for (const [at, { role, own }] of links.entries()) {
    if (own) continue
    // the first line of a question stands below the last of another
    for (let back = 1; back < links.length; back++) {
      const above = links.at(at - back)
      if (!above || !follow(above.role, role)) return
      if (!isOptional(above.role)) break
    }
  }
  return [...next].map(([after, role]) => ({ role, form: '{text}', after }))
}

/**
 * The same where what stands behind the options has no sign either: each line of that is told by the one below it, the last by the
 * beginning of the next question, which has to tell itself.
 */
function chainedFromEnd(links: readonly Link[], textOf: (link: Link) => string): LineRule[] | undefined {
  const [first] = links
  if (first?.role !== 'number' || !first.own) return
  const lastOption = links.findLastIndex(({ role }) => role === 'option')
  const above = new Map<LineRole, LineRule>()
  for (const [at, link] of links.entries()) {
    if (at <= lastOption || link.own) continue
    const form = /^\d{1,2}$/.test(textOf(link).trim()) ? '{number}' : '{text}'
    for (let step = 1; step <= links.length; step++) {
      const below = links[(at + step) % links.length]
      if (!below || (above.get(below.role)?.role ?? link.role) !== link.role) return
      above.set(below.role, { role: link.role, form, before: below.role })
      // what need not stand there may be missing, if it tells itself
      if (!(below.own && isOptional(below.role))) break
    }
  }
  if (above.size === 0) return
  const told = links.map((link, at) =>
    at > lastOption ? { ...link, own: link.own ?? { role: link.role, form: '{text}' } } : link,
  )
  const rest = chainedRules(told)
  return rest && [...above.values(), ...rest]
}
