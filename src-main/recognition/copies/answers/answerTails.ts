import { changeEach } from '../../Edited.ts'
import { isRunningText, type Line } from '../../lines.ts'
import { anyOf } from '../../tokens/words.ts'
import { partOf } from '../partOf.ts'

const fewest = 3
const nearlyAll = 0.8
const longest = 120

/** A label, names of options, and more behind them. */
const answered = new RegExp(
  `^(?:${anyOf('answer')})\\s?[:=-]?\\s?([[(]?(?:[A-H]{1,5}|[a-h]|[1-9①-⑩가나다라마바ア-クА-Жа-ж](?:[,、]\\s?[1-9]){0,4})[\\])]?)(?![\\p{L}\\d])(\\s*\\S.*)$`,
  'iu',
)

/**
 * "정답 : [1]☜ select to show", "Answer: B (hidden)": what stands alike behind the names of options in nearly all answers is of the page.
 */
export function dropAnswerTails(lines: readonly Line[]): readonly Line[] {
  const tails = new Map<Line, string>()
  const said = new Set<string>()
  const counts = new Map<string, number>()
  for (const line of lines) {
    const match = isRunningText(line) && line.folded.length <= longest ? answered.exec(line.folded) : null
    if (!match) continue
    const [, name = '', tail = ''] = match
    tails.set(line, tail)
    said.add(name)
    counts.set(tail, (counts.get(tail) ?? 0) + 1)
  }
  const [usual, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])
  if (times < Math.max(fewest, tails.size * nearlyAll) || said.size < 2 || !/[^\s.,;:)\]]/.test(usual)) return lines
  return changeEach(lines, (line) =>
    tails.get(line) === usual ? partOf(line, 0, line.folded.length - usual.length) : line,
  )
}
