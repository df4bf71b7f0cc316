import { Edited } from '../../Edited.ts'
import { isRunningText, type Line } from '../../lines.ts'
import { asksForSeveral } from '../../questions/decideType.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { lettered } from '../pages/sitePhrases.ts'
import { withLetter } from './relabel.ts'

const asked = /[?？]\s*(?:\([^()]{1,30}\)?\s*)?$/
/** "(Choose two.)" on the line below its question. */
const aside = /^\([^()]{1,30}\)$/
const fewest = 3
const nearlyAll = 0.8
const sizes = { least: 3, most: 8 }
const reach = 14
/** So long a line goes on below if a small letter opens the next. */
const full = 70

const labels = (line: Line, kind: string): boolean => {
  const [field] = findFields(line.folded)
  return field?.kind === kind && field.labelFrom === 0
}

/** The lines between a question and its explanation, each with those that go on from it. */
function optionsAbove(lines: readonly Line[], label: number): readonly number[] {
  let question = label - 1
  while (question >= label - reach && isRunningText(lines[question]) && !asked.test(lines[question]?.folded ?? ''))
    question--
  if (question < 0 || question < label - reach || !isRunningText(lines[question])) return []
  const first = aside.test(lines[question + 1]?.folded ?? '') ? question + 2 : question + 1
  const all = Array.from({ length: label - first }, (_, place) => first + place)
  if (all.some((at) => findFields(lines[at]?.folded ?? '').length > 0)) return []
  return all.filter((at) => at === first || !goesOn(lines[at - 1], lines[at]))
}

const goesOn = (above: Line | undefined, line: Line | undefined): boolean =>
  (above?.folded.length ?? 0) >= full && /^\p{Ll}/u.test(line?.folded ?? '')

/** The question above the options, over a few lines. */
const questionAbove = (lines: readonly Line[], first: number): string =>
  lines
    .slice(Math.max(0, first - 4), first)
    .map(({ folded }) => folded)
    .join(' ')

/**
 * Lines without any letter or sign between a question and the label of its explanation are options where that is so throughout and some
 * questions say how many to choose.
 */
export function readExplainedGroups(lines: readonly Line[]): readonly Line[] {
  // most papers have letters in their first lines; labels are sought where there are none
  if (lines.some((line) => isRunningText(line) && (line.bullet !== '' || lettered.test(line.folded)))) return lines
  const ends = lines.flatMap((line, at) => (isRunningText(line) && labels(line, 'explanation') ? [at] : []))
  if (ends.length < fewest) return lines
  const groups = ends
    .map((end) => optionsAbove(lines, end))
    .filter(({ length }) => length >= sizes.least && length <= sizes.most)
  if (groups.length < Math.max(fewest, ends.length * nearlyAll)) return lines
  if (!groups.some(([first = 0]) => asksForSeveral(questionAbove(lines, first)))) return lines
  const edited = new Edited(lines)
  for (const group of groups)
    for (const [index, at] of group.entries()) {
      const line = lines[at]
      if (line) edited.set(at, withLetter(line, index, false))
    }
  return edited.result
}
