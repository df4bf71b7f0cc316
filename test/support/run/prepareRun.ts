import { buildHeadlessIfStale } from '../../../src-main/plainNode/buildHeadless.ts'

/** vitest's global setup. Tests that start the command line, the host or a reader run the bundle, never an old one. */
export default async function setUp(): Promise<void> {
  await buildHeadlessIfStale(console.log)
}
