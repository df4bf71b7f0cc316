import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { truthSigns } from '../../tokens/truthWords.ts'
import { asFurniture } from '../labels/relabel.ts'

const title = '(?:\\p{L}{2,12}\\s?[.:]?\\s+)?'
/** Numbers side by side, perhaps behind their title: "题号 1 2 3". What stands behind the last one is the second group. */
const numberRow = new RegExp(`^${title}(\\d{1,3}(?:[\\s|]+\\d{1,3}){2,})(?![\\d.])(.*)$`, 'u')
const answer = `(?:[A-Ha-h]{1,6}|[${truthSigns}对错TF])`
const answerRow = new RegExp(`^${title}(${answer}(?:[\\s|]+${answer})+)$`, 'u')
/** Two numbers with a blank or a bar between: what all other lines lack. */
const besideNumber = /\d[\s|]{1,8}\d/

const cells = (text: string): readonly string[] => text.split(/[\s|]+/).filter(Boolean)

const areCounted = (numbers: readonly string[]): boolean =>
  numbers.every((number, at) => at === 0 || Number(number) === Number(numbers[at - 1]) + 1)

const loneRange = /^\(?(\d{1,4})\s?[-~—–～至]\s?(\d{1,4})\s?(?:题)?[.:、)]*$/
const answersOfRange = new RegExp(`^(?:[A-H\\s]{2,60}|[${truthSigns}\\s]{2,60})$`)

/** "1-5" alone above as many letters is a line of the key with them. */
function joinRanges(lines: readonly Line[], edited: Edited<Line>): void {
  for (const [at, line] of lines.entries()) {
    const code = line.folded.charCodeAt(0)
    if (line.aside !== null || line.folded.length > 14 || !(code === 0x28 || (code >= 0x30 && code <= 0x39))) continue
    const [whole, from = '', to = ''] = loneRange.exec(line.folded.trim()) ?? []
    const below = whole === undefined ? undefined : lines[at + 1]
    const said = below?.folded.trim() ?? ''
    if (!below || !answersOfRange.test(said) || said.replace(/\s/g, '').length !== Number(to) - Number(from) + 1)
      continue
    const text = `${from}-${to} ${said.replace(/\s/g, '')}`
    edited.set(at, asFurniture(line))
    edited.set(at + 1, { ...below, text, folded: text, marks: [] })
  }
}

/**
 * A table of a key whose columns were lost: numbers that count on side by side, and as many answers behind them or on the next
 * line. Reads as "1.A 2.B".
 */
export function readNumberRows(lines: readonly Line[]): readonly Line[] {
  const edited = new Edited(lines)
  joinRanges(lines, edited)
  let next = -1
  for (const [at, line] of lines.entries()) {
    if (at === next || line.aside !== null || line.folded.length > 600 || !besideNumber.test(line.folded)) continue
    const [, counted = '', rest = ''] = numberRow.exec(line.folded.trim()) ?? []
    const numbers = cells(counted)
    if (numbers.length < 3 || !areCounted(numbers)) continue
    const isBehind = rest.trim() !== ''
    const below = isBehind ? line : lines[at + 1]
    const said = cells(answerRow.exec((isBehind ? rest : (below?.folded ?? '')).trim())?.[1] ?? '')
    if (!below || said.length !== numbers.length) continue
    const text = numbers.map((number, place) => `${number}.${said[place]}`).join(' ')
    next = isBehind ? at : at + 1
    if (!isBehind) edited.set(at, asFurniture(line))
    edited.set(next, { ...below, text, folded: text, marks: [] })
  }
  return edited.result
}
