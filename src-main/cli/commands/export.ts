import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CallInput } from '../../contract/calls.ts'
import { answerPlaces, exportFormats } from '../../contract/choices.ts'
import { AppError } from '../../contract/faults.ts'
import { UsageError } from '../usage.ts'
import type { Command, Values } from './Command.ts'
import { type Ask, dataDirOf, withApp } from './withApp.ts'
import { writeWhole } from './writeWhole.ts'

type Wanted = CallInput<'exports.save'>

function oneOf<Choice extends string>(
  values: Values,
  name: string,
  choices: readonly Choice[],
  usual?: Choice,
): Choice {
  const given = values[name] ?? usual
  const found = choices.find((choice) => choice === given)
  if (found === undefined) throw new UsageError(`--${name} is one of: ${choices.join(', ')}.`)
  return found
}

/** An archive is to be whole unless something is left out; other formats hold what one shares. */
function optionsOf(values: Values, format: Wanted['format']): Wanted['options'] {
  const isArchive = format === 'qquiz'
  const holds = (part: string) => (isArchive ? values[`no-${part}`] !== true : values[part] === true)
  return {
    ...(values.language !== undefined && { language: oneOf(values, 'language', ['zh', 'en'] as const) }),
    answers: oneOf(values, 'answers', answerPlaces, 'inline'),
    history: holds('history'),
    notes: holds('notes'),
    documents: isArchive && values['no-documents'] !== true,
  }
}

async function bankIdOf(ask: Ask, { bank, all }: Values): Promise<number | undefined> {
  if (all === true && bank === undefined) return undefined
  if (all === true || typeof bank !== 'string' || bank.trim() === '')
    throw new UsageError('Either --bank NAME or --all is needed.')
  const found = (await ask('banks.list', undefined)).find(({ name }) => name === bank.trim())
  if (!found) throw new AppError('NOT_FOUND', `There is no bank named "${bank.trim()}".`)
  return found.id
}

function whatOf(values: Values, bankId: number | undefined): Wanted['what'] {
  const ofBank = bankId === undefined ? {} : { bankId }
  if (values.statistics) return { kind: 'statistics', days: null, ...ofBank }
  if (values.mistakes) return { kind: 'mistakes', ...ofBank }
  return { kind: 'banks', bankIds: bankId === undefined ? [] : [bankId] }
}

export const exportFile: Command = {
  options: {
    format: { type: 'string' },
    bank: { type: 'string' },
    all: { type: 'boolean' },
    mistakes: { type: 'boolean' },
    statistics: { type: 'boolean' },
    data: { type: 'string' },
    out: { type: 'string' },
    language: { type: 'string' },
    answers: { type: 'string' },
    history: { type: 'boolean' },
    notes: { type: 'boolean' },
    'no-history': { type: 'boolean' },
    'no-notes': { type: 'boolean' },
    'no-documents': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  files: [0, 0],
  async run(_, values, print) {
    const format = oneOf(values, 'format', exportFormats)
    const options = optionsOf(values, format)
    if (typeof values.out !== 'string' || values.out === '') throw new UsageError('--out FILE is needed.')
    const out = resolve(values.out)
    if (!existsSync(join(dataDirOf(values), 'library.sqlite')))
      throw new AppError('NOT_FOUND', `There is no library in ${dataDirOf(values)}.`)
    return withApp(values, async (ask, app) => {
      const what = whatOf(values, await bankIdOf(ask, values))
      const { address, questions, size, leftOut } = await ask('exports.save', { what, format, options })
      const made = app.takeExport(address?.split('/').at(-1) ?? '')
      if (!made) throw new Error('what was just exported is not there')
      await writeWhole(out, made.bytes)
      const lost = Object.entries(leftOut).map(([reason, count]) => `${reason} ${count}`)
      const words = [
        `${out}: ${questions} questions, ${size} bytes`,
        ...(lost.length > 0 ? [`left out: ${lost.join(', ')}`] : []),
      ]
      print(values.json ? JSON.stringify({ file: out, format, questions, size, leftOut }) : words.join('\n'))
      return 0
    })
  },
}
