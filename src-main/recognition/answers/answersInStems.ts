import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft, Stretch } from '../questions/Draft.ts'
import { answerFeature, markedOptions } from '../questions/options/formatting.ts'
import { belongsToText, bracketsOf, isLetters } from '../questions/stems/stemText.ts'
import { joinStretches } from '../questions/stems/stretchText.ts'
import { scopesOf, waits } from './scopes.ts'
import { type StemCandidate, stemCandidates } from './stemCandidates.ts'

/** What follows a question mark on its line, where the answers of other questions do so. */
const behindMark = /(?<=[?])\s*([^?()[\]]{1,40})$/

function textBehind(lines: readonly Lexed[], draft: Draft): StemCandidate | null {
  const [stretch] = draft.stem.slice(-1)
  const folded = stretch ? (lines[stretch.at]?.line.folded.slice(stretch.from, stretch.to) ?? '') : ''
  const match = behindMark.exec(folded)
  if (!stretch || !match?.[1] || match[1].trim() === '') return null
  const hole = { ...stretch, from: stretch.from + match.index }
  return { form: 'end', names: match[1], value: hole, hole, atEnd: true, word: '' }
}

/** How many of the waiting questions of a scope must have an answer in one form before any is believed. */
const enough = 0.7
const nearlyAll = 0.9

/** How many questions there must be beside those whose brackets hold letters to have a form of their own. */
const fewestOthers = 5

/** Whether a bracket of the stem holds letters, and so may hold the answer. */
function filledBracket(lines: readonly Lexed[], { stem }: Draft): boolean {
  const { folded } = joinStretches(lines, stem)
  return bracketsOf(folded).some((bracket) => isLetters(bracket.content) && !belongsToText(folded, bracket))
}

/** The names that questions have in one form, and how many of them have any. */
type Votes = { count: number; names: Set<string> }

/** Lost lines to write on leave the answer at the end of the stem: both places are one. */
const endOfStem = 'the end, on a line or not'

/** Text has letters between blanks too: several in one stem, or behind the same word in many ("class A", "point B"). */
function mayBeWithin(waiting: readonly Draft[], candidates: ReadonlyMap<Draft, readonly StemCandidate[]>) {
  const words = new Map<string, number>()
  const alone = new Set<StemCandidate>()
  for (const draft of waiting) {
    const [one, another] = (candidates.get(draft) ?? []).filter(({ form }) => form === 'within')
    if (!one || another) continue
    alone.add(one)
    if (one.word !== '') words.set(one.word, (words.get(one.word) ?? 0) + 1)
  }
  const isTold = [...words.values()].some((count) => count >= 2 && count > alone.size / 3)
  return (candidate: StemCandidate) => candidate.form !== 'within' || (!isTold && alone.has(candidate))
}

/** The form in which nearly all questions of a scope name options of theirs, and not always the same ones. */
function usualForm(waiting: readonly Draft[], candidates: ReadonlyMap<Draft, readonly StemCandidate[]>): string | null {
  const forms = new Map<string, Votes>()
  const isHeard = mayBeWithin(waiting, candidates)
  for (const draft of waiting) {
    const seen = new Set<string>()
    const vote = (form: string, names: string) => {
      if (seen.has(form)) return
      seen.add(form)
      const votes = forms.get(form) ?? { count: 0, names: new Set() }
      votes.count++
      forms.set(form, { ...votes, names: votes.names.add(names) })
    }
    for (const candidate of candidates.get(draft) ?? []) {
      const { form, names, atEnd } = candidate
      if (isHeard(candidate)) vote(form, names)
      if (atEnd) vote(endOfStem, names)
    }
  }
  const usual = [...forms].filter(([, { count, names }]) => count >= waiting.length * enough && names.size >= 2)
  const one = usual.filter(([form]) => form !== endOfStem)
  return (one.length > 0 ? one : usual).sort(([, a], [, b]) => b.count - a.count)[0]?.[0] ?? null
}

