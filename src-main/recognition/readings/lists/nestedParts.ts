import { Edited } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { countsQuestions } from '../../tokens/numberLabel.ts'
import type { Gain } from '../starts/Gain.ts'

/** Numbers that count from 1 below one question: its line, and theirs. */
type Run = { above: number; items: number[] }

const most = 6
/** How far above its first part a question begins. */
const reach = 8
const fewest = 2
/** In how many of the questions of a stretch. */
const usual = 0.4
const nearlyAll = 0.8
/** Less than any question loses by its place. */
const noQuestion = 6

/** How the number of a line is written: "(1)" as "(#)". */
function formOf({ number, line }: Lexed): string {
  if (!number) return ''
  if (number.family === 'circled') return '①'
  if (number.family === 'paren') return line.folded.charAt(number.start) === '(' ? '(#)' : '[#]'
  const sign = line.folded.charAt(number.start + number.printed.length)
  return number.family === 'arabic' ? `#${sign}` : `${number.family}${sign}`
}

const partForms = ['(#)', '#)', '①']

/** The lines whose numbers may count questions or parts, in order. */
const candidates = (lines: readonly Lexed[], gains: readonly (Gain | undefined)[]): readonly number[] =>
  lines.flatMap(({ number, noise }, at) => (gains[at] && number && noise === null ? [at] : []))

/** The runs of a form, none of whose parts but the last has options or an answer of its own. */
function runsOf(
  lines: readonly Lexed[],
  gains: readonly (Gain | undefined)[],
  counted: readonly number[],
  form: string,
): readonly Run[] {
  const runs: Run[] = []
  let open: Run | null = null
  let above = -1
  for (const at of counted) {
    const line = lines[at]
    if (!line) continue
    const value = line.number?.value ?? 0
    if (formOf(line) !== form) [above, open] = [at, null]
    else if (value === 1) {
      open = above >= 0 && at - above <= reach ? { above, items: [at] } : null
      if (open) runs.push(open)
      above = -1
    } else if (open && value === open.items.length + 1) open.items.push(at)
    else open = null
  }
  const isBare = (at: number) => gains[at]?.hasParts === false
  return runs.filter(({ items }) => items.length >= fewest && items.length <= most && items.slice(0, -1).every(isBare))
}

/** Whether the runs stand below the numbers of one form, and below enough of these. */
function areParts(lines: readonly Lexed[], counted: readonly number[], runs: readonly Run[]): boolean {
  const forms = new Map<string, number>()
  const own = (at: number) => (lines[at] ? formOf(lines[at]) : '')
  for (const { above } of runs) forms.set(own(above), (forms.get(own(above)) ?? 0) + 1)
  const [form, times] = [...forms].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])
  if (times < Math.max(fewest, runs.length * nearlyAll)) return false
  const [first, last] = [runs[0]?.above ?? 0, runs.at(-1)?.above ?? 0]
  const all = counted.filter((at) => at >= first && at <= last && own(at) === form).length
  const isQuestion = runs.every(({ above }) => countsQuestions(lines[above]?.number?.family ?? 'han'))
  return isQuestion && times >= all * usual
}

/**
 * "1. A lamp burns ... (1) How long? (2) Why?": numbers that begin anew below the questions of a stretch, and have no options or
 * answers of their own between them, count parts of these questions.
 */
export function withNested(
  lines: readonly Lexed[],
  gains: readonly (Gain | undefined)[],
): readonly (Gain | undefined)[] {
  const counted = candidates(lines, gains)
  const forms = new Set(counted.map((at) => (lines[at] ? formOf(lines[at]) : '')))
  if (counted.length < fewest * 3 || forms.size < 2) return gains
  const edited = new Edited(gains)
  for (const form of partForms) {
    if (!forms.has(form)) continue
    const runs = runsOf(lines, gains, counted, form)
    if (runs.length < fewest || !areParts(lines, counted, runs)) continue
    for (const { above, items } of runs) {
      const question = gains[above]
      const last = gains[items.at(-1) ?? -1]
      if (question)
        edited.set(above, {
          ...question,
          gain: Math.max(question.gain, last?.gain ?? 0, 1),
          supported: true,
          hasParts: question.hasParts || last?.hasParts === true,
        })
      for (const at of items) {
        const item = gains[at]
        if (item) edited.set(at, { ...item, gain: item.gain - noQuestion, supported: false })
      }
    }
  }
  return edited.result
}
