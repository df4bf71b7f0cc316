import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { growthExponent, type Measure, median, times } from './Measure.ts'
import { questionsDocx } from './questionsDocx.ts'

const sizes = [1000, 5000, 20_000, 50_000]

async function timeBlocksToQuestions(size: number): Promise<{ size: number; ms: number }> {
  const document = await extract(new TextEncoder().encode(questionsText(size)), 'bench.txt')
  const measured = await times(() => {
    if (recognise(document).questions.length !== size) throw new Error(`not all of ${size} questions were read`)
  })
  return { size, ms: median(measured) }
}

/** Runs the recogniser until it is compiled: its speed is asked for, not that of its first second. */
async function warmUp() {
  const document = await extract(new TextEncoder().encode(questionsText(5000)), 'bench.txt')
  for (const until = performance.now() + 4000; performance.now() < until; ) recognise(document)
}

/** Blocks to questions: how many a second, and how the time grows with the document. */
export async function benchRecognition(): Promise<Measure[]> {
  await warmUp()
  const points: { size: number; ms: number }[] = []
  for (const size of sizes) points.push(await timeBlocksToQuestions(size))
  const note = points.map(({ size, ms }) => `${size}: ${Math.round(ms)} ms`).join(', ')
  const rate = Math.min(...points.map(({ size, ms }) => (size / ms) * 1000))
  return [
    { name: 'blocks to questions, slowest size', value: rate, unit: 'questions/s', bound: 20_000, isFloor: true },
    {
      name: 'growth from 1,000 to 50,000 questions',
      value: growthExponent(points),
      unit: 'exponent',
      bound: 1.1,
      note,
    },
  ]
}

/** A Word file of 1,000 questions from bytes to questions, beside the reading of the same questions as plain text. */
export async function benchDocx(): Promise<Measure[]> {
  const bytes = questionsDocx(1000)
  const read = async (file: Uint8Array, name: string) => recognise(await extract(file, name)).questions.length
  const docx = median(await times(() => read(bytes, 'bench.docx')))
  const text = new TextEncoder().encode(questionsText(1000))
  const txt = median(await times(() => read(text, 'bench.txt')))
  const note = `the same as plain text: ${Math.round(txt)} ms`
  return [{ name: '1,000-question DOCX, bytes to questions', value: docx, unit: 'ms', bound: 1000, note }]
}
