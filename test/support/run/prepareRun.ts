import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildHeadlessIfStale, headlessProgram } from '../../../src-main/plainNode/buildHeadless.ts'

/**
 * vitest's global setup. Tests that start the command line, the host or the reader worker run the bundle, never an old one.
 * What was read is remembered for the run alone (support/library/rememberingReader.mjs), so that it is of the current code.
 */
export default async function setUp(): Promise<() => void> {
  await buildHeadlessIfStale(console.log)
  const readings = mkdtempSync(join(tmpdir(), 'qquiz-readings-'))
  process.env.QQUIZ_TEST_READINGS = readings
  process.env.QQUIZ_TEST_READER = pathToFileURL(headlessProgram('readerWorker')).href
  return () => rmSync(readings, { recursive: true, force: true })
}
