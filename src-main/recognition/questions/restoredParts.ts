import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import { asks, choosesAmong, opensBlank } from '../tokens/asking.ts'
import type { Draft, DraftOption } from './Draft.ts'
import { parseLetters } from './parseAnswer.ts'
import { statedType } from './statedType.ts'
import { joinStretches } from './stretchText.ts'

/** How the parts of an answer may be counted, first one first. */
const counts = ['abcdefgh', 'ABCDEFGH', '12345678', 'абвгдежз', '①②③④⑤⑥⑦⑧'].map((signs) =>
  [...signs].map((sign, part) => new RegExp(`${part === 0 ? '^' : '[\\s;,。.，；]'}\\(?${sign}\\s?[).、:）．]\\s*`)),
)

const foldedOf = (lines: readonly Lexed[], option: DraftOption): string =>
  joinStretches(lines, option.text).folded.trim()

/** Where the texts of an answer that is counted through begin and end: "a) x b) y (c) z". Empty if it is not. */
function countedTexts(answer: string, sought: number): string[] {
  for (const labels of counts) {
    if (!labels[0]?.test(answer)) continue
    const texts: string[] = []
    let from = 0
    for (let part = 0; part < sought; part++) {
      const label = labels[part]?.exec(answer.slice(from))
      if (!label) break
      if (part > 0) texts.push(answer.slice(from, from + label.index).trim())
      from += label.index + label[0].length
    }
    if (texts.length === sought - 1) return [...texts, answer.slice(from).trim()]
  }
  return []
}

const bare = (text: string): string => text.replace(/[;,。.，；\s]+$/, '')

/** Each part has an answer of its own, other than its own words. */
function isAnsweredByParts(lines: readonly Lexed[], { options }: Draft, answer: string): boolean {
  const answers = countedTexts(answer, options.length)
  return answers.length > 0 && options.some((option, at) => bare(answers[at] ?? '') !== bare(foldedOf(lines, option)))
}

const orders = /^[^?]+$/

/** "A rectangle has sides of 8 and 5. a) Calculate its area. b) Calculate its outline.": the stem asks nothing, each of its few points orders. */
function allOrder(lines: readonly Lexed[], { stem, options, section }: Draft): boolean {
  const text = joinStretches(lines, stem).folded.trim()
  if (options.length > 4 || section.type !== null || asks(text) || choosesAmong(text) || opensBlank.test(text))
    return false
  return text.endsWith('.') && options.every((option) => orders.test(foldedOf(lines, option)))
}

/** All points ask, and no letter answers. */
function allAsk(lines: readonly Lexed[], draft: Draft, answer: string): boolean {
  const areAsked = draft.options.every((option) => {
    const text = foldedOf(lines, option)
    return asks(text) && text !== answer
  })
  if (!areAsked) return false
  return answer === ''
    ? draft.given.length === 0 &&
        !draft.distant &&
        (statedType(draft) === 'shortAnswer' || (statedType(draft) === null && allOrder(lines, draft)))
    : parseLetters(answer, 0)?.rest !== ''
}

/**
 * "a) What must the contract hold? b) Who signs it?" are parts of one open question, no options: their answer is counted as
 * they are, or they ask and no letter answers.
 */
export const restoreParts = (lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] =>
  changeEach(drafts, (draft) => {
    if (draft.options.length < 2 || draft.options.some(({ ticked }) => ticked !== null)) return draft
    const given = draft.answers.find(({ text }) => text.length > 0)
    const answer = given ? joinStretches(lines, given.text).folded.trim() : ''
    if (!isAnsweredByParts(lines, draft, answer) && !allAsk(lines, draft, answer)) return draft
    const ats = new Set(draft.options.flatMap(({ text }) => text.map(({ at }) => at)))
    const last = draft.stem.at(-1)?.at ?? -1
    const parts = [...ats].filter((at) => at > last).map((at) => ({ at, from: 0, to: lines[at]?.to ?? 0 }))
    return parts.length === 0 ? draft : { ...draft, stem: [...draft.stem, ...parts], options: [], stray: [] }
  })
