import { examDate, inOrder, type Policy, plainFsrs, randomOrder } from './policies.ts'
import { recallAtExam, type Scenario } from './simulate.ts'
import { exponentialStudent, fsrsStudent } from './students.ts'

/** Ways to study that do not know the date. */
export const others: Record<string, (seed: number) => Policy> = {
  'plain FSRS': () => plainFsrs(Number.POSITIVE_INFINITY),
  'plain FSRS, 20 new a day': () => plainFsrs(20),
  random: (seed) => randomOrder(seed + 999),
  'in order': () => inOrder,
}

const sizes = [
  { questions: 300, days: 14, minutes: 20 },
  { questions: 300, days: 30, minutes: 30 },
  { questions: 800, days: 21, minutes: 30 },
  { questions: 800, days: 45, minutes: 40 },
  { questions: 2000, days: 30, minutes: 60 },
  { questions: 2000, days: 60, minutes: 45 },
  { questions: 1500, days: 120, minutes: 30 },
]

const named = (kind: string, scenario: Omit<Scenario, 'name'>, more = '') => ({
  ...scenario,
  name: `${kind}: ${scenario.questions} questions, ${scenario.days} days, ${scenario.minutes} minutes${more}`,
})

/** Every seventh day, and five in a row. */
const isMissed = (day: number) => day % 7 === 6 || (day >= 20 && day < 25)

export const scenarios: readonly Scenario[] = [
  ...sizes.map((size) => named('FSRS', { ...size, student: fsrsStudent })),
  named('FSRS', { questions: 800, days: 45, minutes: 40, student: fsrsStudent, isMissed }, ', days missed'),
  ...sizes.map((size) => named('exponential', { ...size, student: exponentialStudent })),
  named(
    'exponential',
    { questions: 800, days: 45, minutes: 40, student: exponentialStudent, isMissed },
    ', days missed',
  ),
]

export type Compared = {
  scenario: string
  /** Mean recall at the exam over the seeds, by way of studying. */
  recall: Record<string, number>
  /** How much more the exam plan gives than each other way, seed by seed. */
  margins: Record<string, readonly number[]>
}

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const planned = 'exam date'

/** Every way with the same students, questions and minutes. */
export function compare(scenario: Scenario, seeds: readonly number[]): Compared {
  const recalls: Record<string, readonly number[]> = {
    [planned]: seeds.map((seed) => recallAtExam(scenario, examDate, seed)),
    'exam date, fitted': seeds.map((seed) => recallAtExam(scenario, examDate, seed, true)),
  }
  for (const [name, policyOf] of Object.entries(others))
    recalls[name] = seeds.map((seed) => recallAtExam(scenario, policyOf(seed), seed))
  const entries = Object.entries(recalls)
  const marginOver = (values: readonly number[]) =>
    values.map((value, index) => (recalls[planned]?.[index] ?? 0) - value)
  return {
    scenario: scenario.name,
    recall: Object.fromEntries(entries.map(([name, values]) => [name, mean(values)])),
    margins: Object.fromEntries(entries.map(([name, values]) => [name, marginOver(values)])),
  }
}

/** A Markdown table of percentages. */
export function tableOf(compared: readonly Compared[]): string {
  const ways = Object.keys(compared[0]?.recall ?? {})
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const percent = (value: number) => (value * 100).toFixed(1)
  return [
    row(['Student: bank, time left, minutes a day', ...ways]),
    row(['---', ...ways.map(() => '---:')]),
    ...compared.map(({ scenario, recall }) => row([scenario, ...ways.map((way) => percent(recall[way] ?? 0))])),
    row(['**mean**', ...ways.map((way) => percent(mean(compared.map(({ recall }) => recall[way] ?? 0))))]),
  ].join('\n')
}
