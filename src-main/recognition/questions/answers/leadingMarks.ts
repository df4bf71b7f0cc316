import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { rightRemark } from '../../tokens/truthWords.ts'
import type { Draft, DraftOption } from '../Draft.ts'

/** Signs, or words in brackets, between the letter of an option and its text. */
const mark = new RegExp(
  `^\\s*([([]\\s?(?:${rightRemark}|[xX*+])\\s?[)\\]]|[^\\p{L}\\p{N}\\p{M}\\s"'“‘«„(\\[{<$€£¥%\\\\/|.,:;…_°§&¿¡《「-]{1,3})\\s*(?=\\S)`,
  'iu',
)

function markOf(lines: readonly Lexed[], { text }: DraftOption): RegExpExecArray | null {
  const [first] = text
  return first ? mark.exec(lines[first.at]?.line.folded.slice(first.from, first.to) ?? '') : null
}

const isOpen = ({ options, answers, given, distant, rightMine }: Draft): boolean =>
  options.length >= 2 &&
  answers.length === 0 &&
  given.length === 0 &&
  distant === null &&
  rightMine.length === 0 &&
  options.every(({ ticked }) => ticked !== true)

/** The mark that stands before some options of a draft, but not all, and before each of them alike. */
function choosing(lines: readonly Lexed[], draft: Draft): string | null {
  const marks = draft.options.map((option) => markOf(lines, option)?.[1]?.toLowerCase() ?? '')
  const own = new Set(marks.filter((one) => one !== ''))
  const [only] = own
  return own.size === 1 && only !== undefined && marks.includes('') ? only : null
}

const fewest = 3
const nearlyAll = 0.8

/**
 * "B) * text": one sign behind the letters of some options, in nearly all questions that nothing else answers, tells the right
 * ones and is no text.
 */
export function takeLeadingMarks(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const open = drafts.filter(isOpen)
  const counts = new Map<string, number>()
  for (const draft of open) {
    const sign = choosing(lines, draft)
    if (sign !== null) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  const [sign, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])
  if (times < fewest || times < open.length * nearlyAll) return drafts
  return changeEach(drafts, (draft) => {
    if (!isOpen(draft) || choosing(lines, draft) !== sign) return draft
    const options = draft.options.map((option) => {
      const found = markOf(lines, option)
      const [first, ...rest] = option.text
      if (!found || !first) return option
      return { ...option, ticked: true, text: [{ ...first, from: first.from + found[0].length }, ...rest] }
    })
    return { ...draft, options }
  })
}
