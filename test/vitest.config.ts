import { defineConfig } from 'vitest/config'
import { UnitTestsLast } from './support/run/UnitTestsLast.ts'

export default defineConfig({
  test: {
    globalSetup: 'test/support/run/prepareRun.ts',
    setupFiles: ['test/support/run/sameSeeds.ts'],
    // a worker loads the core once, not for every file, and keeps its browser; what a test changes outside of it, it puts back
    isolate: false,
    sequence: { sequencer: UnitTestsLast },
    // Real processes and real files: a busy machine is slow, but not wrong. What must be fast is measured by `npm run bench`.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 50_000 } },
  },
})
