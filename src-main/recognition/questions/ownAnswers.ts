import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import { noWords, yesWords } from '../tokens/truthWords.ts'
import type { Draft, Stretch } from './Draft.ts'
import { statedType } from './statedType.ts'

/** What a page says about the answer that was given: right, wrong, or so many points of so many, if it says how many. */
type Verdict = { isRight: boolean } | { points: number; of: number | null }

/** "B(正确)", "B √", "B 10.0分": what stands behind an answer is no part of it. */
const behind = new RegExp(
  `(?:\\s*[([]\\s*|\\s+)(?:(${yesWords}|correct|right)|(${noWords}|incorrect|wrong)|(\\d{1,3}(?:\\.\\d{1,2})?)\\s*分)\\s*[)\\]]?\\s*$`,
  'i',
)
/** "B   Score: 2.0 / 2.0": the label of the score stands between. */
const scoreBehind =
  /\s+[([]?(?:score|marks?|points?|pts|得分|分数|分值|punkte|puntos|pontos|punti|баллы?)\s?:?\s?(\d{1,3}(?:[./].{0,16})?)[)\]]?\s*$/i
const saidRight =
  /^(?:(?:回答|作答|答案)?正[确確]|[回作]?答[对對]了?|答[對对]了?)[!。.]?$|^(?:correct|right|well done|your answer is (?:correct|right)|richtig|juste|correct[ao]|corrett[ao]|верно|правильно|正解)[.!]?$/i
const saidWrong =
  /^(?:(?:回答|作答|答案)?(?:错误|錯誤|不正[确確]|部分正确)|[回作]?答[错錯]了?)[!。.]?$|^(?:(?:partially |in)correct|wrong|your answer is (?:(?:partially |in)correct|wrong)|falsch|fau(?:x|sse)|incorrect[ao]|incorret[ao]|errat[ao]|sbagliat[ao]|неверно|неправильно|不正解)[.!]?$/i
/** "得分 1.00/2.00", "Mark 1.00 out of 2.00", "1 / 2 pts". */
const pointsOf = /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)\s*(?:分\s*)?(?:\/|(?:out )?of)\s*(\d{1,3}(?:\.\d{1,2})?)(?![\d.])/i
const pointsAlone = /^(\d{1,3}(?:\.\d{1,2})?)\s*(?:分|points?|pts?)?\s*[.。;]?$/i
/** "（2分）" beside the number or behind the stem: what the question gives. */
const ownPoints = /[([]\s*(?:[^()[\]]{0,12}[,、:]\s*)?(\d{1,3}(?:\.\d{1,2})?)\s*(?:分|points?|pts?)\s*[)\]]/i
const pointsEach = /每(?:小|道)?题\s*(?:各|为|计)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*分/
/** "（共5题,50.0分）": the points of a section. */
const pointsOfSection = /共\s*(\d{1,3})\s*(?:小|道)?题\s*[,、;]?\s*(?:共|计)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*分/
/** "ACD:A;text of A;C;text of C": the letters say it all. */
const lettersFirst = /^\s*([A-H]{1,8}|[a-h])\s*:/

function pointsIn(text: string): Verdict | null {
  const ratio = pointsOf.exec(text)
  if (ratio) return { points: Number(ratio[1]), of: Number(ratio[2]) }
  const alone = pointsAlone.exec(text)
  return alone ? { points: Number(alone[1]), of: null } : null
}

/** What a whole line says: a button or status of the page, the field of the score, or below the answer just "right". */
function verdictOfLine({ line, noise, fields }: Lexed, isBelow: boolean): Verdict | null {
  const score = fields.find(({ kind, word }) => kind === 'meta' && /得分|score|mark/i.test(word))
  if (score) return pointsIn(line.folded.slice(score.from, score.to).trim())
  if (noise !== 'platform' && !isBelow) return null
  if (saidRight.test(line.folded)) return { isRight: true }
  if (saidWrong.test(line.folded)) return { isRight: false }
  return noise !== 'platform' ? null : pointsIn(line.folded.replace(/^\D{0,8}(?=\d)/, ''))
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
    const folded = lines[answer.at]?.line.folded.slice(answer.from, answer.to) ?? ''
    const scored = scoreBehind.exec(folded)
    const points = scored ? pointsIn(scored[1]?.trim() ?? '') : null
    if (scored && points) return { answer: { ...answer, to: answer.from + scored.index }, verdict: points }
    const tail = behind.exec(folded)
    const letters = draft.options.length >= 2 ? lettersFirst.exec(folded) : null
    const length = letters ? letters[0].length - 1 : (tail?.index ?? folded.length)
    const shown = { ...answer, to: answer.from + length }
    if (tail?.[3]) return { answer: shown, verdict: { points: Number(tail[3]), of: null } }
    if (tail) return { answer: shown, verdict: { isRight: tail[1] !== undefined } }
    return { answer: shown, verdict: verdictAround(lines, draft.first, at, last) }
  }
  return null
}

