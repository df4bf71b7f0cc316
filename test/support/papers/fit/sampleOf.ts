import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { recogniseJson } from '../../../../src-main/cli/recogniseJson.ts'
import { AppError } from '../../../../src-main/contract/faults.ts'
import { extract } from '../../../../src-main/documents/extract.ts'
import type { Judgement } from '../../../../src-main/recognition/confidence/judge.ts'
import { recognise } from '../../../../src-main/recognition/recognise.ts'
import { scoreRecognition, type Truth } from '../../scoreRecognition.ts'
import { comparePaper, type ReadQuestion } from '../compare/comparePaper.ts'
import { printPaper } from '../printPaper.ts'
import { drawOf, unprinted } from '../run/scorePaper.ts'
import { rowOf, type Sample } from './Row.ts'

type Judged = { questions: readonly ReadQuestion[]; judgements: Judgement[] }

/** Reads a file; null where it is refused. */
async function read(bytes: Buffer | Uint8Array, name: string): Promise<Judged | null> {
  try {
    const document = await extract(bytes, name)
    const judgements: Judgement[] = []
    const recognition = recognise(document, {}, { judged: (_, judgement) => judgements.push(judgement) })
    return { questions: recogniseJson(document, recognition).questions, judgements }
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

const sampleFrom = (
  name: string,
  kind: Sample['kind'],
  { questions, judgements }: Judged,
  fateOf: (at: number) => { isRight: boolean; counts: boolean },
): Sample => {
  const fates = questions.map((_, at) => fateOf(at))
  return {
    name,
    kind,
    counts: fates.map(({ counts }) => counts),
    rows: judgements.map((judgement, at) =>
      rowOf(judgement, questions[at]?.confidence ?? 0, fates[at]?.isRight ?? false),
    ),
  }
}

/** Reads the generated paper of a seed. What the truth calls ambiguous teaches nothing. */
export async function samplePaper(seed: number): Promise<Sample | null> {
  const printed = await printPaper(unprinted(drawOf(seed)))
  const judged = await read(printed.bytes, printed.name)
  if (!judged) return null
  const { verdicts, pairs } = comparePaper(printed.truth, judged.questions)
  const truthOf = new Map(pairs.map((index, at) => [index, at]))
  return sampleFrom(`paper ${seed}`, 'paper', judged, (index) => {
    const at = truthOf.get(index)
    if (at === undefined) return { isRight: false, counts: true }
    return { isRight: verdicts[at] === 'right', counts: !printed.truth[at]?.ambiguous }
  })
}

const ending = '.truth.json'

/** Reads all documents of a folder that have their truth beside them. */
export async function sampleFolder(folder: string): Promise<Sample[]> {
  const samples: Sample[] = []
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith(ending)) continue
    const truth: Truth = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    const path = join(folder, file.slice(0, -ending.length))
    const judged = await read(readFileSync(path), basename(path))
    if (!judged) continue
    const { right, pairs } = scoreRecognition(truth, judged.questions)
    const truths = truth.questions ?? truth.samples ?? []
    const isWhole = truth.complete !== false && truths.length === truth.count
    const truthOf = new Map(pairs.map((index, at) => [index, at]))
    samples.push(
      sampleFrom(path, 'document', judged, (index) => {
        const at = truthOf.get(index)
        if (at === undefined) return { isRight: false, counts: isWhole }
        return { isRight: right[at] === true, counts: truths[at]?.ambiguous === undefined }
      }),
    )
  }
  return samples
}
