import { labelAt } from '../../../contract/questionProblems.ts'
import type { Lexed } from '../../lexed.ts'
import { rightRemark, rightWord, tickSigns, truthOf } from '../../tokens/truthWords.ts'
import type { Draft, DraftOption } from '../Draft.ts'

const tick = new RegExp(
  `\\s*(?:[${tickSigns}]|(?<=[\\s\\u4e00-\\u9fff。.])\\*{1,2}|[([]\\s*(?:${rightRemark})\\s*[)\\]]|(?<=\\S(?:\\s{2,20}|\\t))(?:${rightWord}))\\s*[。.;]?\\s*$`,
  'i',
)

const mayTick = new RegExp(
  `[${tickSigns}*)\\]][\\s。.;]{0,4}$|(?:\\s\\s|\\t)\\p{L}[\\p{L} ]{0,20}[。.;]?\\s{0,4}$`,
  'u',
)

const longestEnd = 40

/** How many questions have a mark behind their right options. */
export type HowManyTicked = 'none' | 'some' | 'nearly all'

/** The last signs of an option, where a tick may stand; a tab is as wide as two blanks at least. */
const foldedEnd = (lines: readonly Lexed[], option: DraftOption): string => {
  const last = option.text.at(-1)
  const line = last && lines[last.at]?.line
  if (!last || !line) return ''
  const from = Math.max(last.from, last.to - longestEnd)
  const folded = line.folded.slice(from, last.to)
  const tab = line.text.slice(from, last.to).lastIndexOf('\t')
  return tab < 0 ? folded : `${folded.slice(0, tab)}\t${folded.slice(tab + 1)}`
}

/** Signs, a drawn line, an arrow or a comment with a word, or words in brackets at the end of an option: what could mark it as right. */
const remark =
  /(?<!\s)\s*((?:([-=~*+<>^])\2{4,}|\/\/ ?\p{L}{2,12}|[^\p{L}\p{N}\s.。,;:?!)\]}"'”’»%°…]{1,4}|[([](?:[\p{L} ]{2,20}|\p{Script=Han}|[^\p{L}\p{N}\s()[\]]{1,3})[)\]]|(?:<?[-=]{1,2}>?|[←→])\s{0,2}[\p{L} ]{2,16}))\s*[.。;]?$/u

/** Where at the end of an option a mark begins, -1 without one: a tick or the like, or one of the marks learnt from the document. */
function markAt(end: string, learnt: readonly string[]): number {
  const usual = mayTick.test(end) ? tick.exec(end) : null
  if (usual && usual.index > 0) return usual.index
  const match = learnt.length > 0 ? remark.exec(end) : null
  return match && match.index > 0 && learnt.includes(sameMark(match[1] ?? '')) ? match.index : -1
}

/** What stands behind the text of an option and could mark it as right; empty if nothing does. */
export function remarkBehind(folded: string): string {
  const match = remark.exec(folded.slice(-longestEnd))
  return match && match.index > 0 ? sameMark(match[1] ?? '') : ''
}

/** A mark however it is spaced, written large or small, drawn long or short, or abbreviated behind its slashes. */
const sameMark = (mark: string): string => {
  if (mark.startsWith('//')) return '//'
  return isDrawn(mark) ? mark.slice(0, 5) : mark.toLowerCase().trim().replace(/\s+/g, ' ')
}

/** A line behind an option can be nothing but a mark. */
const isDrawn = (mark: string): boolean => /^([-=~*+<>^])\1{4,}$/.test(mark)

/** Share of the questions with options that a mark must single out some options of. */
const usualShare = 0.6
const drawnShare = 0.3

/** Marks behind options that recur: one of them singles out some options, but not all, of most questions. */
export function marksBehind(lines: readonly Lexed[], all: readonly Draft[]): readonly string[] {
  // Options that several questions share are printed once.
  const drafts = [...Map.groupBy(all, (draft) => draft.options[0]?.text[0]?.at ?? draft).values()].flatMap(
    (sharing) => sharing[0] ?? [],
  )
  const counts = new Map<string, number>()
  for (const { options } of drafts) {
    const here = new Map<string, number>()
    for (const option of options) {
      const match = remark.exec(foldedEnd(lines, option))
      if (!match || match.index === 0) continue
      const mark = sameMark(match[1] ?? '')
      here.set(mark, (here.get(mark) ?? 0) + 1)
    }
    for (const [mark, count] of here) if (count < options.length) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  const chosen = drafts.filter(({ options }) => options.length >= 2).length
  const least = (mark: string) => Math.max(2, isDrawn(mark) ? chosen * drawnShare : drafts.length * usualShare)
  return [...counts].filter(([mark, count]) => count >= least(mark)).map(([mark]) => mark)
}

/** Whether some options of a draft have a tick behind them, and some not. */
export function hasTrailingTicks(lines: readonly Lexed[], draft: Draft): boolean {
  const count = draft.options.filter((option) => markAt(foldedEnd(lines, option), none) > 0).length
  return count > 0 && count < draft.options.length
}

const none: readonly string[] = []

const verdict = /[([]\s?(\p{L}{2,12})\s?[)\]]$|(?<=\S(?:\s{2,20}|\t))(\p{L}{2,12})$/u

/** "Carrot [correct]", "Beef [incorrect]", "oil      yes", "lead      no": all options say whether they are right. */
function takeVerdicts(lines: readonly Lexed[], draft: Draft): Draft {
  const said = draft.options.map((option) => {
    const match = verdict.exec(foldedEnd(lines, option).trimEnd())
    const value = match && match.index > 0 ? truthOf(match[1] ?? match[2] ?? '') : null
    return match && value !== null ? { value, word: match[0] } : null
  })
  const words = new Set(said.map((one) => one?.word.toLowerCase()))
  if (said.length < 2 || said.includes(null) || words.size !== 2 || new Set(said.map((one) => one?.value)).size !== 2)
    return draft
  const options = draft.options.map((option, at) => {
    const last = option.text.at(-1)
    const own = said[at]
    if (!last || !own) return option
    const text = lines[last.at]?.line.folded.slice(last.from, last.to) ?? ''
    const to = last.from + text.slice(0, text.lastIndexOf(own.word)).trimEnd().length
    return { ...option, ticked: own.value, text: [...option.text.slice(0, -1), { ...last, to }] }
  })
  return { ...draft, options }
}

/**
 * "Carrot ✓", "苹果（正确）", "leek +++", "pea      yes": a mark behind some of the options tells the right ones and is no text; behind all of them
 * only where nearly all questions have such marks.
 */
export function takeTrailingTicks(
  lines: readonly Lexed[],
  draft: Draft,
  { marks: learnt, ticks }: Readonly<{ marks: readonly string[]; ticks: HowManyTicked }>,
): Draft {
  const judged = takeVerdicts(lines, draft)
  if (judged !== draft) return judged
  const marks = draft.options.map((option) => {
    const end = foldedEnd(lines, option)
    const at = markAt(end, learnt)
    return at > 0 ? end.length - at : 0
  })
  const count = marks.filter((length) => length > 0).length
  if (count === 0 || (count === draft.options.length && (ticks !== 'nearly all' || count < 2))) return draft
  const options = draft.options.map((option, at) => {
    const last = option.text.at(-1)
    const length = marks[at] ?? 0
    if (length === 0 || !last) return option
    return { ...option, ticked: true, text: [...option.text.slice(0, -1), { ...last, to: last.to - length }] }
  })
  if (count < options.length) return { ...draft, options }
  const value = options.map(({ index }) => labelAt(index)).join('')
  return { ...draft, options, given: [{ place: 'tick', value }, ...draft.given] }
}
