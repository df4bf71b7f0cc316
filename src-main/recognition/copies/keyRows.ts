import { Edited } from '../Edited.ts'
import type { Line } from '../lines.ts'
import { asFurniture } from './relabel.ts'
import { linesWithoutLetter } from './withoutLetter.ts'

const title = String.raw`(?:\p{L}{1,10}\s?:?\s+)?`
const numbers = new RegExp(`^${title}(\\d{1,3}(?:\\s+\\d{1,3})+)$`, 'u')
const answers = new RegExp(`^${title}((?:[A-Ha-h]{1,6}|[√×✓✗对错])(?:\\s+(?:[A-Ha-h]{1,6}|[√×✓✗对错]))+)$`, 'u')
const fewest = 3

const endsInDigit = (folded: string): boolean => {
  const code = folded.charCodeAt(folded.length - 1)
  return code >= 0x30 && code <= 0x39
}

const wordsOf = (line: Line | undefined, pattern: RegExp): readonly string[] =>
  line?.aside === null ? (pattern.exec(line.folded.trim())?.[1]?.split(/\s+/) ?? []) : []

/** "题号 1 2 3" above "答案 B A D": two rows of a key are one of its lines, "1.B 2.A 3.D". */
export function readKeyRows(lines: readonly Line[]): readonly Line[] {
  const edited = new Edited(lines)
  for (const at of linesWithoutLetter(lines)) {
    const [line, below] = [lines[at], lines[at + 1]]
    if (!endsInDigit(line?.folded ?? '')) continue
    const counted = wordsOf(line, numbers)
    const follow = counted.every((number, place) => Number(number) === Number(counted[0]) + place)
    if (!line || !below || counted.length < fewest || !follow) continue
    const given = wordsOf(below, answers)
    if (given.length !== counted.length) continue
    const text = counted.map((number, place) => `${number}.${given[place]}`).join(' ')
    edited.set(at, asFurniture(line))
    edited.set(at + 1, { ...below, text, folded: text, marks: [] })
  }
  return edited.result
}
