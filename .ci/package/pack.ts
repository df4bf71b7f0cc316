import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runCommand, runNode } from '../../test/support/run/runCommand.ts'

// `npm run package -- ARGUMENTS`: builds the program and packs it for this system; the arguments are electron-builder's.

const folder = import.meta.dirname
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const builder = join(folder, 'node_modules/electron-builder/cli.js')

/** Runs electron-builder, which is fetched when it is missing. Throws with what it said if it fails. */
export async function pack(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<void> {
  if (!isInstalled()) await mustEnd(runCommand(npm, ['ci', '--prefix', folder], { seconds: 600, isShown: true }))
  await mustEnd(runNode(join(root, 'node_modules/electron-vite/bin/electron-vite.js'), ['build', '--logLevel', 'warn']))
  const config = ['--projectDir', root, '--config', join(folder, 'electron-builder.yml'), '--publish', 'never']
  await mustEnd(runNode(builder, [...config, ...args], { env, seconds: 1800, isShown: true }))
}

function isInstalled(): boolean {
  const versionIn = (file: string, name: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))[name]
  const { 'electron-builder': wanted } = versionIn('package.json', 'dependencies') as Record<string, string>
  return existsSync(builder) && versionIn('node_modules/electron-builder/package.json', 'version') === wanted
}

async function mustEnd(run: ReturnType<typeof runCommand>): Promise<void> {
  const { code, output } = await run
  if (code !== 0) throw new Error(`Packing failed.\n${output}`)
}

if (import.meta.main) await pack(process.argv.slice(2))