/** In whatever form, where nearly all questions name in their stems just the option that its formatting marks as right. */
function agreeing(
  lines: readonly Lexed[],
  waiting: readonly Draft[],
  candidates: ReadonlyMap<Draft, readonly StemCandidate[]>,
): ReadonlyMap<Draft, StemCandidate> {
  const feature = waiting.length < 2 ? null : answerFeature(lines, waiting)
  const found = new Map<Draft, StemCandidate>()
  if (feature === null) return found
  for (const draft of waiting) {
    const marked = markedOptions(lines, draft, feature, false)
    const places = draft.options.flatMap(({ index }, at) => (marked.includes(index) ? [at] : [])).join()
    const own = places === '' ? undefined : candidates.get(draft)?.find(({ names }) => names === places)
    if (own) found.set(draft, own)
  }
  const isUsual =
    found.size >= waiting.length * nearlyAll && new Set([...found.values()].map(({ names }) => names)).size >= 2
  return isUsual ? found : new Map()
}

/** The answers that the drafts of a scope have in their stems, all in one form. */
function foundIn(
  lines: readonly Lexed[],
  scope: readonly Draft[],
  candidates: ReadonlyMap<Draft, readonly StemCandidate[]>,
): ReadonlyMap<Draft, StemCandidate> {
  const waiting = scope.filter((draft) => draft.options.length >= 2 && waits(draft))
  const found = new Map<Draft, StemCandidate>()
  const form = waiting.length < 2 ? null : usualForm(waiting, candidates)
  if (form === null) return agreeing(lines, waiting, candidates)
  for (const draft of scope.filter(waits)) {
    const own = candidates.get(draft)?.find((one) => one.form === form || (form === endOfStem && one.atEnd))
    const answer = own ?? (form === 'end' && draft.options.length < 2 ? textBehind(lines, draft) : null)
    if (answer) found.set(draft, answer)
  }
  return found
}

/** So many questions in a row whose stems all end in names of their options need no agreement of others. */
const fewestInRow = 5

/** The runs of waiting questions with options of which each ends its stem in names of them, where others are answered elsewhere. */
function runsAtEnd(drafts: readonly Draft[], candidates: ReadonlyMap<Draft, readonly StemCandidate[]>): Draft[][] {
  const runs: Draft[][] = [[]]
  for (const draft of drafts) {
    if (candidates.get(draft)?.some(({ atEnd }) => atEnd)) runs.at(-1)?.push(draft)
    else if (draft.options.length >= 2) runs.push([])
  }
  return runs.filter((run) => run.length >= fewestInRow)
}

/**
 * "Which can fly? B", "it lasts __C__ days", "[AC]": where nearly all questions of a document, of a section or of a run of
 * numbers name options of theirs in one form, that is the answer. Elsewhere a letter in a stem is text ("vitamin C").
 */
export function takeAnswersInStems(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const candidates = new Map<Draft, readonly StemCandidate[]>()
  for (const draft of drafts) if (waits(draft)) candidates.set(draft, stemCandidates(lines, draft))
  if (![...candidates.values()].some((own) => own.length > 0)) return drafts
  const found = new Map<Draft, StemCandidate>()
  const take = (scope: readonly Draft[]) => {
    const open = scope.filter((draft) => !found.has(draft))
    for (const [draft, answer] of foundIn(lines, open, candidates)) found.set(draft, answer)
  }
  scopesOf(drafts).forEach(take)
  for (const run of runsAtEnd(drafts, candidates)) take(run)
  const others = drafts.filter((draft) => draft.options.length >= 2 && waits(draft) && !filledBracket(lines, draft))
  if (others.length >= fewestOthers && others.length < drafts.length) take(others)
  return changeEach(drafts, (draft) => {
    const answer = found.get(draft)
    return answer ? withAnswer(draft, answer) : draft
  })
}

/** At the end of a line the answer is cut off, but no remark behind it; elsewhere a line to write on stays in its place. */
export function withAnswer(draft: Draft, { form, value, hole }: StemCandidate): Draft {
  const answers = [...draft.answers, { place: 'trailing' as const, text: [value] }]
  if (!form.endsWith('end')) return { ...draft, answers, holes: [hole] }
  const cut = (stretch: Stretch): Stretch[] => {
    const isCut = stretch.at === hole.at && stretch.from <= hole.from && hole.from <= stretch.to
    if (!isCut) return [stretch]
    const before = hole.from > stretch.from ? [{ ...stretch, to: hole.from }] : []
    return [...before, ...(hole.to < stretch.to ? [{ ...stretch, from: hole.to }] : [])]
  }
  return { ...draft, answers, stem: draft.stem.flatMap(cut) }
}
