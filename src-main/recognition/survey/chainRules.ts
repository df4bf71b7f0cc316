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

/** How many questions there are: as many as there are lines like the answer, or like the beginning. */
function countQuestions(ports: Ports): number {
  for (const role of ['answer', 'number'] as const) {
    const marked = ports.corrections.filter((one) => one.role === role)
    const counts = marked.flatMap((one) =>
      ports
        .candidatesOf(one)
        .filter(isTelling)
        .map(({ blocks, covers }) => blocks.size / Math.max(1, covers)),
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
  const told = candidates.filter((one) => isTelling(one) && fits(one))
  const most = Math.max(...told.map(({ blocks }) => blocks.size))
  const widest = told.filter(({ blocks }) => blocks.size === most)
  // what stands before the text is no part of it, as what stands behind it may be
  return (widest.find(({ rule }) => !rule.form.startsWith('{text}')) ?? widest[0])?.rule
}

/**
 * Rules for lines that have no sign of their own: what each line of a question is follows from the one above it. Made where a whole
 * question was marked, line by line, and some of its lines tell themselves. An answer that was marked above the line in which its
 * question begins belongs to that. undefined where it cannot be told what follows.
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
  const chained = chainedRules(links)
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
