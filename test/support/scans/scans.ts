import { parseArgs } from 'node:util'
import { findBrowser } from '../browser.ts'
import { seeded } from '../papers/content/seeded.ts'
import { printPaper } from '../papers/printPaper.ts'
import { closePdfPrinter } from '../papers/render/asPdf.ts'
import { withForced } from '../papers/run/forced.ts'
import { seedOf } from '../papers/run/runPapers.ts'
import { drawOf } from '../papers/run/scorePaper.ts'
import { type Capture, drawCapture } from './degrade.ts'
import { type ScannedPaper, scanPaper } from './scanPaper.ts'

// `npm run scans`: papers that nobody has seen are printed, captured as scanners and phones do, and read from their pixels.

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    pages: { type: 'string', default: '2' },
    kind: { type: 'string', multiple: true, default: ['clean', 'office', 'poor', 'photo'] },
    misses: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(`npm run scans -- [--seed S] [--count N] [--pages N] [--kind clean|office|poor|photo]... [--misses]

  --seed    which papers: the same seed prints the same ones (1)
  --count   how many papers (8)
  --pages   papers of more pages are passed over (2)
  --kind    how pages become pictures; may be given several times (all four in turn)
  --misses  prints each question that was not read wholly right: what is wrong, the truth, what was read`)
  process.exit()
}
if (!findBrowser()) throw new Error('No Chrome, Chromium or Edge to print papers with.')

const kinds = values.kind as Capture['kind'][]
const all: { kind: Capture['kind']; paper: ScannedPaper }[] = []
for (let index = 0; all.length < Number(values.count); index++) {
  const seed = seedOf(Number(values.seed), index)
  const language = index % 3 === 2 ? 'en' : 'zh'
  const draw = withForced(drawOf(seed), [
    { axis: 'format', value: 'pdf' },
    { axis: 'language', value: language },
  ])
  const capture = drawCapture(seeded(seed), kinds[all.length % kinds.length] ?? 'clean')
  const paper = await scanPaper(await printPaper(draw), capture, seed, Number(values.pages))
  if (!paper || paper.questions === 0) continue
  all.push({ kind: capture.kind, paper })
  console.log(`${String(seed).padStart(8)} ${language} ${inWords(capture)}: ${figures([paper])}`)
  if (values.misses) for (const miss of paper.misses) console.log(`    ${miss}`)
}
for (const kind of kinds)
  console.log(`${kind.padEnd(7)} ${figures(all.filter((it) => it.kind === kind).map(({ paper }) => paper))}`)
console.log(`all     ${figures(all.map(({ paper }) => paper))}`)
await closePdfPrinter()
process.exit()

function inWords({ kind, dpi, quality, isGrey, angle }: Capture): string {
  return `${kind} ${dpi} dpi, JPEG ${quality}${isGrey ? ', grey' : ''}, ${angle.toFixed(1)}°`
}

function figures(papers: readonly ScannedPaper[]): string {
  const sum = (of: (paper: ScannedPaper) => number) => papers.reduce((total, paper) => total + of(paper), 0)
  const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`)
  const [questions, found] = [sum((it) => it.questions), sum(({ scan }) => scan.found)]
  const cpu = papers.map(({ cpuSeconds, pages }) => cpuSeconds / pages).sort((a, b) => a - b)
  return [
    `letters wrong ${share(
      sum((it) => it.wrongLetters),
      sum((it) => it.letters),
    )}`,
    `${questions} questions: found ${share(found, questions)}`,
    `perfect ${share(
      sum(({ scan }) => scan.perfect),
      questions,
    )} (text layer ${share(
      sum(({ layer }) => layer.perfect),
      questions,
    )})`,
    `answers right ${share(
      sum(({ scan }) => scan.answersRight),
      found,
    )} (${share(
      sum(({ layer }) => layer.answersRight),
      sum(({ layer }) => layer.found),
    )})`,
    `right at 0.9 ${share(
      sum(({ scan }) => scan.sureRight),
      sum(({ scan }) => scan.sure),
    )} of ${sum(({ scan }) => scan.sure)}`,
    `${(cpu[cpu.length >> 1] ?? 0).toFixed(1)} s of CPU a page`,
  ].join(', ')
}
