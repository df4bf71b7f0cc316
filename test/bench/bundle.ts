import { buildIfStale } from '../../src-main/plainNode/buildDesktop.ts'
import { weighFirstPage } from '../support/firstPage.ts'
import type { Measure } from './Measure.ts'

/** What the built page begins with, built first where a source is newer. */
export async function benchBundle(): Promise<Measure[]> {
  await buildIfStale((sentence) => void process.stderr.write(`${sentence}\n`))
  const { bytes } = weighFirstPage()
  return [{ name: 'first page and one language, gzip', unit: 'kB', value: bytes / 1024, bound: 250 }]
}
