import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { anyOf } from '../../tokens/words.ts'
import type { Draft, Stretch } from '../Draft.ts'
import { statedType } from '../statedType.ts'
import { type Verdict, verdictBehind, verdictOf } from './verdicts.ts'

/** "（2分）" beside the number or behind the stem: what the question gives. */
const ownPoints = /[([]\s*(?:[^()[\]]{0,12}[,、:]\s*)?(\d{1,3}(?:\.\d{1,2})?)\s*(?:分|points?|pts?)\s*[)\]]/i
const pointsEach = /每(?:小|道)?题\s*(?:(?:各|为|计)\s*)?(\d{1,3}(?:\.\d{1,2})?)\s*分/
/** "（共5题,50.0分）": the points of a section. */
const pointsOfSection = /共\s*(\d{1,3})\s*(?:小|道)?题\s*(?:[,、;]\s*)?(?:共|计)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*分/
/** "ACD:A;text of A;C;text of C", "B. text", "B": the letters say it all. */
const lettersFirst =
  /^\s*(?:[([]\s*)?(?:[A-H](?:[\s,、;|&/+]{1,3}(?:and\s)?[A-H](?![\p{L}\d])){1,7}|[A-H]{1,8}|[a-h](?:\s?[,、;|&/]\s?[a-h](?![\p{L}\d'’])){0,7})(?![\p{L}\d'’])\s*[)\]]?/u
/** "A. iron; C. gold": several options, each with its text. */
const spellsSeveral = /^\s*[A-H]\s?[.、:)].{1,200}?[;\n]\s?[A-H]\s?[.、:)]/
const scoreWord = new RegExp(`^(?:${anyOf('scored')})$`, 'i')

/** What a whole line says: the field of the score, a status of the page, or a remark below the answer. */
function verdictOfLine({ line, noise, fields, pieces }: Lexed, isBelow: boolean): Verdict | null {
  const score = fields.find(({ kind, word }) => kind === 'meta' && scoreWord.test(word))
  if (score) return verdictOf(`得分${line.folded.slice(score.from, score.to).trim()}`)
  if (noise === 'platform') return verdictOf(line.folded.replace(/^\D{0,8}(?=\d)/, '得分')) ?? verdictOf(line.folded)
  return isBelow && pieces.length === 0 ? verdictOf(line.folded) : null
}

type Own = { answer: Stretch; verdict: Verdict | null }

/** The answer that was given, and what is said of it on its line or on another of the question. */
function ownOf(lines: readonly Lexed[], draft: Draft): Own | null {
  let last = draft.last
  while (lines[last + 1]?.noise) last++
  for (let at = draft.first; at <= last; at++) {
    const field = lines[at]?.fields.find(isOwn)
    if (!field) continue
    const answer = valueAt(lines, { at, from: field.from, to: field.to })
    if (!answer) return null
    const { length, verdict } = partsOf(lines, draft, answer)
    const shown = { ...answer, to: answer.from + length }
    const before = verdictOf(lines[at]?.line.folded.slice(0, field.labelFrom + 1) ?? '')
    return { answer: shown, verdict: verdict ?? before ?? verdictAround(lines, draft.first, at, last) }
  }
  return null
}

/** How long the answer itself is, and what stands behind it; an option may have the words of a verdict. */
function partsOf(
  lines: readonly Lexed[],
  { options }: Draft,
  answer: Stretch,
): { length: number; verdict: Verdict | null } {
  const folded = foldedOf(lines, answer)
  const letters = options.length >= 2 && !spellsSeveral.test(folded) ? lettersFirst.exec(folded)?.[0].length : undefined
  if (letters === undefined) {
    const tail = verdictBehind(folded)
    return { length: tail?.at ?? folded.length, verdict: tail?.verdict ?? null }
  }
  const rest = folded.slice(letters)
  const isOption = options.some(({ text }) => text[0] && plain(foldedOf(lines, text[0])) === plain(rest))
  return { length: letters, verdict: isOption ? null : (verdictOf(rest) ?? verdictBehind(rest)?.verdict ?? null) }
}

const foldedOf = (lines: readonly Lexed[], { at, from, to }: Stretch): string =>
  lines[at]?.line.folded.slice(from, to) ?? ''

const plain = (text: string): string => text.replace(/[\s\p{P}]+/gu, '').toLowerCase()

/** The value behind the label, or the line below it if there is none. */
function valueAt(lines: readonly Lexed[], value: Stretch): Stretch | null {
  const text = lines[value.at]?.line.folded.slice(value.from, value.to).trim() ?? ''
  if (text !== '') return value
  const below = lines[value.at + 1]
  return below && !below.noise && below.fields.length === 0
    ? { at: value.at + 1, from: 0, to: below.line.text.length }
    : null
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step)

/** What is said below the answer goes before what is said above it. */
function verdictAround(lines: readonly Lexed[], first: number, at: number, last: number): Verdict | null {
  const order = [...range(at, last), ...range(first, at - 1)]
  for (const place of order) {
    const line = lines[place]
    const verdict = line ? verdictOfLine(line, place > at) : null
    if (verdict) return verdict
  }
  return null
}

