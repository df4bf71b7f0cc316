import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { isNumberAlone } from '../numbers/numberAlone.ts'
import { chooses, endsOptions, lettered, loneNumber, phrasesAmong, short, titlesOptions } from '../pages/sitePhrases.ts'
import { asFurniture, withLetter } from './relabel.ts'

/** Where the lines from `first` on stand that can be options, up to a blank line or a label; none if they have letters. */
function optionLines(lines: Edited<Line>, first: number, isSpaced: boolean): number[] {
  const found: number[] = []
  let hasLetters = false
  for (let at = first; ; at++) {
    const line = lines.get(at)
    if (
      !line ||
      line.aside !== null ||
      endsOptions.test(line.folded) ||
      isNumberAlone(line) ||
      loneNumber.test(short(line))
    )
      break
    if (at > first && ((line.gap && !isSpaced) || endsList(lines.get(first), line))) break
    found.push(at)
    hasLetters ||= lettered.test(line.folded)
  }
  const [above, next] = [0, 1].map((place) => readNumber(lines.get(found[place] ?? -1)?.folded ?? ''))
  const isQuestion = above != null && !above.weak && next?.value !== above.value + 1
  return found.length < 2 || found.length > 10 || hasLetters || isQuestion ? [] : found
}

/** Behind points without a number, or with a bullet, a line with one, or without such, begins what comes next. */
function endsList(first: Line | undefined, line: Line): boolean {
  if (first === undefined) return false
  if (first.bullet !== '') return line.bullet === ''
  const isNumbered = ({ folded }: Line): boolean => readNumber(folded)?.weak === false
  return isNumbered(line) && !isNumbered(first)
}

const requiredSign = /\s\*$/

/** A form marks questions that must be answered with a star behind them. */
function dropRequiredSign(lines: Edited<Line>, chooser: number): void {
  for (let at = chooser - 1; at >= Math.max(0, chooser - 3); at--) {
    const line = lines.get(at)
    if (!line || !requiredSign.test(line.folded)) continue
    const text = line.text.slice(0, -1).trimEnd()
    lines.set(at, { ...line, text, folded: line.folded.slice(0, text.length) })
    return
  }
}

/** "Answers:" below "Selected Answer: ...", as Blackboard lists them. */
const listsAnswers = /^answers:$/i
const selectedAnswer = /^selected answers?:/i

/** The lines that say what was selected, up to the list of all answers; null if none do. */
function selectedAbove(lines: Edited<Line>, list: number): readonly number[] | null {
  const found: number[] = []
  for (let at = list - 1; at >= Math.max(0, list - mostSelected); at--) {
    found.push(at)
    if (selectedAnswer.test(lines.get(at)?.folded ?? '')) return found
  }
  return null
}

const mostSelected = 8

const fewestTitles = 3

/** "Select one:": itself is furniture, and the lines below it get letters. So is a title of options that recurs. */
export function readChoosers(lines: readonly Line[]): readonly Line[] {
  const edited = new Edited(lines)
  const phrases = phrasesAmong(lines)
  const isTitle = (at: number): boolean => lines[at] !== undefined && titlesOptions.test(short(lines[at]))
  const areTitled = phrases.filter(isTitle).length >= fewestTitles
  for (const at of phrases) {
    const line = edited.get(at)
    if (!line) continue
    const selected = listsAnswers.test(line.folded) ? selectedAbove(edited, at) : null
    if (!chooses.test(short(line)) && !(areTitled && isTitle(at)) && selected === null) continue
    for (const place of selected ?? []) edited.set(place, asFurniture(edited.get(place) ?? line))
    const isSpaced = lines[at + 1]?.gap === true && lines[at + 2]?.gap === true
    const options = optionLines(edited, at + 1, isSpaced)
    edited.set(at, asFurniture(line))
    dropRequiredSign(edited, at)
    for (const [index, place] of options.entries()) {
      const option = edited.get(place)
      if (option) edited.set(place, withLetter(option, index, false))
    }
  }
  return edited.result
}
