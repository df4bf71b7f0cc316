import type { Lexed } from '../lexed.ts'
import { asks, choosesAmong } from '../tokens/asking.ts'
import type { Draft } from './Draft.ts'
import { leastAsking } from './stems/listedPoints.ts'
import { blankOrAnswer } from './stems/stemText.ts'
import { joinStretches } from './stems/stretchText.ts'
import { underlinedStatements } from './stems/underlinedWords.ts'

const blank = new RegExp(`${blankOrAnswer}|:$`, 'm')

const isAnswered = (draft: Draft): boolean =>
  draft.answers.some(({ text }) => text.length > 0) || draft.given.length > 0 || draft.distant !== null

/** Options and an answer, or either under a type: hardly anything but a question looks so. */
function isStrong(draft: Draft): boolean {
  const hasOptions = draft.options.length >= 2
  if (draft.hasLead || (hasOptions && isAnswered(draft))) return true
  const isTyped = draft.tags.length > 0 || draft.section.type !== null
  return isTyped && (hasOptions || isAnswered(draft) || draft.stem.length <= 2)
}

function isAsking(lines: readonly Lexed[], draft: Draft): boolean {
  const { folded } = joinStretches(lines, draft.stem)
  return blank.test(folded) || choosesAmong(folded) || folded.split('\n').some((line) => asks(line.trim()))
}

/** Questions are short. What runs over more lines with nothing but a number and a list is a clause or a chapter. */
const longest = 20

/** How many lines there are that are no code. */
const textLines = (lines: readonly Lexed[], first: number, last: number): number =>
  lines.slice(first, last + 1).filter(({ line }) => line.kind !== 'code').length

/** A line that asks right above three options or more, however long the program or the text above it is. */
function asksAboveOptions(lines: readonly Lexed[], { stem, options }: Draft): boolean {
  const last = stem.at(-1)
  const text = last && options.length >= 3 ? (lines[last.at]?.line.folded.slice(last.from, last.to) ?? '') : ''
  return choosesAmong(text) || asks(text.trim())
}

/** Short, and with options, an answer, or words that ask. */
function isSolid(lines: readonly Lexed[], draft: Draft): boolean {
  if (isStrong(draft) || asksAboveOptions(lines, draft)) return true
  if (textLines(lines, draft.first, draft.last) > longest) return false
  const last = draft.stem.at(-1)?.at ?? draft.first
  const isShort = draft.stem.length <= 3 || textLines(lines, draft.first, last) <= 3
  return (draft.options.length >= 2 && isShort) || isAnswered(draft) || isAsking(lines, draft)
}

/** One question in so many lines is little; below that, a document that only happens to have numbers is likelier. */
const sparse = 30

/** Titles whose points order, grade or list something, but ask nothing. */
const noQuestions =
  /^(?:(?:course|learning|lesson|class)?\s?(?:goals?|aims|objectives|outcomes|policies|rules|requirements)|grading(?: (?:scale|policy))?|ingredients|steps|method|schedule|(?:学习|教学|课程|本章)(?:目标|目的|要求)|考试要求|考生须知|注\s{0,3}意\s{0,3}事\s{0,3}项|考生注意|(?:重要|考试|考前|答题|作答|测试|试卷|使用|补充)?(?:说明|须知|规则)|(?:答题|作答|考试)要求|(?:重要|温馨|特别)提[示醒]|考场规则|评分标准|操作步骤|(?:general |important )?(?:instructions|directions|notes)(?: (?:to|for) (?:the )?(?:candidates|students))?|(?:allgemeine )?hinweise|consignes|instrucciones|instruções|istruzioni|注意(?:事項)?)\s*:?$/i

/** "⚠️ 重要说明：" */
const sign = /^(?:\p{S}|\ufe0f|\s){1,4}/u

/** Whether the nearest plain line above, within a page or so, is a title of that kind. */
function isListed(lines: readonly Lexed[], draft: Draft): boolean {
  if (isAnswered(draft) || draft.options.length >= 2 || draft.section.type !== null || draft.tags.length > 0)
    return false
  for (let at = draft.first - 1; at >= Math.max(0, draft.first - longest); at--) {
    const line = lines[at]
    if (!line || line.number || line.noise || line.startsWithOption) continue
    return noQuestions.test(line.line.folded.replace(sign, ''))
  }
  return false
}

/** Points of advice above a paper whose numbers its questions have again: without them, so that no key answers them. */
export function dropAdvice(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  let points = 0
  for (const draft of drafts) {
    if (draft.value !== points + 1 || !isListed(lines, draft)) break
    points++
  }
  return points > 0 && drafts[points]?.value === 1 ? drafts.slice(points) : drafts
}

const isTitle = /^[^?:。.(_]{1,40}$/

/** Tick boxes below a title that asks nothing: a list of things to do or buy. */
function isToDoList(lines: readonly Lexed[], draft: Draft): boolean {
  const first = draft.stem[0]
  const line = first ? lines[first.at] : undefined
  const isHeading = line !== undefined && line.line.level > 0 && draft.stem.length === 1 && draft.number === null
  return (
    isHeading &&
    isTitle.test(line.line.folded) &&
    !isAnswered(draft) &&
    !isAsking(lines, draft) &&
    draft.options.every(({ ticked }) => ticked !== null)
  )
}

/** One run of letters in a text of points that asks nothing and answers nothing is a list of its own. */
function isLoneList(lines: readonly Lexed[], drafts: readonly Draft[]): boolean {
  const unanswered = drafts.every(
    (draft) => !isAnswered(draft) && draft.section.type === null && draft.tags.length === 0,
  )
  return drafts.length <= 2 && unanswered && lines.length >= 10 && drafts.every((draft) => !isAsking(lines, draft))
}

/** Whether all questions of a titled section are beyond doubt: what stands below the other titles is asked too. */
function hasWholeSection(drafts: readonly Draft[]): boolean {
  const sections = Map.groupBy(
    drafts.filter(({ section }) => section.title !== null),
    ({ section }) => section.at,
  )
  return [...sections.values()].some((section) => section.length >= 2 && section.every(isStrong))
}

/**
 * The drafts, unless the document is no collection of questions at all: licences, manuals and notes have numbers, lists
 * with letters and question marks too. Then only what is a question beyond doubt stays.
 */
export function plausibleDrafts(lines: readonly Lexed[], all: readonly Draft[]): readonly Draft[] {
  const drafts = all.filter((draft) => !isToDoList(lines, draft) && !isListed(lines, draft))
  if (isLoneList(lines, drafts)) return []
  if (underlinedStatements(lines, drafts).size === drafts.length) return drafts
  const strong = drafts.filter(isStrong)
  if (strong.length > 0 && strong.length >= drafts.length * 0.3) return drafts
  const isPaper = hasWholeSection(drafts)
  const solid = drafts.filter((draft) => isSolid(lines, draft) || (isPaper && draft.section.title !== null))
  const isDense = drafts.length * sparse >= lines.length || solid.filter((draft) => isAsking(lines, draft)).length >= 5
  const least = leastAsking(lines, drafts)
  return solid.length >= drafts.length * least && isDense ? drafts : strong
}
