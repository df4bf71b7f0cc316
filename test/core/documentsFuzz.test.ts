import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../src-main/contract/faults.ts'
import { type DocumentFormat, formats } from '../../src-main/contract/formats.ts'
import { detectFormat } from '../../src-main/documents/detectFormat.ts'
import { extract } from '../../src-main/documents/extract.ts'
import { mutate, seeded } from '../support/documents/mutate.ts'
import { mutateShape } from '../support/documents/mutateShape.ts'
import { smallFiles } from '../support/documents/smallFiles.ts'
import { rounds } from '../support/rounds.ts'

const samples = rounds(20, 400)
/** A hang would be endless; a slow machine is not. */
const longestMs = 8000

test('a file of every format is here', () => {
  const here = new Set(smallFiles.map(([name, bytes]) => detectFormat(bytes, name).format))
  expect(Object.keys(formats).filter((format) => !here.has(format as DocumentFormat))).toEqual([])
})

async function tryExtract(bytes: Uint8Array, name: string): Promise<void> {
  const started = performance.now()
  try {
    const document = await extract(bytes, name)
    expect(document.blocks.length).toBeGreaterThan(0)
  } catch (error) {
    if (!(error instanceof AppError)) throw new Error(`not a fault: ${name}`, { cause: error })
  }
  expect(performance.now() - started).toBeLessThan(longestMs)
}

describe('a damaged file ends in a result or a fault, never in a hang or another error', () => {
  test.each(smallFiles)('%s', { timeout: 600_000 }, async (name, bytes) => {
    const random = seeded(20260101)
    for (let index = 0; index < samples; index++)
      await tryExtract(index % 2 === 0 ? mutate(bytes, random) : mutateShape(bytes, random), name)
  })

  test.each(smallFiles.filter(([, bytes]) => bytes[0] === 0x50))(
    'parts of %s',
    { timeout: 600_000 },
    async (name, bytes) => {
      const random = seeded(20260102)
      const parts = Object.entries(unzipSync(bytes))
      for (let index = 0; index < samples; index++) {
        const damaged = parts.map(([path, content]) => [path, random() < 0.4 ? mutate(content, random) : content])
        await tryExtract(zipSync(Object.fromEntries(damaged), { level: 1 }), name)
      }
    },
  )
})
