import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { anyTruth, truthOf } from '../../tokens/truthWords.ts'
import { withLetter } from '../labels/relabel.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'
import { partOf } from '../partOf.ts'

const signs = '√✓✔✅☑×✗✘✕✖❌☒'
/** "× text", "Wrong: text", "(F) text", "X text": a sign or a word for right or wrong before something else. */
const opening = new RegExp(
  `^[([【]?(?:([${signs}])|(${anyTruth}|[oxw○])(?=[\\s:.、)\\]】|]))\\s?[)\\]】]?\\s?[:.、|-]?\\s*(?=[^\\s:.、)|-])`,
  'iu',
)
/** What has a letter or a number behind its verdict, or is code, is judged for itself. */
const labelled = /^(?:[A-La-l]|\d{1,3})[.、):]|^[=<>+]/

/** Of other languages than those of `truthOf`. */
const isRightSign = (said: string): boolean | null => (/^w$/i.test(said) ? false : truthOf(said))

type Judged = Readonly<{ at: number; isRight: boolean; from: number }>

function judgedAt({ folded, aside, kind }: Line, at: number): Judged | null {
  if (aside !== null || kind === 'code' || kind === 'tableRow') return null
  const [whole, sign, word] = opening.exec(folded) ?? []
  if (whole === undefined || labelled.test(folded.slice(whole.length))) return null
  const isRight = isRightSign(sign ?? word ?? '')
  return isRight === null ? null : { at, isRight, from: whole.length }
}

const most = 8
/** So many questions must have such a list, and nearly all of these one right line and no more. */
const fewest = 3
const nearlyAll = 0.8

/** Lists of judged lines below something that is not judged. */
function runsOf(judged: readonly Judged[]): readonly (readonly Judged[])[] {
  const runs: Judged[][] = []
  for (const one of judged) {
    const last = runs.at(-1)
    if (last?.at(-1)?.at === one.at - 1) last.push(one)
    else runs.push([one])
  }
  return runs
}

const holdsOneRight = (run: readonly Judged[]): boolean => run.filter(({ isRight }) => isRight).length === 1

/**
 * "× Rome  √ Paris  × Oslo" on lines below each question: options of which the one that is called right is. Statements that are judged one by
 * one stand in longer lists, of which several are right, or have numbers of their own.
 */
export function readJudgedOptions(lines: readonly Line[]): readonly Line[] {
  const judged: Judged[] = []
  for (const at of linesWithoutLetter(lines)) {
    const line = lines[at]
    const one = line ? judgedAt(line, at) : null
    if (one) judged.push(one)
  }
  if (judged.length < fewest * 2) return lines
  const runs = runsOf(judged)
  const lists = runs.filter((run) => run.length >= 2 && run.length <= most && run[0]?.at !== 0)
  const inLists = lists.reduce((sum, run) => sum + run.length, 0)
  const plain = lists.filter(holdsOneRight)
  if (plain.length < fewest || plain.length < lists.length * nearlyAll || inLists < judged.length * nearlyAll)
    return lines
  if (inLists < lists.length * 2.5) return lines
  const edited = new Edited(lines)
  for (const run of lists)
    for (const [index, { at, isRight, from }] of run.entries()) {
      const line = lines[at]
      if (line) edited.set(at, withLetter({ ...partOf(line, from), bullet: '' }, index, isRight))
    }
  return edited.result
}
