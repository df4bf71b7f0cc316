import { recogniseJson } from '../../../src-main/cli/recogniseJson.ts'
import { extract } from '../../../src-main/documents/extract.ts'
import type { SourceDocument } from '../../../src-main/documents/SourceDocument.ts'
import { blocksOfScans } from '../../../src-main/documents/scanned/blocksOfScans.ts'
import type { ScannedPage } from '../../../src-main/documents/scanned/ScannedPage.ts'
import { recognise } from '../../../src-main/recognition/recognise.ts'
import { drawPdfPage, openToDraw } from '../../../src-main/scans/pixels/drawPdfPage.ts'
import { readScan } from '../../../src-main/scans/readScan.ts'
import { comparable, sameAnswer } from '../papers/compare/comparable.ts'
import { comparePaper, type ReadQuestion } from '../papers/compare/comparePaper.ts'
import { seeded } from '../papers/content/seeded.ts'
import type { PrintedPaper } from '../papers/printPaper.ts'
import { type Capture, degrade } from './degrade.ts'
import { letterErrors, plainLetters } from './letterErrors.ts'

export type ScannedPaper = {
  letters: number
  wrongLetters: number
  pages: number
  cpuSeconds: number
  /** Of the questions that there are; `layer` is what the text layer gives. */
  questions: number
  layer: { found: number; perfect: number; answersRight: number }
  scan: { found: number; perfect: number; answersRight: number; sure: number; sureRight: number }
  misses: string[]
}

/** Prints, captures and reads a paper; undefined for one of more than `mostPages` pages. */
export async function scanPaper(
  paper: PrintedPaper,
  capture: Capture,
  seed: number,
  mostPages: number,
): Promise<ScannedPaper | undefined> {
  const pdf = await openToDraw(paper.bytes, paper.name)
  const pages = pdf.numPages
  if (pages > mostPages) return undefined
  const random = seeded(seed)
  const scanned = new Map<number, ScannedPage>()
  let cpuSeconds = 0
  for (let index = 0; index < pages; index++) {
    const { pixels } = await drawPdfPage(pdf, index, capture.dpi)
    const photo = degrade(pixels, capture, random)
    const before = process.cpuUsage()
    scanned.set(index, await readScan(photo, 'page.jpg', 0))
    const { user, system } = process.cpuUsage(before)
    cpuSeconds += (user + system) / 1e6
  }
  await pdf.loadingTask.destroy()
  const layer = await extract(paper.bytes, paper.name)
  const blocks = blocksOfScans(scanned)
  const document: SourceDocument = { name: paper.name, format: 'pdf', blocks, images: {}, notes: [] }
  const [truth, read] = [layer, document].map((it) => plainLetters(it.blocks.map(({ text }) => text)))
  return {
    letters: truth?.length ?? 0,
    wrongLetters: letterErrors(truth ?? '', read ?? ''),
    pages,
    cpuSeconds,
    questions: paper.truth.length,
    layer: judged(paper, questionsOf(layer)).counts,
    ...renamed(judged(paper, questionsOf(document))),
  }
}

const questionsOf = (document: SourceDocument): ReadQuestion[] => recogniseJson(document, recognise(document)).questions

const renamed = ({ counts, misses }: ReturnType<typeof judged>) => ({ scan: counts, misses })

function judged({ truth }: PrintedPaper, got: readonly ReadQuestion[]) {
  const { verdicts, pairs } = comparePaper(truth, got)
  const counts = { found: 0, perfect: 0, answersRight: 0, sure: 0, sureRight: 0 }
  const misses: string[] = []
  truth.forEach((question, at) => {
    const other = got[pairs[at] ?? -1]
    const verdict = verdicts[at] ?? 'missing'
    if (verdict !== 'right') misses.push(`${verdict} | ${brief(question)} | ${other ? brief(other) : ''}`)
    if (!other) return
    const isRight = question.ambiguous || sameAnswer(comparable(question), comparable(other))
    const isSure = other.confidence >= 0.9
    counts.found++
    if (verdict === 'right') counts.perfect++
    if (isRight) counts.answersRight++
    if (isSure) counts.sure++
    if (isSure && verdict === 'right') counts.sureRight++
  })
  return { counts, misses }
}

const brief = (question: { stem: string; options: readonly (string | { text: string })[]; answer: unknown }) =>
  `${question.stem.slice(0, 60)} [${question.options.map((option) => (typeof option === 'string' ? option : option.text).slice(0, 24)).join(' ; ')}] = ${JSON.stringify(question.answer)}`
