import { buildHeadlessIfStale } from '../../../src-main/plainNode/buildHeadless.ts'

/** vitest's global setup: tests that start the command line, the host or the reader worker run the bundle, never an old one. */
export default (): Promise<void> => buildHeadlessIfStale(console.log)
