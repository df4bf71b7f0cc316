import { labelAt } from '../../../contract/questionProblems.ts'
import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { noWords, yesWords } from '../../tokens/truthWords.ts'
import { anyOf } from '../../tokens/words.ts'
import { asFurniture, withLetter } from '../labels/relabel.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'
import { lettered } from '../pages/sitePhrases.ts'

const edge = ['(?<![\\p{L}])', '(?![\\p{L}])'] as const
const saysNo = new RegExp(`${edge[0]}(?:${noWords}|${anyOf('gotWrong')})${edge[1]}`, 'iu')
const saysYes = new RegExp(`${edge[0]}(?:${yesWords}|${anyOf('gotRight')})${edge[1]}`, 'iu')

const longest = 48
/** The two texts must recur so often. */
const fewest = 3

/** The two texts that recur in the document and say right and wrong; null without such a pair. */
function verdictsAmong(lines: readonly Line[]): { right: string; wrong: string } | null {
  const counts = new Map<string, number>()
  for (const at of linesWithoutLetter(lines)) {
    const { folded, aside } = lines[at] ?? { folded: '', aside: '' }
    if (aside === null && folded.length > 1 && folded.length <= longest)
      counts.set(folded, (counts.get(folded) ?? 0) + 1)
  }
  const common = [...counts].filter(([, count]) => count >= fewest).sort(([, a], [, b]) => b - a)
  const wrong = common.find(([text]) => saysNo.test(text))?.[0]
  const right = common.find(([text]) => text !== wrong && saysYes.test(text) && !saysNo.test(text))?.[0]
  return wrong === undefined || right === undefined ? null : { right, wrong }
}

function asKey(line: Line, right: readonly number[]): Line {
  const text = `Answer: ${right.map(labelAt).join('')}`
  return { ...line, text, folded: text, marks: [] }
}

const isBareLabel = ({ folded }: Line): boolean =>
  findFields(folded).some(({ kind, labelFrom, from }) => kind === 'answer' && labelFrom === 0 && from >= folded.length)

type Run = Readonly<{ at: number; end: number }>

function runsOf(lines: readonly Line[], { right, wrong }: { right: string; wrong: string }): readonly Run[] {
  const isVerdict = (at: number) => lines[at]?.folded === right || lines[at]?.folded === wrong
  const runs: Run[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!isVerdict(at)) continue
    let end = at
    while (isVerdict(end)) end++
    runs.push({ at, end })
    at = end
  }
  return runs
}

/** "True" above "False" over and over are two options, and one alone is an answer: lists of verdicts are longer, or say one twice. */
function areVerdicts(lines: readonly Line[], runs: readonly Run[]): boolean {
  const lists = runs.filter(
    ({ at, end }) => end - at >= 3 || (end - at === 2 && lines[at]?.folded === lines[at + 1]?.folded),
  )
  const alone = runs.filter(({ at, end }) => end - at === 1)
  return lists.length >= runs.length / 3 && alone.length < runs.length / 5
}

/**
 * A list of verdicts below the options, one for each ("right, right, wrong"), perhaps with the label of an answer between:
 * as many lines above it are the options, and those that it calls right are.
 */
export function readVerdictLists(lines: readonly Line[]): readonly Line[] {
  const verdicts = verdictsAmong(lines)
  if (verdicts === null) return lines
  const runs = runsOf(lines, verdicts)
  if (!areVerdicts(lines, runs)) return lines
  const edited = new Edited(lines)
  let free = 0
  for (const { at, end } of runs) {
    const [above, count] = [lines[at - 1], end - at]
    const below = above && isBareLabel(above) ? at - 1 : at
    const first = below - count
    const before = free
    free = end
    if (count < 2 || first <= before || lines.slice(first, below).some(({ aside }) => aside !== null)) continue
    const right = lines.slice(at, end).flatMap(({ folded }, place) => (folded === verdicts.right ? [place] : []))
    for (let place = first; place < below; place++) {
      const option = lines[place]
      if (option && !lettered.test(option.folded)) edited.set(place, withLetter(option, place - first, false))
    }
    for (let said = below; said < end; said++) {
      const line = lines[said]
      if (line) edited.set(said, said === at && right.length > 0 ? asKey(line, right) : asFurniture(line))
    }
  }
  return edited.result
}
