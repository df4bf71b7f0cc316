import fc from 'fast-check'
import { comparePaper, type Verdict } from '../compare/comparePaper.ts'
import { paperDraws } from '../draw/paperDraws.ts'
import type { PaperDraw } from '../Paper.ts'
import { printPaper } from '../printPaper.ts'
import { readPaper } from './readPaper.ts'

/** A question and what became of it. `confidence`: what the recogniser stated, where it found it. */
type ScoredQuestion = { tags: readonly string[]; verdict: Verdict; extras: number; confidence?: number }
export type ScoredPaper = {
  seed: number
  questions: ScoredQuestion[]
  /** Stated confidences of recognised questions that match none. */
  extraConfidences: number[]
}

/** Returns the draw that a seed stands for: the same here, in a worker and when it is shrunk. */
export function drawOf(seed: number): PaperDraw {
  const [draw] = fc.sample(fc.property(paperDraws, () => true) as never, { seed, numRuns: 1 }) as [[PaperDraw]]
  return draw[0]
}

/** Returns the draw as text where it would be a PDF: printing needs a browser, and time. */
export const unprinted = (draw: PaperDraw): PaperDraw =>
  draw.style.format === 'pdf' ? { ...draw, style: { ...draw.style, format: 'txt' } } : draw

/** Prints, reads and judges a paper. */
export async function scorePaper(seed: number, draw: PaperDraw): Promise<ScoredPaper> {
  const printed = await printPaper(draw)
  const got = await readPaper(printed)
  const { verdicts, pairs, extras } = comparePaper(printed.truth, got)
  const paired = new Set(pairs)
  return {
    seed,
    questions: printed.truth.map(({ tags }, at) => {
      const confidence = got[pairs[at] ?? -1]?.confidence
      return {
        tags,
        verdict: verdicts[at] ?? 'missing',
        extras: extras[at] ?? 0,
        ...(confidence === undefined ? {} : { confidence }),
      }
    }),
    extraConfidences: got.flatMap(({ confidence }, index) => (paired.has(index) ? [] : [confidence])),
  }
}
