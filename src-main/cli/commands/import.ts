import { z } from 'zod'
import { columnMapping } from '../../contract/columnMapping.ts'
import { AppError, toFault } from '../../contract/faults.ts'
import type { ImportView, PageChoice } from '../../contract/importCalls.ts'
import { parsePageRanges } from '../../contract/pageRanges.ts'
import type { RuleStep } from '../../contract/readingRules.ts'
import { printable } from '../../plainNode/printable.ts'
import { UsageError } from '../usage.ts'
import { askAboutImports } from './askAboutImport.ts'
import { awaitImports, importInWords, printedImport } from './awaitImports.ts'
import type { Command, Values } from './Command.ts'
import { addArchives, archiveInWords, isArchive } from './importArchives.ts'
import { jsonOf } from './jsonOf.ts'
import { readNamedFile } from './readNamedFile.ts'
import { readRules } from './readRules.ts'
import { renewFrom, versionInWords } from './renewFrom.ts'
import { type Ask, dataDirOf, withApp } from './withApp.ts'

type ColumnMappings = z.infer<typeof columnMapping>[]
type Refused = { name: string; state: 'refused'; fault: ReturnType<typeof toFault> }

async function startOne(
  ask: Ask,
  path: string,
  bankName: string,
  word: {
    columns?: ColumnMappings
    rules?: RuleStep[]
    pages?: PageChoice
    whenNewer?: 'hold' | 'tell'
    besides?: number[]
    /** The paper that it is the key of. */
    answers?: number
  },
): Promise<ImportView | Refused> {
  try {
    const { name, bytes } = await readNamedFile(path)
    const started = await ask('imports.add', {
      target: { bankNamed: bankName },
      name,
      bytes: new Uint8Array(bytes),
      ...word,
    })
    process.stderr.write(`${printable(name)}: accepted\n`)
    return started
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { name: path, state: 'refused', fault: toFault(error) }
  }
}

/** The mapping of columns in a JSON file: a list as `recognise --json` prints under "tables". Throws UsageError. */
async function readColumns(path: Values[string]): Promise<ColumnMappings | undefined> {
  if (typeof path !== 'string') return undefined
  const { bytes } = await readNamedFile(path)
  const read = z.array(columnMapping).safeParse(jsonOf(bytes.toString('utf8')))
  if (read.success) return read.data
  throw new UsageError(`${path} is no list of column mappings: ${read.error.issues[0]?.message}`)
}

/** Throws UsageError. */
function readPageChoice(pages: Values[string]): PageChoice | undefined {
  if (typeof pages !== 'string') return undefined
  const chosen = pages === 'all' ? 'all' : parsePageRanges(pages)
  if (chosen === undefined) throw new UsageError(`"${pages}" names no pages: --pages 1-20 or --pages all.`)
  return chosen === 'all' ? chosen : [...chosen]
}

export const importFiles: Command = {
  options: {
    json: { type: 'boolean' },
    model: { type: 'boolean' },
    columns: { type: 'string' },
    rules: { type: 'string' },
    renew: { type: 'boolean' },
    pages: { type: 'string' },
    key: { type: 'string' },
    bank: { type: 'string' },
    data: { type: 'string' },
  },
  files: [1, Number.POSITIVE_INFINITY],
  async run(paths, values, print) {
    const archives = paths.filter(isArchive)
    const documents = paths.filter((path) => !isArchive(path))
    const bankName = values.bank ?? (documents.length === 0 ? '' : undefined)
    if (typeof bankName !== 'string' || (documents.length > 0 && bankName.trim() === ''))
      throw new UsageError('--bank NAME is needed.')
    const { key } = values
    if (typeof key === 'string' && documents.length !== 1) throw new UsageError('--key belongs to one FILE.')
    dataDirOf(values)
    const columns = await readColumns(values.columns)
    const rules = await readRules(values.rules)
    const pages = readPageChoice(values.pages)
    const whenNewer = values.renew ? ('hold' as const) : ('tell' as const)
    const word = {
      whenNewer,
      ...(columns && { columns }),
      ...(rules && { rules: [...rules] }),
      ...(pages && { pages }),
    }
    return withApp(
      values,
      async (ask, app) => {
        app.start()
        const started: (ImportView | Refused)[] = []
        const opened = await addArchives(ask, archives)
        const begun = () => started.flatMap((one) => ('id' in one ? [one.id] : []))
        for (const path of documents)
          started.push(await startOne(ask, path, bankName.trim(), { ...word, besides: begun() }))
        const papers = await awaitImports(ask, begun(), app)
        const versions = await renewFrom(ask, papers)
        const [paper] = papers
        if (typeof key === 'string' && paper?.state === 'done')
          started.push(await startOne(ask, key, bankName.trim(), { answers: paper.id }))
        const read = await awaitImports(ask, begun(), app)
        const views = await Promise.all(read.map((view) => (versions.has(view.id) ? ask('imports.get', view) : view)))
        const ended = new Map(views.map((view) => [view.id, view]))
        const done = [...ended.values()].filter(({ state }) => state === 'done')
        const asked = values.model ? await askAboutImports(ask, done) : new Map()
        const results = started.map((one) => ('id' in one ? (ended.get(one.id) ?? one) : one))
        const printed = results.map((one) =>
          'id' in one ? { ...printedImport(one), ...asked.get(one.id), ...versions.get(one.id) } : one,
        )
        const inWords = (view: ImportView) => {
          const version = versions.get(view.id)
          return importInWords(view) + (version ? versionInWords(version) : '')
        }
        const words = results.map((one) => ('id' in one ? inWords(one) : `${one.name}: ${one.fault.message}`))
        const told = { bank: bankName.trim(), imports: printed, ...(opened.length > 0 && { archives: opened }) }
        print(values.json ? JSON.stringify(told) : [...opened.map(archiveInWords), ...words].join('\n'))
        const isAsked = [...asked.values()].every(({ model }) => model.state === 'done')
        return isAsked && [...results, ...opened].every(({ state }) => state === 'done') ? 0 : 1
      },
      documents.length > 0,
    )
  },
}
