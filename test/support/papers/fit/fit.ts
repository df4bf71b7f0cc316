import { writeFileSync } from 'node:fs'
import { seedOf } from '../run/runPapers.ts'
import { calibrate, type Scored, sure, sureFrom } from './calibrate.ts'
import { fitModel, names, scoresByOthers, scoresOf } from './fitModel.ts'
import type { Sample } from './Row.ts'
import { sampleFolder, samplePaper } from './sampleOf.ts'
import { weightsFile, writeWeights } from './writeWeights.ts'

export type FitWanted = { runSeed: number; count: number; folders: readonly string[] }

const folds = 5

const scoredOf = (samples: readonly Sample[], scores: readonly (readonly number[])[], kind: Sample['kind']): Scored[] =>
  samples.flatMap((sample, at) =>
    sample.kind === kind
      ? sample.rows.flatMap(({ isRight }, row) =>
          sample.counts[row] ? [{ score: scores[at]?.[row] ?? 0, weight: 1, isRight }] : [],
        )
      : [],
  )

const percent = (share: number) => `${(share * 100).toFixed(2)} %`

function line(name: string, scored: readonly Scored[], from: number): string {
  const right = scored.filter(({ isRight }) => isRight)
  const top = scored.filter(({ score }) => score >= from)
  const topRight = top.filter(({ isRight }) => isRight).length
  return `${name}: at >= ${sure} ${percent(topRight / Math.max(1, top.length))} of ${top.length} right; of ${right.length} right ones ${percent(1 - topRight / Math.max(1, right.length))} stand below`
}

/**
 * Fits the confidence to generated papers, and to documents with their truth where there are some, and writes the table.
 * Only numbers are kept of them.
 */
export async function fitConfidence({ runSeed, count, folders }: FitWanted): Promise<void> {
  const samples: Sample[] = []
  for (let index = 0; index < count; index++) {
    const sample = await samplePaper(seedOf(runSeed, index))
    if (sample && sample.rows.length > 0) samples.push(sample)
  }
  for (const folder of folders) samples.push(...(await sampleFolder(folder)))
  console.log(`${samples.length} papers and documents`)
  const byOthers = scoresByOthers(samples, folds)
  const papers = scoredOf(samples, byOthers, 'paper')
  const documents = scoredOf(samples, byOthers, 'document')
  // each kind is held to it: the mean of both would hide the worse
  const from = Math.max(sureFrom(papers), documents.length > 0 ? sureFrom(documents) : Number.NEGATIVE_INFINITY)
  console.log('scored by models that were fitted to other papers and documents')
  console.log(line('papers', papers, from))
  if (documents.length > 0) console.log(line('documents', documents, from))
  const model = fitModel(samples)
  const shift = meanShift(samples, byOthers, model)
  const calibration = calibrate([...papers, ...documents], from).map(([score, share]): [number, number] => [
    score + shift,
    share,
  ])
  writeFileSync(weightsFile, writeWeights(names, model, calibration))
}

/** How much higher the final model scores than those of the folds, in the mean. */
function meanShift(
  samples: readonly Sample[],
  byOthers: readonly (readonly number[])[],
  model: ReturnType<typeof fitModel>,
): number {
  let [sum, count] = [0, 0]
  samples.forEach((sample, at) => {
    scoresOf(sample, model).forEach((score, row) => {
      sum += score - (byOthers[at]?.[row] ?? 0)
      count++
    })
  })
  return count === 0 ? 0 : sum / count
}
