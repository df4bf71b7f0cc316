import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import type { Draft, DraftOption } from '../Draft.ts'
import { foldedOf } from '../stems/stretchText.ts'

/** A word or two behind a wide or plain blank: "Most Voted", "最多人选择", "(popular)". */
const tail = /\s([([]?\p{L}[\p{L}’'-]{1,12}(?:\s\p{L}{2,12})?[)\]]?)\s*$/u
const longest = 30

function tailsOf(lines: readonly Lexed[], option: DraftOption): readonly string[] {
  const last = option.text.at(-1)
  const line = last ? lines[last.at]?.line : undefined
  if (!last || !line || line.folded.lastIndexOf(' ', last.to - 1) < last.from) return none
  const match = tail.exec(line.folded.slice(Math.max(last.from, last.to - longest), last.to).toLowerCase())
  const both = match?.[1]
  if (both === undefined || match?.index === 0) return none
  const space = both.indexOf(' ')
  return space < 0 ? [both] : [both, both.slice(space + 1)]
}

const none: readonly string[] = []

/** The letters of a labelled answer, which the remark is compared with. */
function lettersOf(lines: readonly Lexed[], { answers }: Draft): string {
  const [answer] = answers
  const letters = answer ? foldedOf(lines, answer.text).replace(/[\s,、;.。]/g, '') : ''
  return /^(?:[A-H]{1,8}|[a-h])$/.test(letters) ? letters.toUpperCase() : ''
}

const fewest = 2
const share = 0.5

/** The remark that stands behind just the right options of many questions; null without one. */
function remarkOf(lines: readonly Lexed[], drafts: readonly Draft[]): string | null {
  if (!drafts.some(({ options }) => options.some((option) => tailsOf(lines, option).length > 0))) return null
  const counts = new Map<string, { is: number; not: number; behind: Set<string> }>()
  let answered = 0
  for (const draft of drafts) {
    const letters = lettersOf(lines, draft)
    if (letters === '' || draft.options.length < 2) continue
    answered++
    const marked = new Map<string, { where: string; behind: string }>()
    for (const option of draft.options)
      for (const one of tailsOf(lines, option)) {
        const where = (marked.get(one)?.where ?? '') + String.fromCharCode(65 + option.index)
        marked.set(one, { where, behind: foldedOf(lines, withoutTail(lines, option, one).text).toLowerCase() })
      }
    for (const [one, { where, behind }] of marked) {
      const count = counts.get(one) ?? { is: 0, not: 0, behind: new Set() }
      if (where === letters && where.length < draft.options.length) {
        count.is++
        count.behind.add(behind)
      } else count.not++
      counts.set(one, count)
    }
  }
  const best = [...counts].sort((a, b) => b[1].is - a[1].is || b[0].length - a[0].length)[0]
  if (!best || best[1].is < Math.max(fewest, answered * share) || best[1].not > best[1].is / 4) return null
  // "all of the above" is a text of its own, however often it is right: a remark stands behind others each time
  return best[1].behind.size < Math.max(fewest, best[1].is * share) ? null : best[0]
}

/** A word that stands behind just the options that the answers name only repeats these, and is no text of theirs. */
export function dropOptionRemarks(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const remark = remarkOf(lines, drafts)
  if (remark === null) return drafts
  return changeEach(drafts, (draft) => {
    const options = changeEach(draft.options, (option) => withoutRemark(lines, option, remark))
    return options === draft.options ? draft : { ...draft, options }
  })
}

function withoutRemark(lines: readonly Lexed[], option: DraftOption, remark: string): DraftOption {
  return tailsOf(lines, option).includes(remark) ? withoutTail(lines, option, remark) : option
}

function withoutTail(lines: readonly Lexed[], option: DraftOption, tail: string): DraftOption {
  const last = option.text.at(-1)
  if (!last) return option
  const folded = lines[last.at]?.line.folded.slice(last.from, last.to).trimEnd() ?? ''
  return { ...option, text: [...option.text.slice(0, -1), { ...last, to: last.from + folded.length - tail.length }] }
}
