import type { Lexed } from '../../lexed.ts'
import { asks, opensBlank } from '../../tokens/asking.ts'
import type { TypeHint } from '../../tokens/typeWords.ts'
import type { AnswerPlace, Draft, Stretch } from '../Draft.ts'
import { coverageOf } from '../options/formatting.ts'
import type { DocumentLayout } from '../repeats/documentLayout.ts'

/** "a) with a loop": the line below the question is a part of it. */
const opensPart = /^\(?[a-h]\)/

/** How much of the lines must be highlighted or coloured for them to be an answer: of one line, of each of several. */
const mostly = 0.9
const partly = 0.3

function markedShare(lines: readonly Lexed[], stretch: Stretch): number {
  const shares = [...coverageOf(lines, [stretch])].filter(([feature]) => feature !== 'bold' && feature !== 'underline')
  return shares.reduce((most, [, share]) => Math.max(most, share), 0)
}

/** The run of marked lines below the first: where it begins and how long it is. */
function markedRun(lines: readonly Lexed[], stem: readonly Stretch[]): { from: number; count: number } | null {
  const shares = stem.map((stretch) => markedShare(lines, stretch))
  const from = shares.findIndex((share, at) => at > 0 && share >= partly)
  if (from < 0 || (shares[0] ?? 0) >= mostly) return null
  const end = shares.findIndex((share, at) => at > from && share < partly)
  const count = (end < 0 ? stem.length : end) - from
  return count > 1 || (shares[from] ?? 0) >= mostly ? { from, count } : null
}

/** "（图2-1）", "Fig. 3": what stands below a picture of the question. */
const caption =
  /^[([]?\s*(?:(?:题|附|如)?[图表]\s*\d[\d.-]*|(?:题\s*)?\d{1,3}(?:[-.]\d{1,3})?\s*题?[图表]|fig(?:ure|\.)?\s?\d[\d.-]*)\s*[)\]]?$/i

/** "试求：", "find:" above (1), (2): what is to be found, not the answer. */
const ordersParts =
  /(?:求|计算|画出|试[写画列]|指出)[^。?]{0,30}[:：]?\s*$|时的\s*[:：]\s*$|\b(?:find|calculate|compute|determine|berechnen sie|calculer|calcule|calcular|найти|определить|вычислить)\b[^.?]{0,30}:?\s*$/i
const part = /^[([]?\s*(?:1|①|a|i)\s*[)\].、]|^①/

/** "What do the following lines print": the program below is asked about. */
const namesCode =
  /(?:下列|以下|下面|如下|执行|运行)[^,。;?]{0,8}(?:代码|程序|语句|脚本)|(?:代码|程序)[^,。;?]{0,10}(?:输出|打印|运行结果|执行结果)/
const han = /\p{Script=Han}/u
const quotedOrRemark = /"[^"]*"|'[^']*'|\/\/.*|\/\*.*|(?<![&\w])#(?!\w).*/g

/** "Write a function that does the following:": what is listed below is wanted. */
const namesWishes = /(?:如下|以下|下列|下面)[^,。;?]{0,6}(?:功能|要求|效果|资料|数据|条件)\s?:$/

/** How many lines below the first are the program that it names. */
function codeBelow(lines: readonly Lexed[], [first, ...rest]: readonly Stretch[]): number {
  if (!namesCode.test(foldedOf(lines, first))) return 0
  const past = rest.findIndex((stretch) => han.test(foldedOf(lines, stretch).replace(quotedOrRemark, '')))
  return past < 0 ? rest.length : past
}

/** "Name two oceans and": a word that no sentence ends in; the line below goes on. */
const leavesOpen =
  /(?<!\p{L})(?:and|or|the|an|of|to|with|for|from|that|which|und|oder|der|das|den|dem|mit|von|et|ou|les|du|des|dans|y|del|los|las|con|para|e|il|gli|di|do|dos|da|das|и|или|на|для)$/iu

const longestTitle = 60

/** Titles of sections whose questions are terms. */
const termTitle = /名词解释|術語|术语解释|概念解释|名詞解釋|解釋名詞|\b(?:terms?|definitions?|glossary|vocabulary)\b/i

/** A heading, or a line in bold, above lines that are neither: what stands there is said about it. */
function isPrintedAsTitle(lines: readonly Lexed[], [first, ...rest]: readonly Stretch[]): boolean {
  if (!first) return false
  const isHeading = ({ at }: Stretch) => (lines[at]?.line.level ?? 0) > 0
  // "**Term**:" keeps its colon outside
  const named = (stretch: Stretch) => ({
    ...stretch,
    to:
      stretch.from +
      (lines[stretch.at]?.line.folded.slice(stretch.from, stretch.to).replace(/\s*:\s*$/, '').length ?? 0),
  })
  const isBold = (stretch: Stretch) => (coverageOf(lines, [named(stretch)]).get('bold') ?? 0) >= mostly
  const [second] = rest
  // "### Question 3: Routing" above a case: the title asks nothing, the lines below do
  const isNumbered = lines[first.at]?.number?.family === 'question'
  const asksBelow = rest.some((stretch) => {
    const folded = foldedOf(lines, stretch)
    return /\?\s*$/.test(folded) || (isNumbered && asks(folded))
  })
  return !asksBelow && second !== undefined && [isHeading, isBold].some((is) => is(first) && !is(second))
}

