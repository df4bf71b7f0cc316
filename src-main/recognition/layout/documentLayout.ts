import type { Block } from '../../documents/SourceDocument.ts'
import { linesOf } from '../lines.ts'
import { plainForm } from '../taught/lineForm.ts'

/** How the lines of a document recur: what documents of one kind have in common, whatever they ask. */
export type DocumentLayout = readonly string[]

/** A line of this share of all, and this many, recurs. */
const share = 0.01
const fewest = 3
/** Longer lines are text. */
const longest = 60
const most = 60

const answerLetters = /(?<![A-Za-z])[A-H](?:[\s,、;/]{0,2}[A-H]){0,7}(?![A-Za-z])/g
/** What stands before the text of a line: signs, a number, a letter with a sign. */
const head = /^(?:[^\p{L}\d\s]{1,3}\s*)?(?:(?:\{number\}|[A-Z](?![\p{L}\d]))\s*[^\p{L}\d\s{]?\s*)?/u

/** The line as a whole with its letters and numbers open, and its head by itself. */
function formsOf(folded: string): string[] {
  const form = plainForm(folded)
  const begins = head.exec(form)?.[0].trim() ?? ''
  const whole = form.length <= longest ? [form.replace(answerLetters, '{letters}')] : []
  return begins === '' ? whole : [...whole, `${begins} {text}`]
}

/** Returns the forms in which lines of the document recur, those of most lines first. Pure, and the same for the same blocks. */
export function documentLayout(blocks: readonly Block[]): DocumentLayout {
  const lines = linesOf(blocks).filter(({ folded }) => folded.trim() !== '')
  const counts = new Map<string, number>()
  for (const { folded } of lines)
    for (const form of new Set(formsOf(folded))) counts.set(form, (counts.get(form) ?? 0) + 1)
  const least = Math.max(fewest, lines.length * share)
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, many], [b, fewer]) => fewer - many || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([form]) => form)
}
