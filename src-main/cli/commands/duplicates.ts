import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AnswersCompared, DuplicateCluster, DuplicateView } from '../../contract/duplicateCalls.ts'
import { AppError } from '../../contract/faults.ts'
import { printedAnswer } from '../printedAnswer.ts'
import { UsageError } from '../usage.ts'
import type { Command } from './Command.ts'
import { type Ask, dataDirOf, withApp } from './withApp.ts'

const all = 100_000

async function bankIdsOf(ask: Ask, bank: unknown): Promise<number[]> {
  if (bank === undefined) return []
  const name = String(bank).trim()
  if (name === '') throw new UsageError('--bank NAME is empty.')
  const found = (await ask('banks.list', undefined)).find((it) => it.name === name)
  if (!found) throw new AppError('NOT_FOUND', `There is no bank named "${name}".`)
  return [found.id]
}

const printed = ({ uid, bankName, number, type, stem, options, key }: DuplicateView) => ({
  uid,
  bank: bankName,
  number,
  type,
  stem,
  options,
  answer: printedAnswer(key),
})

const answersInWords: Readonly<Record<AnswersCompared, string>> = {
  different: 'DIFFERENT ANSWERS',
  unknown: 'answers that no rule can compare',
  alike: 'the same answer',
}

/** An option is named by its text: the letters of the others are not the same. */
function answerInWords({ options, key }: DuplicateView): string {
  const answer = printedAnswer(key)
  if (key?.kind === 'options')
    return options
      .filter(({ label }) => key.labels.includes(label))
      .map(({ label, text }) => `${label} ${text}`)
      .join('; ')
  return answer === null ? 'none' : Array.isArray(answer) ? answer.join('; ') : String(answer)
}

const inWords = ({ answers, questions }: DuplicateCluster): string =>
  [
    `${questions.length} times the same question, ${answersInWords[answers]}`,
    ...questions.flatMap((question) => [
      `  ${question.bankName}${question.number === null ? '' : `, ${question.number}`}: ${question.stem}`,
      `    answer: ${answerInWords(question)}`,
    ]),
  ].join('\n')

export const duplicates: Command = {
  options: { bank: { type: 'string' }, data: { type: 'string' }, json: { type: 'boolean' } },
  files: [0, 0],
  async run(_, values, print) {
    if (!existsSync(join(dataDirOf(values), 'library.sqlite')))
      throw new AppError('NOT_FOUND', `There is no library in ${dataDirOf(values)}.`)
    return withApp(values, async (ask) => {
      const bankIds = await bankIdsOf(ask, values.bank)
      const { total, different, clusters } = await ask('duplicates.list', { bankIds, limit: all })
      const json = clusters.map(({ answers, questions }) => ({ answers, questions: questions.map(printed) }))
      const words = [
        ...clusters.map(inWords),
        total === 0
          ? 'No question is there twice.'
          : `${total} questions more than once, ${different} with different answers`,
      ]
      print(values.json ? JSON.stringify({ total, different, clusters: json }) : words.join('\n'))
      return 0
    })
  },
}
