export type Tally = { passed: number; failed: number; skipped: number }

export const total = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  skipped: tallies.reduce((sum, { skipped }) => sum + skipped, 0),
})

/** The last line of `npm test`. */
export const inWords = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

type FileResult = { status: string; assertionResults: readonly { status: string }[] }

/**
 * Counts a vitest report. A file that broke before its tests ran, and errors outside of any test (the exit code tells of
 * them), are one failure each: nothing that went wrong is lost because no test was there to fail.
 */
export function tallyOf(report: { testResults: readonly FileResult[] }, exitCode: number | null): Tally {
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failed = tests.filter(({ status }) => status === 'failed').length
  const isBroken = (file: FileResult) =>
    file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')
  const broken = report.testResults.filter(isBroken).length
  const unexplained = exitCode !== 0 && failed + broken === 0 ? 1 : 0
  return { passed, failed: failed + broken + unexplained, skipped: tests.length - passed - failed }
}
