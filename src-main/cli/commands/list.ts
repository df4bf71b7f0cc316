import type { BankSummary, ReadInBank } from '../../contract/bankCalls.ts'
import { printedImport } from './awaitImports.ts'
import type { Command } from './Command.ts'
import { withApp } from './withApp.ts'

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** `questions` are those of the bank, each once; `read` counts them as the documents hold them, repeats included. */
const printedBank = (
  { uid, name, questions, byType, answered, mistakes }: BankSummary,
  readByType: ReadInBank['byType'],
) => ({
  uid,
  name,
  questions,
  byType,
  read: total(readByType),
  readByType,
  repeated: total(readByType) - questions,
  answered,
  mistakes,
})

const inWords = (bank: ReturnType<typeof printedBank>) => {
  const types = Object.entries(bank.byType).filter(([, count]) => count > 0)
  const counts = types.map(([type, count]) => `${type} ${count}`).join(', ')
  return `${bank.name}: ${bank.questions} questions (${counts}), read ${bank.read}, of which ${bank.repeated} repeats`
}

export const list: Command = {
  options: { json: { type: 'boolean' }, data: { type: 'string' } },
  files: [0, 0],
  run: (_, values, print) =>
    withApp(values, async (ask) => {
      const read = new Map((await ask('banks.read', undefined)).map(({ bankId, byType }) => [bankId, byType]))
      const none = { single: 0, multiple: 0, trueFalse: 0, fillIn: 0, shortAnswer: 0 }
      const banks = (await ask('banks.list', undefined)).map((bank) => printedBank(bank, read.get(bank.id) ?? none))
      const imports = await ask('imports.list', {})
      const jobs = imports.filter(({ state }) => state !== 'done' && state !== 'cancelled').map(printedImport)
      const words = [...banks.map(inWords), ...jobs.map(({ name, state, stage }) => `${name}: ${state}, ${stage}`)]
      print(values.json ? JSON.stringify({ banks, jobs }) : words.join('\n') || 'The library is empty.')
      return 0
    }),
}
