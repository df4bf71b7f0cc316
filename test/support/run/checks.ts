import { join } from 'node:path'
import { root, type runCommand, runNode } from './runCommand.ts'
import type { Tally } from './Tally.ts'

const tool = (path: string) => join(root, 'node_modules', path)

type Check = { name: string; run(): ReturnType<typeof runCommand> }

const typeCheck = (part: string): Check => ({
  name: `type check of ${part}`,
  run: () => runNode(tool('typescript/bin/tsc'), ['-p', part, '--singleThreaded']),
})

const buildCheck: Check = {
  name: 'build',
  run: () => runNode(tool('electron-vite/bin/electron-vite.js'), ['build', '--logLevel', 'warn']),
}

const checks: readonly Check[] = [
  typeCheck('src-main'),
  typeCheck('src-preload'),
  typeCheck('src-renderer'),
  typeCheck('test'),
  { name: 'lint', run: () => runNode(tool('@biomejs/biome/bin/biome'), ['check']) },
  { name: 'no unused files and exports', run: () => runNode(tool('knip/bin/knip.js'), ['--no-progress']) },
  { name: 'no pattern that a text can hold', run: () => runNode(join(root, 'test/support/patterns/check.ts'), []) },
]

async function runCheck({ name, run }: Check): Promise<Tally> {
  const { code, output, seconds } = await run()
  const isGood = code === 0
  console.log(`${isGood ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)${isGood ? '' : `\n${output}`}`)
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 }
}

/** Builds the page and the program for Electron, which tests look at; counts as one test. */
export const runBuild = (): Promise<Tally> => runCheck(buildCheck)

/** Type checks and lint, one after the other, so that tests run beside them; each counts as one test. */
export async function runChecks(): Promise<Tally[]> {
  const tallies: Tally[] = []
  for (const check of checks) tallies.push(await runCheck(check))
  return tallies
}
