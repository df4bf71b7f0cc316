import type { Line } from '../../lines.ts'
import { asks } from '../../tokens/asking.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { readOptionLabel } from '../../tokens/optionLabels.ts'
import { asAnswerLabel, asFurniture, withLabel } from '../labels/relabel.ts'

const fewest = 3
/** Which share of the folded texts must be shown by a line that asks, or by the same line. */
const usual = 0.8
/** A line that is shown above many folded texts is a button, and no longer than this. */
const longestButton = 40

/** `shown..folded` are the lines that stay to be seen, `folded..end` what opens below them. */
type Disclosure = Readonly<{ shown: number; folded: number; end: number }>

function disclosuresOf(lines: readonly Line[]): readonly Disclosure[] {
  const found: Disclosure[] = []
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]?.disclosure !== 'summary') continue
    const shown = at
    while (lines[at]?.disclosure === 'summary') at++
    const folded = at
    while (lines[at]?.disclosure === 'details') at++
    found.push({ shown, folded, end: at })
    at--
  }
  return found
}

const words = ({ folded }: Line): string => folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** What all these lines say, if it is the same but for a number: "Answer 3". */
function sameWords(lines: readonly Line[]): boolean {
  const told = new Set(lines.map((line) => words(line).replace(/\d+/g, '').trim()))
  return told.size === 1 && lines.every(({ folded }) => folded.length <= longestButton)
}

const opensOption = ({ folded }: Line): boolean => readOptionLabel(folded, 0, true) !== null

/** A line that asks above text that only answers. */
function isCard(lines: readonly Line[], { shown, folded, end }: Disclosure): boolean {
  const content = lines.slice(folded, end)
  return (
    asks(lines[folded - 1]?.folded ?? '') &&
    content.length > 0 &&
    !lines.slice(shown, end).some(opensOption) &&
    !content.some((line) => line.kind === 'code' || line.kind === 'tableRow' || line.level > 0)
  )
}

const labels = (line: Line): boolean => findFields(line.folded)[0]?.labelFrom === 0

function printedCards(lines: readonly Line[], cards: readonly Disclosure[]): readonly Line[] {
  const roles = new Map<number, 'asks' | 'answers' | 'goesOn'>()
  for (const { shown, folded, end } of cards) {
    for (let at = shown + 1; at < end; at++) roles.set(at, 'goesOn')
    roles.set(shown, 'asks')
    roles.set(folded, 'answers')
  }
  return lines.map((line, at) => {
    switch (roles.get(at)) {
      case 'asks':
        return { ...withLabel(line, 'Question: '), hasLabel: false, bullet: '', gap: true }
      case 'answers':
        return labels(line) ? line : { ...withLabel(line, 'Answer: '), hasLabel: false, bullet: '', gap: false }
      case 'goesOn':
        return labels(line) ? line : { ...line, isPlain: true, gap: false }
      default:
        return line
    }
  })
}

/** A label that says what stands behind it needs no other; below questions without numbers the button ends these, too. */
function isLabelled(line: Line | undefined, areNumbered: boolean): boolean {
  const field = line ? findFields(line.folded)[0] : undefined
  if (field?.labelFrom !== 0) return false
  return field.kind === 'explanation' ? areNumbered : labelKinds.has(field.kind)
}
const labelKinds: ReadonlySet<string> = new Set(['answer', 'mine', 'meta'])

/** Whether numbers stand above nearly all buttons, each below the one before. */
function areNumbered(lines: readonly Line[], found: readonly Disclosure[]): boolean {
  const numbered = found.filter(({ shown }, at) =>
    lines.slice(found[at - 1]?.end ?? 0, shown).some(({ folded }) => readNumber(folded)?.weak === false),
  )
  return numbered.length >= found.length * usual
}

/** Lines that only ask to be opened are buttons: what is the same above all answers labels them, unless they have labels of their own. */
function printedButtons(lines: readonly Line[], found: readonly Disclosure[]): readonly Line[] {
  const buttons = new Map(found.filter(({ folded, end }) => end > folded).map(({ shown, folded }) => [shown, folded]))
  const counted = areNumbered(lines, found)
  return lines.map((line, at) => {
    const folded = buttons.get(at)
    if (folded === undefined) return line
    if (isLabelled(lines[folded], counted)) return asFurniture(line)
    return labels(line) ? line : asAnswerLabel(line)
  })
}

/** Text that a page folds up below a line that asks is the answer, as is what it folds up below the same line throughout. */
export function readDisclosures(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ disclosure }) => disclosure)) return lines
  const found = disclosuresOf(lines)
  if (found.length < fewest) return lines
  const shown = found.flatMap((one) => lines[one.shown] ?? [])
  if (sameWords(shown)) return printedButtons(lines, found)
  const cards = found.filter((one) => isCard(lines, one))
  return cards.length >= found.length * usual ? printedCards(lines, cards) : lines
}
