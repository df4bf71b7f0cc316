import { cpSync } from 'node:fs'
import type { ExamPlan, ExamView } from '../../../src-main/contract/examCalls.ts'
import type { Response } from '../../../src-main/contract/questionTypes.ts'
import { examText } from './examText.ts'
import { TestLibrary } from './TestLibrary.ts'

export const minute = 60_000

export const options = (...labels: string[]): Response => ({ kind: 'options', labels })
export const truth = (value: boolean): Response => ({ kind: 'truth', value })
export const words = (text: string): Response => ({ kind: 'text', text })

/** What each type of `examText` is answered with to be right. */
export const right = { single: options('A'), multiple: options('A', 'B'), trueFalse: truth(true) }

export const plan = (parts: readonly Partial<ExamPlan['parts'][number]>[], more: Partial<ExamPlan> = {}): ExamPlan => ({
  parts: parts.map((part) => ({ types: [], sections: [], count: 1, points: 1, ...part })),
  minutes: 30,
  passMark: 0.6,
  shuffleOptions: false,
  multipleChoice: 'allOrNothing',
  ...more,
})

export const wholePaper = plan([
  { types: ['single'], count: 8, points: 2 },
  { types: ['multiple'], count: 4, points: 3 },
  { types: ['trueFalse'], count: 4, points: 1 },
  { types: ['shortAnswer'], count: 2, points: 5 },
])

/** The paper imported once; each test has a copy of the library to itself. */
export class PaperShelf {
  readonly #original = new TestLibrary()
  bankId = 0

  async fill(): Promise<void> {
    this.bankId = (await this.#original.importText(examText, { newBank: 'Paper' }, 'paper.txt')).bank.id
    await this.#original.close()
  }

  copy(): TestLibrary {
    const library = new TestLibrary()
    cpSync(this.#original.dataDir, library.dataDir, { recursive: true })
    return library
  }

  remove(): Promise<void> {
    return this.#original.remove()
  }
}

export async function startExam(library: TestLibrary, bankId: number, plan: ExamPlan): Promise<ExamView> {
  const { id } = await library.ask('exams.saveBlueprint', { bankId, name: 'Mock', plan })
  return library.ask('exams.start', { blueprintId: id })
}