/**
 * Moves the answer of an open question that nothing labels out of the stem: the lines that are highlighted as a whole, or,
 * in a section of open questions, all that follows the line which asks. `pairs`: throughout the document a line answers
 * the one above it; `openPairs`: in such sections.
 */
export function separateAnswer(
  lines: readonly Lexed[],
  given: Draft,
  hint: TypeHint | null,
  { pairs: arePairs, openPairs }: Pick<DocumentLayout, 'pairs' | 'openPairs'>,
): Draft {
  const isTerm = hint === 'shortAnswer' && termTitle.test(given.section.title ?? '')
  const draft = isTerm ? splitTerm(lines, given) : given
  if (draft.options.length > 0 || draft.answers.length > 0 || draft.given.length > 0 || draft.stem.length < 2)
    return draft
  if (hint !== null && hint !== 'shortAnswer') return draft
  const run = markedRun(lines, draft.stem)
  const isRest = run !== null && run.from > 1 && hint === 'shortAnswer' && isPrintedAsTitle(lines, draft.stem)
  if (run && !isRest) return withAnswer(draft, 'formatting', run.from, run.count)
  if (hint !== 'shortAnswer' || opensPart.test(foldedOf(lines, draft.stem[1]))) return draft
  const asksAt = (stretch: Stretch) => asks(foldedOf(lines, stretch))
  const first = foldedOf(lines, draft.stem[0])
  const second = foldedOf(lines, draft.stem[1])
  if (caption.test(second) || leavesOpen.test(first) || (ordersParts.test(first) && part.test(second))) return draft
  if (namesWishes.test(first)) return draft
  const isShort = first.length <= longestTitle && !/[,;、:]$/.test(first)
  const isTitle = isShort && !draft.stem.slice(1).some(asksAt)
  const standsOut =
    first.length <= longestTitle &&
    !/[。.!,;、]$/.test(first) &&
    (((isTerm || openPairs) && isTitle) || isPrintedAsTitle(lines, draft.stem))
  const isAsking =
    asks(first) || opensBlank.test(first) || standsOut || (arePairs && (draft.stem.length === 2 || isTitle))
  if (!isAsking) return draft
  const code = codeBelow(lines, draft.stem)
  const length = code > 0 || !arePairs ? draft.stem.length - 1 - code : answerLength(lines, draft)
  return length > 0 ? withAnswer(draft, 'trailing', 1 + code, length) : draft
}

const foldedOf = (lines: readonly Lexed[], stretch: Stretch | undefined): string =>
  stretch ? (lines[stretch.at]?.line.folded.slice(stretch.from, stretch.to).trim() ?? '') : ''

/**
 * The lines below the first up to a gap, if none parts the answer from its question: what follows it is a title. Below a number
 * only a short last line by itself is one.
 */
function answerLength(lines: readonly Lexed[], { stem, number }: Draft): number {
  const all = stem.length - 1
  if (lines[stem[1]?.at ?? -1]?.line.gap !== false) return all
  const isGap = ({ at }: Stretch, place: number) => place > 1 && lines[at]?.line.gap === true
  if (number !== null) {
    const last = foldedOf(lines, stem.at(-1))
    const isTitle = stem.findLastIndex(isGap) === all && last.length <= longestTitle && !/[.。!;:]$/.test(last)
    return isTitle ? all - 1 : all
  }
  const gap = stem.findIndex(isGap)
  return gap < 0 ? all : gap - 1
}

const withAnswer = (draft: Draft, place: AnswerPlace, from: number, count: number): Draft => ({
  ...draft,
  stem: [...draft.stem.slice(0, from), ...draft.stem.slice(from + count)],
  answers: [...draft.answers, { place, text: draft.stem.slice(from, from + count) }],
})

/** "Photosynthesis: plants turn light into ...": in a section of terms what follows the colon is the answer. */
function splitTerm(lines: readonly Lexed[], draft: Draft): Draft {
  const first = draft.stem[0]
  const colon = first ? (lines[first.at]?.line.folded.slice(first.from, first.to).indexOf(':') ?? -1) : -1
  if (!first || colon < 1 || colon > 30 || draft.answers.length > 0 || first.from + colon + 1 >= first.to) return draft
  const text = [{ ...first, from: first.from + colon + 1 }, ...draft.stem.slice(1)]
  return {
    ...draft,
    stem: [{ ...first, to: first.from + colon }],
    answers: [...draft.answers, { place: 'trailing', text }],
  }
}
