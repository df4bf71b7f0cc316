import { addDays, dayAt } from '../../src-main/contract/days.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { compare, mean, others, scenarios, tableOf } from '../support/scheduling/comparePolicies.ts'
import { type Measure, median, spreadOf } from './Measure.ts'
import { seedStudied } from './seedStudied.ts'
import { stallOf, watchedRuns } from './watched.ts'

const seeds = [1, 2, 3, 4]

/** Today's plan of a bank of 20,000 questions, half of them answered, over the contract. */
async function timePlan(): Promise<Measure[]> {
  const library = new TestLibrary()
  try {
    seedStudied(library.dataDir, { questions: 20_000, attempts: 40_000 })
    const measures: Measure[] = []
    const measure = async (name: string, work: () => Promise<unknown>) => {
      const all = await watchedRuns(work)
      const ms = all.map((run) => run.ms)
      measures.push({ name, unit: 'ms', value: median(ms), spread: spreadOf(ms), bound: 100, ...stallOf(all) })
    }
    const bank = { bankId: 1 }
    await measure('plan of 20,000 questions, no date', () => library.ask('plan.get', bank))
    for (const days of [30, 300]) {
      const examDay = addDays(dayAt(Date.now()), days)
      await library.ask('plan.set', { ...bank, examDay, minutesADay: 60 })
      await measure(`plan of 20,000 questions, ${days} days to the exam`, () => library.ask('plan.get', bank))
    }
    await measure("today's questions of 20,000", () => library.ask('practice.count', { bankIds: [1], scope: 'plan' }))
    return measures
  } finally {
    await library.remove()
  }
}

/** Recall at the date, in points of a hundred, that the exam plan leaves over the best other way. The table of docs/scheduling.md. */
export async function benchPlan(): Promise<Measure[]> {
  const compared = scenarios.map((scenario) => compare(scenario, seeds))
  console.log(tableOf(compared))
  const margins = Object.keys(others).map((way) => 100 * mean(compared.flatMap((it) => it.margins[way] ?? [])))
  const name = 'recall at the exam over the best other way, mean'
  return [...(await timePlan()), { name, value: Math.min(...margins), unit: 'points', floor: 2 }]
}
