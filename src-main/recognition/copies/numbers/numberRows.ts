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

/**
 * A table of a key whose columns were lost: numbers that count on side by side, and as many answers behind them or on the next
 * line. Reads as "1.A 2.B".
 */
export function readNumberRows(lines: readonly Line[]): readonly Line[] {
  const edited = new Edited(lines)
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
