import type { Line } from '../lines.ts'
import { giveLetter } from './relabel.ts'

const bullet = /^[•○●◯·o]$/
const right = /^(?:[✓✔√]|[([](?:correct|正确)[)\]])$/i
const wrong = /^(?:[✗✘×✕]|[([](?:incorrect|wrong|错误)[)\]])$/i

const isMark = ({ folded }: Line): boolean => right.test(folded) || wrong.test(folded)

/** The options of one question: each a line with a bullet alone above it or a mark alone below it. */
type Choices = { options: Line[]; right: Set<Line>; signs: Line[] }

/**
 * Pages that show a bullet above each option, or a tick or cross below it: copied as text these stand on lines of their own.
 * Two or more such options in a row, one of them marked, get letters.
 */
export function readChoiceMarks(lines: readonly Line[]): void {
  for (let at = 0; at < lines.length; at++) {
    const choices: Choices = { options: [], right: new Set(), signs: [] }
    const end = readRun(lines, at, choices)
    if (choices.options.length < 2 || choices.options.length > 10 || choices.right.size === 0) continue
    for (const sign of choices.signs) sign.aside = 'platform'
    choices.options.forEach((option, index) => {
      giveLetter(option, index, choices.right.has(option))
    })
    at = end - 1
  }
}

function readRun(lines: readonly Line[], first: number, choices: Choices): number {
  let at = first
  for (;;) {
    const hasBullet = bullet.test(lines[at]?.folded ?? '')
    const [option, mark] = hasBullet ? [lines[at + 1], lines[at + 2]] : [lines[at], lines[at + 1]]
    const isMarked = mark !== undefined && isMark(mark)
    if (!option || option.aside !== null || isMark(option) || bullet.test(option.folded) || !(hasBullet || isMarked))
      return at
    const sign = hasBullet ? lines[at] : undefined
    if (sign) choices.signs.push(sign)
    if (isMarked) choices.signs.push(mark)
    if (isMarked && right.test(mark.folded)) choices.right.add(option)
    choices.options.push(option)
    at += (hasBullet ? 2 : 1) + (isMarked ? 1 : 0)
  }
}
