import { join } from 'node:path'
import { root, type runCommand, runNode } from './runCommand.ts'
import type { Tally } from './Tally.ts'

const tool = (path: string) => join(root, 'node_modules', path)

type Check = { name: string; run(): ReturnType<typeof runCommand> }

const typeCheck = (part: string): Check => ({
  name: `type check of ${part}`,
  run: () => runNode(tool('typescript/bin/tsc'), ['-p', part, '--singleThreaded']),
})

const checks: readonly Check[] = [
  { name: 'build', run: () => runNode(tool('electron-vite/bin/electron-vite.js'), ['build', '--logLevel', 'warn']) },
  typeCheck('src-main'),
  typeCheck('src-preload'),
  typeCheck('src-renderer'),
  typeCheck('test'),
  { name: 'lint', run: () => runNode(tool('@biomejs/biome/bin/biome'), ['check']) },
]

async function runCheck({ name, run }: Check): Promise<Tally> {
  const { code, output, seconds } = await run()
  const isGood = code === 0
  console.log(`${isGood ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)${isGood ? '' : `\n${output}`}`)
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 }
}

/** Build, type checks and lint, side by side; each counts as one test. */
export const runChecks = (): Promise<Tally[]> => Promise.all(checks.map(runCheck))
