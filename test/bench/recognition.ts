import * as XLSX from '@e965/xlsx'
import mammoth from 'mammoth'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { beside, growthExponent, type Measure, median, spreadOf, times } from './Measure.ts'
import { questionsDocx, questionsTxt, questionsXlsx } from './questionsFiles.ts'

const sizes = [1000, 5000, 20_000, 50_000]

async function timeBlocksToQuestions(size: number): Promise<{ size: number; all: number[]; ms: number }> {
  const document = await extract(questionsTxt(size), 'bench.txt')
  const all = await times(() => {
    if (recognise(document).questions.length !== size) throw new Error(`not all of ${size} questions were read`)
  })
  return { size, all, ms: median(all) }
}

/** Runs the recogniser until it is compiled: its speed is asked for, not that of its first second. */
async function warmUp() {
  const document = await extract(questionsTxt(5000), 'bench.txt')
  for (const until = performance.now() + 4000; performance.now() < until; ) recognise(document)
}

/** Blocks to questions: how many a second, and how the time grows with the document. */
export async function benchRecognition(): Promise<Measure[]> {
  await warmUp()
  const points: Awaited<ReturnType<typeof timeBlocksToQuestions>>[] = []
  for (const size of sizes) points.push(await timeBlocksToQuestions(size))
  const note = points.map(({ size, ms }) => `${size}: ${Math.round(ms)} ms`).join(', ')
  const [slowest] = points.toSorted((a, b) => a.size / a.ms - b.size / b.ms)
  if (!slowest) throw new Error('nothing was measured')
  const rates = slowest.all.map((ms) => (slowest.size / ms) * 1000)
  const rate = { name: 'blocks to questions, slowest size', unit: 'questions/s', value: median(rates) }
  return [
    { ...rate, spread: spreadOf(rates), floor: 20_000 },
    {
      ...{ name: 'blocks to questions, growth from 1,000 to 50,000', unit: 'exponent', value: growthExponent(points) },
      ...{ bound: 1.1, note },
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
    await beside(
      { name: `DOCX of ${of}, bytes to questions`, bound: 1000 },
      () => read(docx, 'bench.docx', questions),
      {
        what: 'mammoth alone',
        run: () => mammoth.convertToHtml({ buffer: Buffer.from(docx) }),
      },
    ),
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
