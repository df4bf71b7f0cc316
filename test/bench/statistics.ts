import { join } from 'node:path'
import type { CallInput, CallName } from '../../src-main/contract/calls.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { type Measure, median, times } from './Measure.ts'
import { seedHistory } from './seedHistory.ts'

type Asked = { [Name in CallName]: readonly [Name, CallInput<Name>, string] }[CallName]

const asked: readonly Asked[] = [
  ['banks.list', undefined, 'all banks'],
  ['plan.due', undefined, 'all banks'],
  ['questions.outline', { bankId: 7 }, '5,000 questions in 25 chapters'],
  ['statistics.today', {}, 'all banks'],
  ['statistics.topics', { days: null }, 'all banks, from the beginning'],
  ['statistics.topics', { days: 90 }, 'all banks, 90 days'],
  ['statistics.topics', { days: 90, bankId: 7 }, 'one bank, 90 days'],
  ['statistics.calendar', {}, 'all banks'],
  ['statistics.calendar', { bankId: 7 }, 'one bank'],
  ['statistics.due', {}, 'all banks'],
  ['statistics.due', { bankId: 7 }, 'one bank'],
  ['statistics.retention', { days: null }, 'all banks, from the beginning'],
  ['statistics.retention', { days: 90, bankId: 7 }, 'one bank, 90 days'],
  ['statistics.exams', {}, '20 exams'],
  ['mistakes.list', {}, '50,000 mistakes'],
  ['mistakes.list', { offset: 49_900 }, '50,000 mistakes, the last page'],
  ['mistakes.list', { bankId: 7, filter: { types: ['single'] } }, 'of 50,000 mistakes one type of one bank'],
  ['mistakes.list', { left: true }, 'what has left the book'],
  ['mistakes.facets', {}, '50,000 mistakes'],
  ['settings.update', { rightInARowToLeave: 1 }, '100,000 mistakes reconsidered'],
]

const bounds: Partial<Record<CallName, number>> = { 'banks.list': 15, 'settings.update': 500 }

/** Each call of the statistics and of the mistake book, through the router, at 200,000 answers to 100,000 questions. */
export async function benchStatistics(): Promise<Measure[]> {
  const library = new TestLibrary()
  try {
    await library.ask('banks.list', undefined)
    await library.close()
    seedHistory(join(library.dataDir, 'library.sqlite'), Date.now())
    const measures: Measure[] = []
    for (const [name, input, of] of asked) {
      const value = median(await times(() => library.ask(name, input)))
      measures.push({ name: `${name}, ${of}`, value, unit: 'ms', bound: bounds[name] ?? 50 })
    }
    return measures
  } finally {
    await library.remove()
  }
}