/** The value behind the label, or the line below it if there is none. */
function valueAt(lines: readonly Lexed[], value: Stretch): Stretch | null {
  const text = lines[value.at]?.line.folded.slice(value.from, value.to).trim() ?? ''
  if (text !== '') return value
  const below = lines[value.at + 1]
  return below && !below.noise && below.fields.length === 0
    ? { at: value.at + 1, from: 0, to: below.line.text.length }
    : null
}

/** What is said below the answer goes before what is said above it. */
function verdictAround(lines: readonly Lexed[], first: number, at: number, last: number): Verdict | null {
  for (let next = at; next <= last; next++) {
    const line = lines[next]
    const verdict = line ? verdictOfLine(line, next > at) : null
    if (verdict) return verdict
  }
  for (const line of lines.slice(first, at)) {
    const verdict = verdictOfLine(line, false)
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

const oneSign = /^\s*(?:[A-Ha-h]|\S{1,3})\s*[.。:]?\s*$/

/**
 * What each right answer gives, if all that got points got the same: then none of them got a part. Several letters and one
 * must be among them.
 */
function usualPoints(drafts: readonly Draft[], owns: readonly (Own | null)[]): number | null {
  const given = drafts.flatMap((draft, at) => {
    const verdict = owns[at]?.verdict
    return verdict && 'points' in verdict && verdict.points > 0 ? [{ draft, points: verdict.points }] : []
  })
  const types = new Set(given.map(({ draft }) => statedType(draft) === 'multiple'))
  const [first] = given
  return first && given.length >= 3 && types.size === 2 && given.every(({ points }) => points === first.points)
    ? first.points
    : null
}

/** Part of the points may be given for a part of the letters, so without knowing the whole only the one of one is right. */
function hasFullMarks(lines: readonly Lexed[], draft: Draft, { answer, verdict }: Own, usual: number | null): boolean {
  if (!verdict) return false
  if ('isRight' in verdict) return verdict.isRight
  if (usual !== null && verdict.points === usual) return true
  const full = verdict.of ?? fullPoints(lines, draft)
  if (full !== null) return full > 0 && verdict.points >= full * rounding
  if (statedType(draft) === 'multiple') return false
  const folded = lines[answer.at]?.line.folded.slice(answer.from, answer.to) ?? ''
  return verdict.points > 0 && oneSign.test(folded) && !/[A-Ha-h]{2}/.test(folded)
}

const isOwn = ({ kind }: Lexed['fields'][number]): boolean => kind === 'mine'

/** The letters of a student's own answer name just the options that are ticked. */
function ticksAreOwn(lines: readonly Lexed[], { options }: Draft, { answer }: Own): boolean {
  const letters = (lines[answer.at]?.line.folded.slice(answer.from, answer.to) ?? '')
    .toUpperCase()
    .replace(/[^A-H]/g, '')
  const ticked = options.filter((option) => option.ticked === true).map(({ index }) => String.fromCharCode(65 + index))
  return ticked.length > 0 && ticked.join('') === letters
}

/**
 * What a student answered is the right answer where it had full marks; otherwise it says nothing. Ticks that agree with the
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
  return changeEach(drafts, (draft, at) => {
    const own = owns[at]
    if (!own) return draft
    const shown = areChosen ? withoutTicks(draft) : draft
    return hasFullMarks(lines, draft, own, usual) ? { ...shown, rightMine: [own.answer] } : shown
  })
}

const withoutTicks = (draft: Draft): Draft =>
  draft.options.some((option) => option.ticked !== null)
    ? { ...draft, options: draft.options.map((option) => ({ ...option, ticked: null })) }
    : draft
