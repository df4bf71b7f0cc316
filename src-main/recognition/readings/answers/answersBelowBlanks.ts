import { Edited } from '../../Edited.ts'
import { hasNumber, type Lexed } from '../../lexed.ts'
import { opensBlank } from '../../tokens/asking.ts'
import { ownLabels } from '../../tokens/countedLabels.ts'
import { shapeOf } from '../lineShape.ts'
import { linesWith } from '../linesWith.ts'
import { asAnswer } from './asField.ts'

const longest = 60
const fewest = 3
const nearlyAll = 0.8

/** "B. Oslo": the only option that is printed. */
const opensOption = /^[([]?[A-L]\s?[.、:)\]]/

/** Words without a label: a list of answers may begin with a sign that counts them. */
const isPlain = ({ line, noise, fields, pieces, lead, number, key, heading }: Lexed): boolean =>
  noise === null &&
  line.kind !== 'code' &&
  line.folded.length <= longest &&
  fields.length === 0 &&
  pieces.length === 0 &&
  !lead?.opens &&
  key === null &&
  heading?.kind !== 'type' &&
  heading?.kind !== 'key' &&
  (number === null || number.weak || number.family === 'circled') &&
  !opensBlank.test(line.folded) &&
  !opensOption.test(line.folded) &&
  !/[?:]$/.test(line.folded)

/** "①" above "②", or both on one line: points that are chosen from. */
const opensList = (below: Lexed, next: Lexed | undefined): boolean =>
  below.number?.family === 'circled' &&
  below.number.value === 1 &&
  (next?.number?.family === 'circled' || below.line.folded.includes('③'))

/** "ア) x" above "イ) y": letters of other scripts count what is chosen from. */
const opensLetters = (below: Lexed, next: Lexed | undefined): boolean =>
  ownLabels(below.line.folded).some(
    ({ style, value }) =>
      value === 1 && ownLabels(next?.line.folded ?? '').some((other) => other.style === style && other.value === 2),
  )

/** Two points of one list, with blank lines between or without. */
const areBullets = (below: Lexed, next: Lexed | undefined): boolean =>
  below.line.bullet !== '' && next?.line.bullet === below.line.bullet

/** In brackets as a whole. */
const framed = /^([([])[^()[\]]+[)\]]$/

/** "user1 at 14:22", "user2 at 9:10" are alike but for their numbers: furniture, not answers. */
function shareShape(texts: readonly string[]): boolean {
  const shapes = texts.map(shapeOf).filter((shape) => /\p{L}{2}.*\p{L}{2}/u.test(shape))
  return shapes.length >= texts.length * nearlyAll && new Set(shapes).size <= 2
}

/**
 * Where nearly all numbered lines leave a blank and have one short plain line below them and nothing else, that line fills the
 * blank. Not so where others leave blanks without a number: there lines ask and answer by turns.
 */
export function readAnswersBelowBlanks(lines: readonly Lexed[]): readonly Lexed[] {
  const asked = linesWith(lines).number.filter((at) => {
    const line = lines[at]
    return (
      line !== undefined &&
      line.noise === null &&
      line.number?.family !== 'circled' &&
      opensBlank.test(line.line.folded)
    )
  })
  if (asked.length < fewest) return lines
  const answers = asked.filter((at) => {
    const [line, below, next] = [lines[at], lines[at + 1], lines[at + 2]]
    // where blank lines stand everywhere they part no short line from the next
    const isParted = next?.line.gap === true && !(below?.line.gap === true && isPlain(next))
    const isLast = next === undefined || hasNumber(next) || next.heading !== null || isParted
    return (
      line?.fields.length === 0 &&
      line.pieces.length === 0 &&
      below &&
      isPlain(below) &&
      !opensList(below, next) &&
      !opensLetters(below, next) &&
      !areBullets(below, next) &&
      isLast
    )
  })
  const said = new Set(answers.map((at) => lines[at + 1]?.line.folded))
  if (answers.length < Math.max(fewest, asked.length * nearlyAll) || said.size < answers.length * nearlyAll)
    return lines
  if (shareShape(answers.map((at) => lines[at + 1]?.line.folded ?? ''))) return lines
  const unnumbered = linesWith(lines).nothingFirm.filter((at) => opensBlank.test(lines[at]?.line.folded ?? ''))
  if (unnumbered.length > asked.length * (1 - nearlyAll)) return lines
  const edited = new Edited(lines)
  for (const at of answers) {
    const below = lines[at + 1]
    if (!below) continue
    const isFramed = framed.test(below.line.folded)
    edited.set(at + 1, isFramed ? asAnswer(below, 1, below.line.folded.length - 1) : asAnswer(below, 0))
  }
  return edited.result
}
