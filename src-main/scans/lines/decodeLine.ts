import type { Model } from '../model/Model.ts'
import type { ReadLetter } from './ReadLine.ts'
import type { WhiteRun } from './whiteRuns.ts'

/** What the recogniser says of one line: for each step along it, how likely each class is. */
export type Steps = { values: Float32Array; from: number; steps: number; classes: number }

type Fired = { text: string; from: number; to: number; confidence: number }

/**
 * The letters of a line (CTC): the likeliest class of each step, repeats and nothing left out. `columns`: how wide the picture is that
 * the steps go over, `gaps` its white runs, which are blanks that the recogniser does not write; `pixels` a column is on the page.
 */
export function decodeLine(
  steps: Steps,
  classes: Pick<Model, 'letters' | 'twins'>,
  { columns, gaps, pixels }: { columns: number; gaps: readonly WhiteRun[]; pixels: number },
): ReadLetter[] {
  const perStep = columns / steps.steps
  const fired = firedLetters(steps, classes)
  addBlanks(fired, gaps, perStep)
  return fired.map(({ text, from, to, confidence }) => ({ text, at: ((from + to) / 2) * perStep * pixels, confidence }))
}

function firedLetters(
  { values, from, steps, classes }: Steps,
  { letters, twins }: Pick<Model, 'letters' | 'twins'>,
): Fired[] {
  const fired: Fired[] = []
  let before = 0
  for (let step = 0; step < steps; step++) {
    let best = 0
    let likely = -Infinity
    for (let index = 0, at = from + step * classes; index < classes; index++, at++) {
      const value = values[at] as number
      if (value > likely) {
        likely = value
        best = index
      }
    }
    const last = fired.at(-1)
    if (best > 0) {
      for (const twin of twins[best] ?? []) likely += values[from + step * classes + twin] as number
      if (best === before && last) {
        last.to = step + 1
        last.confidence = Math.max(last.confidence, likely)
      } else fired.push({ text: letters[best] ?? '', from: step, to: step + 1, confidence: likely })
    }
    before = best
  }
  return fired
}

/** Blanks are never written between Han, and often not between words: they are seen as white columns. */
function addBlanks(fired: Fired[], gaps: readonly WhiteRun[], perStep: number): void {
  for (const [from, to] of gaps) {
    const middle = (from + to) / 2 / perStep
    const at = fired.findIndex((letter) => (letter.from + letter.to) / 2 > middle)
    const [before, after] = [fired[at - 1], fired[at]]
    if (!before || !after || before.text === ' ' || after.text === ' ') continue
    if (after.text === '(' && han.test(before.text) && to - from >= leastWide && to - from < mostWide) after.text = '（'
    const isNumber = numbered.test(
      fired
        .slice(0, at)
        .map(({ text }) => text)
        .join(''),
    )
    if (to - from < (isNumber ? blankOfNumber : leastBlank(before.text, after.text))) continue
    fired.splice(at, 0, { text: ' ', from: middle - 0.5, to: middle + 0.5, confidence: 1 })
  }
}

/** The number of a line: "7. 2004" is no 7.2004, whose dot stands closer. */
const numbered = /^\s*\d{1,3}[.．、)）]$/
const blankOfNumber = 8

/** A bracket behind Han with so much white before it is a wide one; with more, there is a blank. */
const leastWide = 12
const mostWide = 34

const han = /\p{Script=Han}/u
/** Signs that are as wide as Han, and mostly empty. */
const fullSign = /[\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65“”‘’…—．]/u

/** How many white columns, of a line that is 48 high, are a blank between two letters. */
function leastBlank(before: string, after: string): number {
  if (/[（(]/.test(before) && /[)）]/.test(after)) return 14
  if (fullSign.test(before) || fullSign.test(after)) return 38
  if (han.test(before) || han.test(after)) return 15
  if (/[il1I|]/.test(before) && /[il1I|]/.test(after)) return 14
  if (/[.,;:!?)\d]/.test(before) && /\d/.test(after)) return 14
  return /[A-Z]/.test(before) && /[A-Z]/.test(after) ? 13 : 9
}
