import { labelAt } from '../../contract/questionProblems.ts'
import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft, DraftOption } from '../questions/Draft.ts'
import { foldedOf } from '../questions/stems/stretchText.ts'

const fewest = 3
const mostly = 0.6

/** Where behind the text of an option, read up to `to`, its own letter stands once more; -1 without it. */
function letterFrom(lines: readonly Lexed[], { index, text }: DraftOption, to?: number): number {
  const last = text.at(-1)
  const line = last && lines[last.at]?.line
  if (!last || !line) return -1
  const folded = line.folded.slice(last.from, to ?? last.to).trimEnd()
  const bare = /[)\]]$/.test(folded) ? folded.slice(0, -1) : folded
  if (!bare.endsWith(labelAt(index))) return -1
  const opens = bare.slice(0, -1)
  const before = bare === folded ? opens : /[([]$/.test(opens) ? opens.slice(0, -1) : ''
  return /\S\s+$/.test(before) ? last.from + before.trimEnd().length : -1
}

/** For each option where its letter begins that marks it; empty where none is marked, or all are alike. */
function marksOf(lines: readonly Lexed[], { options }: Draft): readonly number[] {
  const once = options.map((option) => letterFrom(lines, option))
  if (once.some((at) => at < 0)) return once.some((at) => at >= 0) ? once : none
  // "Vitamin D  D" beside "Vitamin A": the texts end in their letters
  const again = options.map((option, at) => (letterFrom(lines, option, once[at]) >= 0 ? (once[at] ?? -1) : -1))
  return again.some((at) => at >= 0) && again.some((at) => at < 0) ? again : none
}

const none: readonly number[] = []

/** "R explains A" is a text of its own, however often it is option A: a mark stands behind others each time. */
function areTexts(lines: readonly Lexed[], marks: ReadonlyMap<Draft, readonly number[]>, marked: number): boolean {
  const texts = new Set<string>()
  for (const [{ options }, ends] of marks)
    for (const [at, end] of ends.entries()) if (end >= 0) texts.add(foldedOf(lines, options[at]?.text ?? []))
  return texts.size < Math.max(fewest, marked * mostly)
}

/** "a. heart  A": the letter of an option once more behind its text marks it as right, where most questions have it behind some. */
export function takeOwnLetters(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const choices = drafts.filter(({ options }) => options.length >= 2)
  if (choices.length < fewest) return drafts
  const marks = new Map(choices.map((draft) => [draft, marksOf(lines, draft)]))
  const marked = choices.filter((draft) => marks.get(draft) !== none).length
  if (marked < Math.max(fewest, choices.length * mostly) || areTexts(lines, marks, marked)) return drafts
  return changeEach(drafts, (draft) => {
    const ends = marks.get(draft) ?? none
    if (ends === none) return draft
    const options = draft.options.map((option, at) => {
      const end = ends[at] ?? -1
      const last = option.text.at(-1)
      return end < 0 || !last
        ? option
        : { ...option, ticked: true, text: [...option.text.slice(0, -1), { ...last, to: end }] }
    })
    return { ...draft, options }
  })
}
