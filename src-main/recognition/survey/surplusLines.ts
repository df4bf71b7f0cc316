import type { RecognisedQuestion } from '../RecognisedQuestion.ts'
import { plainForm } from '../taught/lineForm.ts'
import { truthOf } from '../tokens/truthWords.ts'
import type { Proposal } from './SurveyGroup.ts'
import { speaksOfOthers } from './speaksOfOthers.ts'
import type { SurveyLine } from './surveyLines.ts'

/** So many questions, and which share of all, must end in a line before it can be called a button of the page. */
const fewest = 5
const share = 0.2
/** A button is never the right answer; one in a hundred may be a slip of the document. */
const mostRight = 0.01
const longest = 80

type Recurring = { form: string; lines: SurveyLine[]; questions: Set<number>; right: number }

const isAnswer = (bare: string): boolean =>
  bare.length < 2 || truthOf(bare) !== null || /^[A-Ha-h\d\s,、.]+$/.test(bare)

/** Whether the key of its question names the option that the line was read as. */
function isRight({ bare, read }: SurveyLine, question: RecognisedQuestion | undefined): boolean {
  if (read !== 'options' || question?.key?.kind !== 'options') return false
  const option = question.options.find(({ text }) => text.trim() === bare || text.startsWith(`${bare}\n`))
  return option !== undefined && question.key.labels.includes(option.label)
}

function recurring(lines: readonly SurveyLine[], questions: readonly RecognisedQuestion[]): Recurring[] {
  const byForm = new Map<string, Recurring>()
  for (const line of lines) {
    const { bare, read, question, fromTop } = line
    if (question < 0 || fromTop === 0 || bare.length > longest || isAnswer(bare) || speaksOfOthers(bare)) continue
    if (read !== 'options' && read !== 'explanation' && read !== 'stem') continue
    const form = plainForm(bare)
    const found = byForm.get(form) ?? { form, lines: [], questions: new Set(), right: 0 }
    found.lines.push(line)
    found.questions.add(question)
    if (isRight(line, questions[question])) found.right++
    byForm.set(form, found)
  }
  const least = Math.max(fewest, questions.length * share)
  return [...byForm.values()]
    .filter(({ questions: held, lines: found, right }) => held.size >= least && right <= found.length * mostRight)
    .sort((a, b) => b.questions.size - a.questions.size || (a.form < b.form ? -1 : 1))
}

const overlap = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let both = 0
  for (const one of b) if (a.has(one)) both++
  return both / Math.min(a.size, b.size)
}

/** Blocks where a line of that form has an option below it that is none of these: there it may well be one itself. */
function amongOptions(lines: readonly SurveyLine[], taken: ReadonlySet<number>): number[] {
  const except: number[] = []
  let open: { question: number; blocks: number[] } = { question: -1, blocks: [] }
  for (const line of lines) {
    if (line.question !== open.question) open = { question: line.question, blocks: [] }
    if (taken.has(line.block)) open.blocks.push(line.block)
    else if (line.isOption) except.push(...open.blocks.splice(0))
  }
  return except
}

/**
 * Proposes to set aside what recurs in the fields of many questions and is the answer to none: buttons and adverts of a page. Lines
 * that recur together make one proposal.
 */
export function surplusLines(lines: readonly SurveyLine[], questions: readonly RecognisedQuestion[]): Proposal[] {
  const groups: Recurring[][] = []
  for (const one of recurring(lines, questions)) {
    const group = groups.find(([first]) => first !== undefined && overlap(first.questions, one.questions) >= 0.8)
    if (group) group.push(one)
    else groups.push([one])
  }
  return groups.map((group) => {
    const taken = new Set(group.flatMap((one) => one.lines.map(({ block }) => block)))
    const except = amongOptions(lines, taken)
    const spared = new Set(except)
    const members = group.flatMap((one) => one.lines.flatMap((line) => (spared.has(line.block) ? [] : [line.question])))
    return {
      cause: 'surplusLines',
      forms: group.map(({ form }) => form),
      samples: group.map((one) => one.lines[0]?.text ?? one.form),
      members: [...new Set(members)].sort((a, b) => a - b),
      mend: { kind: 'rules', step: { rules: group.map(({ form }) => ({ role: 'nothing', form })), except } },
    }
  })
}
