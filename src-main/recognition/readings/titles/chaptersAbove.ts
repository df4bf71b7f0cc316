import type { Lexed } from '../../lexed.ts'
import { linesWith } from '../linesWith.ts'
import { countOf, mayTitle } from './mayTitle.ts'

/** "模块二：...", "Sujet 2 - ...": one word and a number, with nothing or a name behind them. */
const wordAndCount = /^(\p{L}{1,12}\s?)(\d{1,2}|[一二三四五六七八九十]{1,3}|[IVX]{1,4})(?=[\s.:、–-]|$)(.*)$/u

/** How a line that may title a chapter is counted: by a number alone, or by a word and a number. */
function chapterCount({
  line,
  number,
  heading,
  fields,
  key,
}: Lexed): { series: string; value: number; name: string } | null {
  if (heading || key || fields.length > 0) return null
  if (number?.family === 'arabic') return { series: '', value: number.value, name: line.folded.slice(number.end) }
  const [, word = '', printed = '', name = ''] = wordAndCount.exec(line.folded) ?? []
  const value = printed === '' ? null : countOf(printed)
  return value === null ? null : { series: word.trim().toLowerCase(), value, name: `${word}${name}` }
}

/** The number as it is printed: "#. " or "#、". */
const formOf = ({ line, number }: Lexed): string => line.folded.slice(0, number?.end).replace(/\d+/, '#').trim()

/** Whether a line has the next number of the same list. */
const goesOnFrom = (before: Lexed, line: Lexed): boolean =>
  line.number?.value === (before.number?.value ?? Number.NaN) + 1 && formOf(before) === formOf(line)

/** Counted lines right above titles of sections, counted through the document: its chapters, whatever their questions count. */
export function chaptersAbove(lines: readonly Lexed[]): readonly number[] {
  if (!linesWith(lines).heading.some((at) => lines[at]?.heading?.kind === 'type')) return []
  const shown = lines.flatMap(({ noise }, at) => (noise === null ? [at] : []))
  const found = shown.flatMap((at, place) => {
    const line = lines[at]
    const isAbove = lines[shown[place + 1] ?? -1]?.heading?.kind === 'type'
    const before = lines[shown[place - 1] ?? -1]
    const isListed = line && before ? goesOnFrom(before, line) : false
    const count = isAbove && line && !isListed ? chapterCount(line) : null
    return line && count && mayTitle({ ...line, number: null }, count.name, false) ? [{ at, ...count }] : []
  })
  const series = Map.groupBy(found, (one) => one.series)
  return [...series.values()].flatMap((members) => {
    const isCounted = members.every(({ value }, place) => value === place + 1)
    return members.length >= 2 && isCounted ? members.map(({ at }) => at) : []
  })
}
