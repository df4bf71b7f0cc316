import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { noSigns, yesSigns } from '../../tokens/truthWords.ts'
import { asFurniture, withLetter } from '../labels/relabel.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'

const bullet = /^[•○●◯·o]$/
const right = new RegExp(`^(?:[${yesSigns}]|[([](?:correct|正确)[)\\]])$`, 'i')
const wrong = new RegExp(`^(?:[${noSigns}✕]|[([](?:incorrect|wrong|错误)[)\\]])$`, 'i')

/** A question has no more options. */
const most = 10
/** What counts up by itself is judged, not chosen from. */
const counted = /^[([]?\d{1,4}[)\].、]/

const isMark = ({ folded }: Line): boolean => right.test(folded) || wrong.test(folded)

/** Where the options of one question stand: each a line with a bullet alone above it or a mark alone below it. */
type Choices = { options: number[]; right: Set<number>; signs: number[]; end: number }

/**
 * Pages that show a bullet above each option, or a tick or cross below it: copied as text these stand on lines of their own.
 * Two or more such options in a row, one of them marked, get letters.
 */
export function readChoiceMarks(lines: readonly Line[]): readonly Line[] {
  if (!linesWithoutLetter(lines).some((at) => isSign(lines[at]))) return lines
  const edited = new Edited(lines)
  const edit = (at: number, change: (line: Line) => Line) => {
    const line = edited.get(at)
    if (line) edited.set(at, change(line))
  }
  for (let at = 0; at < lines.length; at++) {
    if (!opens(lines, at)) continue
    const { options, right, signs, end } = readRun(lines, at)
    const areCounted = options.every((option) => counted.test(lines[option]?.folded ?? ''))
    if (options.length > most || areCounted) at = Math.max(at, end - 1)
    if (options.length < 2 || options.length > most || right.size === 0 || areCounted) continue
    for (const sign of signs) edit(sign, asFurniture)
    for (const [index, option] of options.entries()) edit(option, (line) => withLetter(line, index, right.has(option)))
    at = end - 1
  }
  return edited.result
}

const isShort = (line: Line | undefined): line is Line => line !== undefined && line.folded.length <= longestSign
const longestSign = 12

const isSign = (line: Line | undefined): boolean => isShort(line) && (bullet.test(line.folded) || isMark(line))

/** A bullet stands at the line or a mark below it; both are short. */
function opens(lines: readonly Line[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]]
  return (isShort(line) && bullet.test(line.folded)) || (isShort(below) && isMark(below))
}

function readRun(lines: readonly Line[], first: number): Choices {
  const choices: Choices = { options: [], right: new Set(), signs: [], end: first }
  for (;;) {
    const at = choices.end
    const hasBullet = bullet.test(lines[at]?.folded ?? '')
    const place = hasBullet ? at + 1 : at
    const [option, mark] = [lines[place], lines[place + 1]]
    const isMarked = mark !== undefined && isMark(mark)
    if (!option || option.aside !== null || isMark(option) || bullet.test(option.folded) || !(hasBullet || isMarked))
      return choices
    if (hasBullet) choices.signs.push(at)
    if (isMarked) choices.signs.push(place + 1)
    if (isMarked && right.test(mark.folded)) choices.right.add(place)
    choices.options.push(place)
    choices.end = place + (isMarked ? 2 : 1)
  }
}