/** What a right answer gives, where the question or the heading above says it. */
function fullPoints(lines: readonly Lexed[], draft: Draft): number | null {
  const printed = lines
    .slice(draft.first, (draft.stem.at(-1)?.at ?? draft.first) + 1)
    .map(({ line }) => ownPoints.exec(line.folded)?.[1])
    .find((points) => points !== undefined)
  const heading = lines[draft.section.at]?.line.folded ?? ''
  const points = printed ?? pointsEach.exec(heading)?.[1]
  if (points !== undefined) return Number(points)
  const [, count, total] = pointsOfSection.exec(heading) ?? []
  return count && total ? Number(total) / Number(count) : null
}

/** 66.5 points for 10 questions are shown as 6.6 each. */
const rounding = 0.98

const oneSign = /^\s*(?:[A-Ha-h]|\S{1,3})\s*(?:[.。:]\s*)?$/

const isOneSign = (lines: readonly Lexed[], { answer }: Own): boolean => {
  const folded = foldedOf(lines, answer)
  return oneSign.test(folded) && !/[A-Ha-h]{2}/.test(folded)
}

/** Part of the points may be given for a part of the letters, so those of several are known only from other questions. */
function hasFullMarks(lines: readonly Lexed[], draft: Draft, own: Own, usual: number | null): boolean {
  const { verdict } = own
  if (!verdict) return false
  if ('isRight' in verdict) return verdict.isRight
  const full = verdict.of ?? fullPoints(lines, draft)
  if (full !== null) return full > 0 && verdict.points >= full * rounding
  if (statedType(draft) !== 'multiple' && isOneSign(lines, own)) return verdict.points > 0
  return usual !== null && verdict.points === usual
}

/** What every right answer of a document gives: all that are not nought are alike, and some question has one letter only. */
function usualPoints(drafts: readonly Draft[], owns: readonly (Own | null)[]): number | null {
  const points = new Set<number>()
  let isSure = false
  owns.forEach((own, at) => {
    const draft = drafts[at]
    if (!draft || !own?.verdict || !('points' in own.verdict) || own.verdict.points === 0) return
    points.add(own.verdict.points)
    isSure ||= statedType(draft) === 'single' || statedType(draft) === 'trueFalse'
  })
  const [usual] = points
  return isSure && points.size === 1 && usual !== undefined ? usual : null
}

const isOwn = ({ kind }: Lexed['fields'][number]): boolean => kind === 'mine'

/** The letters of a student's own answer name just the options that are ticked. */
function ticksAreOwn(lines: readonly Lexed[], { options }: Draft, { answer }: Own): boolean {
  const folded = foldedOf(lines, answer)
  const repeated = options.filter(({ text }) => text[0] && plain(foldedOf(lines, text[0])) === plain(folded))
  if (repeated.length === 1 && options.every((option) => (option.ticked === true) === (option === repeated[0])))
    return true
  const letters = folded.toUpperCase().replace(/[^A-H]/g, '')
  const ticked = options.filter((option) => option.ticked === true).map(({ index }) => String.fromCharCode(65 + index))
  return ticked.length > 0 && ticked.join('') === letters
}

/**
 * What a student answered is the right answer where it had full marks, or nearly all had and no other had less; otherwise it says nothing. Ticks that agree with the
 * own answers throughout, right or wrong, only show what was chosen.
 */
export function takeOwnAnswers(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  if (!lines.some(({ fields }) => fields.some(isOwn))) return drafts
  const owns = drafts.map((draft) => (draft.answers.length === 0 ? ownOf(lines, draft) : null))
  const usual = usualPoints(drafts, owns)
  const ticked = drafts.flatMap((draft, at) => {
    const own = owns[at]
    return own && draft.options.some((option) => option.ticked === true) ? [{ draft, own }] : []
  })
  const areChosen =
    ticked.every(({ draft, own }) => ticksAreOwn(lines, draft, own)) &&
    ticked.some(({ draft, own }) => own.verdict !== null && !hasFullMarks(lines, draft, own, usual))
  const areAllRight = isAlwaysRight(lines, drafts, owns, usual)
  return changeEach(drafts, (draft, at) => {
    const own = owns[at]
    if (!own) return draft
    const shown = areChosen ? withoutTicks(draft) : draft
    const isRight = hasFullMarks(lines, draft, own, usual) || (own.verdict === null && areAllRight)
    return isRight ? { ...shown, rightMine: [own.answer] } : shown
  })
}

const fewestRight = 10
const mostUnscored = 0.15

/** All of many own answers had full marks, and few have none beside them: these were lost in copying. */
function isAlwaysRight(
  lines: readonly Lexed[],
  drafts: readonly Draft[],
  owns: readonly (Own | null)[],
  usual: number | null,
): boolean {
  const given = drafts.flatMap((draft, at) => (owns[at] ? [{ draft, own: owns[at] }] : []))
  const scored = given.filter(({ own }) => own.verdict !== null)
  return (
    scored.length >= fewestRight &&
    given.length - scored.length <= given.length * mostUnscored &&
    scored.every(({ draft, own }) => hasFullMarks(lines, draft, own, usual))
  )
}

const withoutTicks = (draft: Draft): Draft =>
  draft.options.some((option) => option.ticked !== null)
    ? { ...draft, options: draft.options.map((option) => ({ ...option, ticked: null })) }
    : draft
