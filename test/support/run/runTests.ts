import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runCommand, runNode } from './runCommand.ts'
import { type Tally, tallyOf } from './Tally.ts'

const vitest = join(root, 'node_modules/vitest/vitest.mjs')

// two workers more than there are cores: tests wait for other processes and for clocks a good part of the time
const options = ['--config', 'test/vitest.config.ts', '--root', root, `--maxWorkers=${availableParallelism() + 2}`]

/**
 * Runs the tests of the folders below test/ and counts them. A run that ends without a report is one failure. `wrapper`:
 * the command that runs the tests' command, such as xvfb-run.
 */
export async function runTests(folders: readonly string[], env: NodeJS.ProcessEnv, wrapper: readonly string[] = []) {
  const paths = folders.map((folder) => `test/${folder}/`)
  const temporary = mkdtempSync(join(tmpdir(), 'qquiz-report-'))
  const report = join(temporary, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  console.log(`\n${paths.join(' ')}`)
  try {
    const args = ['run', ...options, ...paths, ...reporters, '--passWithNoTests']
    const [command = '', ...rest] = [...wrapper, process.execPath, vitest, ...args]
    const { code, seconds } = await runCommand(command, rest, { env, seconds: 2400, isShown: true })
    console.log(`${paths.join(' ')} took ${seconds.toFixed(1)} s`)
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
    return tallyOf(JSON.parse(readFileSync(report, 'utf8')), code)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Says why the tests of a folder are not run, and counts them as skipped. */
export async function skipTests(folder: string, reason: string): Promise<Tally> {
  const { output } = await runNode(vitest, ['list', `test/${folder}/`, '--json'])
  const start = output.indexOf('[')
  const skipped = start < 0 ? 1 : (JSON.parse(output.slice(start)) as unknown[]).length
  console.log(`\n!!! SKIPPED: test/${folder}/ (${skipped} tests): ${reason}`)
  return { passed: 0, failed: 0, skipped }
}
