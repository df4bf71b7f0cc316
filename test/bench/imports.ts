import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { besideReference, type Measure, runs, type Taken, taken } from './Measure.ts'
import { questionsDocx, questionsXlsx } from './questionsFiles.ts'
import { stallOf, type Watched, watched } from './watched.ts'

/** A file dropped into an empty library until all of it is stored, beside the reading alone; the reader is a process of its own. */
async function importOf(name: string, bytes: Uint8Array<ArrayBuffer>, questions: number): Promise<Measure> {
  const ours: Watched[] = []
  const theirs: Taken[] = []
  for (let run = 0; run <= runs; run++) {
    const library = new TestLibrary()
    try {
      await library.ask('banks.list', undefined)
      const { result, ...seen } = await watched(() => library.importBytes(bytes.slice(), { newBank: 'Bench' }, name))
      if (result.recognised !== questions) throw new Error(`${result.recognised} of ${questions} questions were read`)
      const read = await taken(async () => recognise(await extract(bytes.slice(), name)))
      if (run === 0) continue
      theirs.push(read)
      ours.push(seen)
    } finally {
      await library.remove()
    }
  }
  const format = name.split('.').at(-1)?.toUpperCase()
  return {
    name: `import of ${format} with ${questions.toLocaleString('en')} questions, end to end`,
    ...besideReference(ours, { what: 'read here, without storing', theirs }),
    ...stallOf(ours),
  }
}

const longestHeld = ({ name, stallMs = Number.NaN }: Measure): Measure => ({
  name: `${name}, main thread held`,
  unit: 'ms',
  value: stallMs,
  bound: 50,
})

export async function benchImports(questions: number): Promise<Measure[]> {
  const docx = await importOf('bench.docx', questionsDocx(questions), questions)
  const xlsx = await importOf('bench.xlsx', questionsXlsx(questions), questions)
  return [docx, longestHeld(docx), xlsx, longestHeld(xlsx)]
}
