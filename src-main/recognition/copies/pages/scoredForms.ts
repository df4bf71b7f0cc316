import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { asks } from '../../tokens/asking.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { asAnswerLabel, asFurniture, withLabel, withLetter } from '../labels/relabel.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'
import { isNumberAlone } from '../numbers/numberAlone.ts'
import { announcesRight, endsOptions, lettered, loneNumber, short } from './sitePhrases.ts'

/** "1/1", "0/2 points": what was scored, alone on a line. */
const score = /^\(?(\d{1,3}(?:[.,]\d{1,2})?)\s?\/\s?(\d{1,3}(?:[.,]\d{1,2})?)(?:\s?\p{L}{1,8}\.?)?\)?$/u
/** "1 point", "(2 marks)": what a question is worth, alone on a line. */
const worth =
  /^\(?\d{1,3}(?:[.,]\d{1,2})?\s?(?:points?|pts?\.?|marks?|punkte?|puntos?|pontos?|punti|punto|балл(?:а|ов)?|点|分|점)\)?$/iu
const requiredSign = /\s?\*$/
const fewest = 2
const fewestWorth = 3
/** Which share of what is worth something must be chosen from. */
const usual = 0.6
const mostOptions = 10

type Form = { stem: number; score: number; body: number[]; label: number | null; right: number[]; isFull: boolean }

/** The lines from `first` on up to a gap or `end`. */
function paragraph(lines: readonly Line[], first: number, end: number): number[] {
  const found: number[] = []
  for (let at = first; at < end; at++) {
    const line = lines[at]
    if (!line || (found.length > 0 && line.gap)) break
    if (line.aside === null) found.push(at)
  }
  return found
}

function formAt(lines: readonly Line[], at: number, end: number): Form | null {
  const [, got, most] = score.exec(short(lines[at] as Line)) ?? []
  const all = paragraph(lines, at + 1, end)
  const ends = all.findIndex((place) => endsOptions.test(lines[place]?.folded ?? ''))
  const body = ends < 0 ? all : all.slice(0, ends)
  if (body.length === 0 || body.some((place) => lettered.test(lines[place]?.folded ?? ''))) return null
  const below = (body.at(-1) ?? at) + 1
  const label = below < end && announcesRight.test(short(lines[below] as Line)) ? below : null
  const right = label === null ? [] : paragraph(lines, label + 1, end)
  return { stem: at - 1, score: at, body, label, right, isFull: got === most }
}

/** A question with what was scored below it, apart from what stands above. */
const scoresQuestion = (lines: readonly Line[], at: number): boolean => {
  const [above, line] = [lines[at - 1], lines[at]]
  if (!above || !line || line.aside === 'platform' || !score.test(short(line))) return false
  if (loneNumber.test(short(above)) || isNumberAlone(above)) return false
  return above.folded.length > 2 && above.aside === null && !score.test(short(above)) && (at === 1 || above.gap)
}

/** What stands below the worth of a question is chosen from where it is no question, and no single line. */
function worthForms(lines: readonly Line[]): readonly Form[] {
  const worths = linesWithoutLetter(lines).filter((at) => {
    const [above, line] = [lines[at - 1], lines[at]]
    return above && line && above.aside === null && above.folded.length > 2 && worth.test(short(line))
  })
  if (worths.length < fewestWorth) return []
  const forms = worths.flatMap((at, place) => {
    const form = formAt(lines, at, (worths[place + 1] ?? lines.length + 1) - 1)
    const body = form?.body.map((own) => lines[own]?.folded ?? '') ?? []
    const areChoices = body.length >= 2 && !body.some((folded) => asks(folded) || readNumber(folded, 0) !== null)
    return form && areChoices ? [{ ...form, isFull: false }] : []
  })
  return forms.length >= Math.max(fewestWorth, worths.length * usual) ? forms : []
}

/**
 * Forms that print what was scored between a question and its choices, or what it is worth: two or more of them. The lines below get letters, those
 * that "Correct answer" repeats are right; one line alone is what was typed, the answer where it scored in full.
 */
export function readScoredForms(lines: readonly Line[]): readonly Line[] {
  const scores = linesWithoutLetter(lines).filter((at) => scoresQuestion(lines, at))
  const scored = scores.map((at, place) => formAt(lines, at, (scores[place + 1] ?? lines.length + 1) - 1))
  const isScored = scored.filter((form) => form && form.body.length >= 2).length >= fewest
  const forms = isScored ? scored : worthForms(lines)
  if (forms.length === 0) return lines
  const edited = new Edited(lines)
  for (const form of forms) if (form) readForm(edited, lines, form)
  return edited.result
}

function readForm(edited: Edited<Line>, lines: readonly Line[], form: Form): void {
  const change = (at: number, how: (line: Line) => Line) => {
    const line = edited.get(at)
    if (line) edited.set(at, how(line))
  }
  change(form.score, asFurniture)
  change(form.stem, (line) => {
    const folded = line.folded.replace(requiredSign, '')
    const stem = { ...line, folded, text: line.text.slice(0, folded.length) }
    return /^\W{0,2}\d/.test(folded) ? stem : withLabel(stem, 'Question: ')
  })
  const [typed] = form.body
  if (form.body.length === 1 && typed !== undefined) {
    if (form.label !== null) change(form.label, asAnswerLabel)
    change(typed, (line) => (form.isFull && form.label === null ? withLabel(line, 'Answer: ') : asFurniture(line)))
    return
  }
  if (form.body.length > mostOptions) return
  const said = new Set(form.right.map((at) => lines[at]?.folded.trim()))
  const areRepeated =
    form.right.length > 0 &&
    form.right.every((at) => form.body.some((own) => lines[own]?.folded.trim() === lines[at]?.folded.trim()))
  for (const [index, at] of form.body.entries())
    change(at, (line) => withLetter(line, index, areRepeated && said.has(line.folded.trim())))
  if (areRepeated && form.label !== null) for (const at of [form.label, ...form.right]) change(at, asFurniture)
}
