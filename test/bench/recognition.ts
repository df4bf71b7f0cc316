import * as XLSX from '@e965/xlsx'
import mammoth from 'mammoth'
import { extract } from '../../src-main/documents/extract.ts'
import { type Lexed, lexAll } from '../../src-main/recognition/lexed.ts'
import { linesOf } from '../../src-main/recognition/lines.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { growthExponent, type Measure, runs, taken } from './Measure.ts'
import { questionsDocx, questionsTxt, questionsXlsx } from './questionsFiles.ts'
import { beside } from './watched.ts'

const sizes = [1000, 5000, 20_000, 50_000]

/** What some runs took at the least by processor time; more of them where one is short. */
async function leastOf(size: number, work: () => unknown): Promise<{ size: number; ms: number }> {
  const all: number[] = []
  for (let run = 0; run < Math.max(runs, 100_000 / size); run++) all.push((await taken(work)).cpuMs)
  return { size, ms: Math.min(...all) }
}

/** Looks at each of the lines a hundred times and does nothing: what reading them from memory takes. */
function walk(lines: readonly Lexed[]): void {
  let long = 0
  for (let time = 0; time < 100; time++)
    for (const { line, pieces } of lines) if (line.folded.length > 10_000 || pieces.length > 100) long++
  if (long > 0) throw new Error('a line is longer than any that was written')
}

/** Runs the recogniser until it is compiled: its speed is asked for, not that of its first second. */
async function warmUp() {
  const document = await extract(questionsTxt(5000), 'bench.txt')
  for (const until = performance.now() + 4000; performance.now() < until; ) recognise(document)
}

type Points = { size: number; ms: number }[]

const told = (points: Points) => points.map(({ size, ms }) => `${size}: ${Math.round(ms)} ms`).join(', ')

/** Blocks to questions by processor time: how many a second, and how the time grows with the document. */
export async function benchRecognition(): Promise<Measure[]> {
  await warmUp()
  const [points, walks]: [Points, Points] = [[], []]
  for (const size of sizes) {
    const document = await extract(questionsTxt(size), 'bench.txt')
    const lines = lexAll(linesOf(document.blocks))
    walks.push(await leastOf(size, () => walk(lines)))
    const read = () => {
      if (recognise(document).questions.length !== size) throw new Error(`not all of ${size} questions were read`)
    }
    points.push(await leastOf(size, read))
  }
  const [first] = points
  if (!first) throw new Error('nothing was measured')
  return [
    {
      ...{ name: 'blocks to questions, a paper of 1,000', unit: 'questions/s' },
      ...{ value: (first.size / first.ms) * 1000, floor: 40_000 },
    },
    {
      ...{ name: 'blocks to questions, growth from 1,000 to 50,000', unit: 'exponent', value: growthExponent(points) },
      reference: { what: 'a hundred walks over the same lines', value: growthExponent(walks) },
      ...{ bound: 1.05, note: told(points) },
    },
  ]
}

const read = async (file: Uint8Array<ArrayBuffer>, name: string, wanted: number): Promise<void> => {
  const found = recognise(await extract(file.slice(), name)).questions.length
  if (found !== wanted) throw new Error(`${found} of ${wanted} questions were read from ${name}`)
}

/** Bytes to questions for each format, beside what alone reads the file. */
export async function benchFormats(questions: number): Promise<Measure[]> {
  const [docx, xlsx, txt] = [questionsDocx(questions), questionsXlsx(questions), questionsTxt(questions)]
  const of = `${questions.toLocaleString('en')} questions`
  const numbered = /^\d+[.、]/
  return [
    await beside({ name: `DOCX of ${of}, bytes to questions`, bound: 300 }, () => read(docx, 'bench.docx', questions), {
      what: 'mammoth alone',
      run: () => mammoth.convertToHtml({ buffer: Buffer.from(docx) }),
    }),
    await beside({ name: `XLSX of ${of}, bytes to questions` }, () => read(xlsx, 'bench.xlsx', questions), {
      what: 'SheetJS alone',
      run: () => XLSX.utils.sheet_to_json(XLSX.read(xlsx, { type: 'array' }).Sheets.Questions ?? {}, { header: 1 }),
    }),
    await beside({ name: `plain text of ${of}, bytes to questions` }, () => read(txt, 'bench.txt', questions), {
      what: 'the numbers at the start of its lines found',
      run: () =>
        questionsText(questions)
          .split('\n')
          .filter((line) => numbered.test(line)).length,
    }),
  ]
}
