import { join } from 'node:path'
import Database from 'better-sqlite3'
import { keepSearchIndex, rebuildSearchIndex } from '../../src-main/db/searchIndex/keepSearchIndex.ts'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { besideReference, type Measure, median, runs, type Taken, taken } from './Measure.ts'
import { questionsDocx, questionsTxt, questionsXlsx } from './questionsFiles.ts'
import { longestHeld, stallOf, type Watched, watched } from './watched.ts'
import { withProcesses } from './withProcesses.ts'

/** A file dropped into an empty library until all of it is stored, beside the reading alone; the reader is a process of its own. */
async function importOf(name: string, bytes: Uint8Array<ArrayBuffer>, questions: number): Promise<Measure[]> {
  const indexed: number[] = []
  const ours: Watched[] = []
  const theirs: Taken[] = []
  for (let run = 0; run <= runs; run++) {
    const library = new TestLibrary()
    try {
      await library.ask('banks.list', undefined)
      const { result, ...seen } = await watched(() => library.importBytes(bytes.slice(), { newBank: 'Bench' }, name))
      if (result.recognised !== questions)
        throw new Error(`${result.recognised} of ${questions} questions were read: ${result.fault?.code ?? 'no fault'}`)
      const read = await taken(async () => recognise(await extract(bytes.slice(), name)))
      if (run === 0) continue
      theirs.push(read)
      ours.push(seen)
      indexed.push(await indexOf(library))
    } finally {
      await library.remove()
    }
  }
  const format = name.split('.').at(-1)?.toUpperCase()
  const imported: Measure = {
    name: `import of ${format} with ${questions.toLocaleString('en')} questions, end to end`,
    ...besideReference(ours, { what: 'read here, without storing', theirs }),
    ...stallOf(ours),
  }
  const reference = { what: 'the import', value: median(ours.map(({ ms }) => ms)) }
  const index = { name: `index of words of that ${format}`, unit: 'ms', value: median(indexed), reference }
  return [imported, longestHeld(imported), { ...index, ratioBound: 0.15 }]
}

/** The index of these questions made by itself, beside the import that keeps it. */
async function indexOf(library: TestLibrary): Promise<number> {
  await library.close()
  const sqlite = new Database(join(library.dataDir, 'library.sqlite'))
  try {
    keepSearchIndex(sqlite)
    return (await taken(() => rebuildSearchIndex(sqlite))).ms
  } finally {
    sqlite.close()
  }
}

export const benchImports = async (questions: number): Promise<Measure[]> => [
  ...(await importOf('bench.docx', questionsDocx(questions), questions)),
  ...(await importOf('bench.xlsx', questionsXlsx(questions), questions)),
]

/** Questions imported into a large library, and the same once more: all of them are there then. */
export async function benchImportsAgain(library: TestLibrary, questions: number): Promise<Measure[]> {
  const bytes = questionsTxt(questions)
  await withProcesses(library)
  const first = await watched(() => library.importBytes(bytes.slice(), { newBank: 'Bench' }, 'bench.txt'))
  const bankId = first.result.bank.id
  const later = new Uint8Array([...bytes, 10])
  const again = await watched(() => library.importBytes(later, { bankId }, 'again.txt'))
  if (again.result.repeated !== questions)
    throw new Error(`${again.result.repeated} of ${questions} were there already`)
  const told = questions.toLocaleString('en')
  return [
    { seen: first, name: `${told} new questions imported` },
    { seen: again, name: `${told} that are there already imported` },
  ].flatMap(({ seen: { ms, ...seen }, name }) => {
    const measure: Measure = { name, unit: 'ms', value: ms, stallMs: seen.stallMs, megabytes: seen.megabytes }
    return [measure, longestHeld(measure)]
  })
}
