import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../contract/faults.ts'
import type { SampleView } from '../contract/importCalls.ts'

const sampleIndex = z.array(
  z.object({ name: z.string(), title: z.string(), language: z.enum(['zh', 'en']), format: z.string() }),
)

/** Lists the sample banks that come with the program, as `samples/index.json` lists them. */
export async function listSamples(samplesDir: string): Promise<SampleView[]> {
  return sampleIndex.parse(JSON.parse(await readFile(join(samplesDir, 'index.json'), 'utf8')))
}

/** Throws NOT_FOUND for a name that the index does not list: no path of the caller's reaches the disk. */
export async function readSample(samplesDir: string, name: string): Promise<{ sample: SampleView; bytes: Buffer }> {
  const sample = (await listSamples(samplesDir)).find((listed) => listed.name === name)
  if (!sample) throw new AppError('NOT_FOUND', `There is no sample "${name}".`)
  return { sample, bytes: await readFile(join(samplesDir, sample.name)) }
}
