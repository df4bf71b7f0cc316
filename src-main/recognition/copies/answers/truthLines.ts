import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { anyTruth, rightRemark, tickSigns, truthOf } from '../../tokens/truthWords.ts'
import { withLetter } from '../labels/relabel.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'
import { partOf } from '../partOf.ts'

const truthLine = new RegExp(
  `^(?:\\(\\s{0,4}\\)\\s{0,4}|[${tickSigns}*]\\s?(?=\\p{L}))?(${anyTruth}|[VRYNOX○◯〇])\\s*(?:[([]\\s*(?:${rightRemark})\\s*[)\\]]|[${tickSigns}*★◎]|(?:←|<-{1,2})\\s*\\p{L}{1,12})?$`,
  'iu',
)
const longest = 26

function truthOfLine(line: Line | undefined): boolean | null {
  if (!line || line.folded.length > longest) return null
  const word = truthLine.exec(line.folded)?.[1]
  return word === undefined ? null : truthOf(word)
}

const emptyBracket = /^\(\s*\)\s*/

/** "( ) True" without the bracket to be filled. */
function withoutBracket(line: Line): Line {
  const length = emptyBracket.exec(line.folded)?.[0].length ?? 0
  if (length === 0) return line
  return partOf(line, length)
}

const tick = new RegExp(`^[${tickSigns}*]\\s?(?=\\p{L})`, 'u')

/** The line with its letter, ticked where a tick stands before its word. */
function lettered(line: Line, index: number): Line {
  const length = tick.exec(line.folded)?.[0].length ?? 0
  return withLetter(length > 0 ? partOf(line, length) : withoutBracket(line), index, length > 0)
}

const endsAnswers = /答案|answer|key/i

/** Two lines that contradict each other, as words and in their order: what is chosen from looks the same throughout. */
const pairAt = (lines: readonly (Line | undefined)[]): string =>
  lines.map((line) => truthLine.exec(line?.folded ?? '')?.[1] ?? '').join('\n')

const fewestTriples = 2

/** Lines of truth words right below one another: their places among those that are shown. */
function runsOf(lines: readonly Line[], shown: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = []
  for (const [place, at] of shown.entries()) {
    if (truthOfLine(lines[at]) === null) continue
    const run = runs.at(-1)
    if (run?.at(-1) === place - 1) run.push(place)
    else runs.push([place])
  }
  return runs
}

/**
 * "对" above "错(正确答案)": two opposite truth words on lines of their own are what one chooses from, not answers. A third one
 * below them answers, where the same two open several such runs; more of them, or two below a title of answers, are a key.
 */
export function pairTruthLines(lines: readonly Line[]): readonly Line[] {
  if (!linesWithoutLetter(lines).some((at) => truthOfLine(lines[at]) !== null)) return lines
  const shown: number[] = []
  for (const [at, { aside }] of lines.entries()) if (aside === null) shown.push(at)
  const lineAt = (place: number | undefined) => lines[shown[place ?? -1] ?? -1]
  const pairs = runsOf(lines, shown).flatMap((run) => {
    const [above, first, second] = [lineAt((run[0] ?? 0) - 1), lineAt(run[0]), lineAt(run[1])]
    const isPair = run.length >= 2 && run.length <= 3 && truthOfLine(first) !== truthOfLine(second)
    if (!isPair || !above || (second?.gap && !first?.gap)) return []
    if (endsAnswers.test(above.folded.slice(-24))) return []
    return [{ run, words: pairAt([first, second]) }]
  })
  const triples = Map.groupBy(
    pairs.filter(({ run }) => run.length === 3),
    ({ words }) => words,
  )
  const edited = new Edited(lines)
  for (const { run, words } of pairs) {
    if (run.length === 3 && (triples.get(words)?.length ?? 0) < fewestTriples) continue
    for (const index of [0, 1]) {
      const line = lineAt(run[index])
      if (line) edited.set(shown[run[index] ?? -1] ?? -1, lettered(line, index))
    }
  }
  return edited.result
}
