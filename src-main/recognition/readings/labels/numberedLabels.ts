import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { asAnswer } from '../answers/asField.ts'
import { linesWith } from '../linesWith.ts'

/** A word with a number in it and a sign behind it, before something else: "A#Q12ANS=b", "sol-12: ...". */
const opening = /^[^\s=:\d]{1,12}(\d{1,4})[^\s=:]{0,12}\s?[=:]{1,3}>?\s*(?=\S)/

/** The same without a sign, before letters and nothing but them: "第12题参考答案C。...", "Question 12 answer B, because ...". */
const unsigned = /^[^\s=:\d](?:[^=:\d]{0,11})?(\d{1,4})[^\d=:A-H]{1,16}(?=[A-H]{1,6}(?![\p{L}\p{N}]))/u

/** A label that holds the number of the question above it. */
type Labelled = Readonly<{ at: number; shape: string; from: number; question: number }>

const isFree = ({ line, noise, startsWithOption, fields, heading }: Lexed): boolean =>
  noise === null &&
  line.aside === null &&
  line.kind !== 'code' &&
  !startsWithOption &&
  fields.length === 0 &&
  heading?.kind !== 'type'

/** A line that may be such a label, of the question that it counts as `value`. */
type Candidate = Readonly<{ at: number; shape: string; from: number; value: number }>

function candidateAt(line: Lexed | undefined, at: number): readonly Candidate[] {
  const match = line && isFree(line) ? (unsigned.exec(line.line.folded) ?? opening.exec(line.line.folded)) : null
  if (!match) return []
  const shape = match[0].trim().toLowerCase().replace(/\d+/, '#')
  return [{ at, shape, from: match[0].length, value: Number(match[1]) }]
}

/** "Q3-KEY: C": a number and the label of an answer right behind it. */
function numberedAnswerAt(lines: readonly Lexed[], at: number, above: number): Labelled | null {
  const [line, asked] = [lines[at], lines[above]]
  const [field, number] = [line?.fields[0], line?.number]
  if (!line || !asked || !field || !number || field.kind !== 'answer' || asked.fields.length > 0) return null
  const isRepeated = number.value === asked.number?.value && above < at - 1
  if (!isRepeated || line.line.folded.slice(number.end, field.labelFrom).trim() !== '') return null
  return { at, shape: 'number', from: field.from, question: above }
}

/** What is numbered, but for answers that repeat the number of the question above; and these. */
function numberedAnswers(lines: readonly Lexed[], numbered: readonly number[]) {
  const questions: number[] = []
  const answers: Labelled[] = []
  for (const at of numbered) {
    const found = numberedAnswerAt(lines, at, questions.at(-1) ?? -1)
    if (found && answers.at(-1)?.question !== found.question) answers.push(found)
    else questions.push(at)
  }
  return { questions, answers }
}

const fewest = 3
const nearlyAll = 0.8

/** The labels of one shape, if nearly each of the questions from the first to the last of them has one. */
function usual(own: readonly Labelled[], questions: readonly number[]): readonly Labelled[] {
  const last = own.at(-1)?.at ?? 0
  const asked = questions.filter((at) => at < last && at > (own[0]?.at ?? 0)).length + 1
  const isOnce = new Set(own.map(({ question }) => question)).size === own.length
  return isOnce && own.length >= fewest && own.length >= asked * nearlyAll ? own : []
}

/** The labels of the questions that one family of numbers counts: those of parts within them are of another. */
function labelledIn(
  lines: readonly Lexed[],
  places: readonly number[],
  numbered: readonly number[],
): readonly Labelled[] {
  const candidates = places.flatMap((at) => candidateAt(lines[at], at))
  if (candidates.length < fewest) return []
  const families = Map.groupBy(numbered, (at) => lines[at]?.number?.family)
  return [numbered, ...(families.size > 1 ? families.values() : [])].flatMap((questions) => {
    const shapes = new Map<string, Labelled[]>()
    let above = 0
    for (const { value, ...candidate } of candidates) {
      while ((questions[above] ?? candidate.at) < candidate.at) above++
      if (lines[questions[above - 1] ?? -1]?.number?.value !== value) continue
      shapes.set(candidate.shape, [...(shapes.get(candidate.shape) ?? []), { ...candidate, question: above }])
    }
    return [...shapes.values()].flatMap((own) => usual(own, questions))
  })
}

/** Lines that repeat the number of the question above, in a word of which each such question has one, label its answer. */
export function readNumberedLabels(lines: readonly Lexed[]): readonly Lexed[] {
  const { number: numbered, nothingFirm, fields } = linesWith(lines)
  const learnt = new Map<number, number>()
  if (fields.length > 0) {
    const { questions, answers } = numberedAnswers(lines, numbered)
    for (const { at, from } of usual(answers, questions)) learnt.set(at, from)
    for (const { at, from } of labelledIn(lines, nothingFirm, questions)) learnt.set(at, from)
  } else for (const { at, from } of labelledIn(lines, nothingFirm, numbered)) learnt.set(at, from)
  if (learnt.size === 0) return lines
  return changeEach(lines, (line, at) => {
    const from = learnt.get(at)
    return from === undefined ? line : asAnswer(line, from)
  })
}
