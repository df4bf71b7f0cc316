import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNode } from './support/run/runCommand.ts'

// `npm run soak [NAME-PART...]`: what depends on chance, with many rounds and other random inputs each time, which takes an hour.

const usesChance = /\/rounds\.ts'|'fast-check'|\/smallDisk\.ts'/

/** Tests of kills, races, broken files and properties, and of disks that are full or may not be written to. */
const withChance = (): string[] =>
  ['unit', 'core']
    .flatMap((folder) => readdirSync(join(root, 'test', folder)).map((name) => join('test', folder, name)))
    .filter((path) => usesChance.test(readFileSync(join(root, path), 'utf8')))

const wanted = process.argv.slice(2)
const args = ['run', ...(wanted.length > 0 ? wanted : withChance())]
const { code } = await runNode(
  join(root, 'node_modules/vitest/vitest.mjs'),
  [...args, '--config', 'test/vitest.config.ts', '--root', root, '--testTimeout', '7200000'],
  { env: { ...process.env, QQUIZ_SOAK: '1' }, seconds: 4 * 3600, isShown: true },
)
process.exitCode = code ?? 1
