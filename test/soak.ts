import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root, runNode } from './support/run/runCommand.ts'

// `npm run soak [-- --kills N] [NAME-PART...]`: what depends on chance, with many rounds and other random inputs each time, which takes
// hours. What is killed is killed as often as test/support/kills.ts says, or N times each.

const usesChance = /\/(?:rounds|kills)\.ts'|'fast-check'|\/smallDisk\.ts'/

/** Tests of kills, races, broken files and properties, and of disks that are full or may not be written to. */
const withChance = (): string[] =>
  ['unit', 'core']
    .flatMap((folder) => readdirSync(join(root, 'test', folder)).map((name) => join('test', folder, name)))
    .filter((path) => usesChance.test(readFileSync(join(root, path), 'utf8')))

const { values, positionals: wanted } = parseArgs({ options: { kills: { type: 'string' } }, allowPositionals: true })
if (values.kills !== undefined && !/^[1-9]\d*$/.test(values.kills)) throw new Error('--kills wants a number')
const args = ['run', ...(wanted.length > 0 ? wanted : withChance())]
const { code } = await runNode(
  join(root, 'node_modules/vitest/vitest.mjs'),
  [...args, '--config', 'test/vitest.config.ts', '--root', root, '--testTimeout', '7200000'],
  { env: { ...process.env, QQUIZ_SOAK: '1', QQUIZ_KILLS: values.kills ?? '' }, seconds: 12 * 3600, isShown: true },
)
process.exitCode = code ?? 1
