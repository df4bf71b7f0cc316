import { join } from 'node:path'
import { root, runNode } from './support/run/runCommand.ts'

// `npm run soak [NAME-PART...]`: the tests of kills, races and broken files with many rounds, which take an hour.

const wanted = process.argv.slice(2)
const args = wanted.length > 0 ? ['run', ...wanted] : ['related', '--run', 'test/support/rounds.ts']
const { code } = await runNode(
  join(root, 'node_modules/vitest/vitest.mjs'),
  [...args, '--config', 'test/vitest.config.ts', '--root', root, '--testTimeout', '7200000'],
  { env: { ...process.env, QQUIZ_SOAK: '1' }, seconds: 4 * 3600, isShown: true },
)
process.exitCode = code ?? 1
