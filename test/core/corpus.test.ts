import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { recogniseJson } from '../../src-main/cli/recogniseJson.ts'
import { AppError } from '../../src-main/contract/faults.ts'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { type Score, scoreRecognition, type Truth } from '../support/scoreRecognition.ts'

/** Real documents with their true questions, kept outside the repository because of their licences. */
const folder = process.env.QQUIZ_CORPUS ?? resolve(import.meta.dirname, '../../../shared/corpus')
const ending = '.truth.json'
const truthFiles = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending))
  : []
if (truthFiles.length === 0)
  console.warn(`SKIPPED: no corpus in ${folder}; set QQUIZ_CORPUS to measure the recogniser.`)

type Measured = Score & { name: string; confident: number; confidentRight: number; unreadable: boolean }
const measured: Measured[] = []

const unreadable = (name: string, truth: Truth, code: string): Measured => {
  const isExpected = truth.expect !== undefined
  const perfect = isExpected ? 1 : 0
  return {
    name,
    found: perfect,
    extra: 0,
    perfect,
    right: [],
    pairs: [],
    confident: 0,
    confidentRight: 0,
    unreadable: code === 'FORMAT_UNSUPPORTED' && !isExpected,
  }
}

async function measure(truthFile: string): Promise<Measured> {
  const path = join(folder, truthFile.slice(0, -ending.length))
  const truth: Truth = JSON.parse(readFileSync(join(folder, truthFile), 'utf8'))
  const name = relative(folder, path)
  try {
    const document = await extract(readFileSync(path), basename(path))
    const recognition = recognise(document)
    const { questions, ledger } = recogniseJson(document, recognition)
    expect(Object.values(ledger).reduce((sum, count) => sum + count, 0)).toBe(document.blocks.length)
    const score = scoreRecognition(truth, questions)
    const confident =
      truth.complete === false ? [] : questions.flatMap(({ confidence }, at) => (confidence >= 0.9 ? [at] : []))
    const confidentRight = confident.filter((at) => score.right[score.pairs.indexOf(at)] === true).length
    return { ...score, name, confident: confident.length, confidentRight, unreadable: false }
  } catch (error) {
    if (error instanceof AppError) return unreadable(name, truth, error.code)
    throw error
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
/** Text read off photographs with letters lost: as good as it gets is good enough there. */
const isOcr = (name: string): boolean => name.startsWith('edusafe-ocr')

/**
 * Documents of layouts that are still misread: how far they are from being read is printed, and one that is read fails here
 * until it is taken off the list and held to the bounds of the others.
 */
const notYetRead = ['gift-en/giftFormatPhpExamples.gift.txt']
const isNotYetRead = (name: string): boolean => notYetRead.includes(name.replaceAll('\\', '/'))

describe.skipIf(truthFiles.length === 0)('the corpus of real documents', () => {
  test.for(truthFiles)('%s', { timeout: 60_000 }, async (truthFile) => {
    const score = await measure(truthFile)
    measured.push(score)
    if (score.unreadable) return
    if (isNotYetRead(score.name)) expect(score.perfect, 'is read now: take it off the list').toBeLessThan(0.85)
    else expect(score.perfect).toBeGreaterThanOrEqual(isOcr(score.name) ? 0 : 0.85)
  })

  test('in the mean 97 % of the questions of what is read are right in every field and hardly one is invented', () => {
    const readable = measured.filter(({ name, unreadable: is }) => !is && !isNotYetRead(name))
    expect(mean(readable.filter(({ name }) => !isOcr(name)).map(({ perfect }) => perfect))).toBeGreaterThanOrEqual(0.97)
    expect(mean(readable.map(({ extra }) => extra))).toBeLessThanOrEqual(0.005)
  })

  test('of the questions read with confidence 99 % are right', () => {
    const confident = measured.reduce((sum, score) => sum + score.confident, 0)
    const right = measured.reduce((sum, score) => sum + score.confidentRight, 0)
    expect(right / Math.max(1, confident)).toBeGreaterThanOrEqual(0.99)
  })

  afterAll(() => {
    const rows = [...measured].sort((a, b) => a.perfect - b.perfect).slice(0, 12)
    console.info(rows.map(({ name, perfect }) => `${(perfect * 100).toFixed(1).padStart(5)} %  ${name}`).join('\n'))
    console.info(
      `mean perfect ${(mean(measured.map(({ perfect }) => perfect)) * 100).toFixed(2)} % of ${measured.length} documents`,
    )
  })
})
