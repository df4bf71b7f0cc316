import { join } from 'node:path'
import { root, runNode } from './support/run/runCommand.ts'

// `npm run screenshots`: every page in both languages and themes, at desktop and phone width, into test-results/screenshots.

const { code } = await runNode(
  join(root, 'node_modules/vitest/vitest.mjs'),
  [
    'run',
    'test/web/screenshots.test.ts',
    'test/web/backups.test.ts',
    '--config',
    'test/vitest.config.ts',
    '--root',
    root,
  ],
  { env: { ...process.env, QQUIZ_SCREENSHOTS: '1' }, seconds: 900, isShown: true },
)
process.exitCode = code ?? 1
