import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, type runCommand, runNode, runNpm } from '../../test/support/run/runCommand.ts'

// `npm run package -- ARGUMENTS`: builds the program and packs it for this system; the arguments are electron-builder's.

const folder = import.meta.dirname
const builder = join(folder, 'node_modules/electron-builder/cli.js')

/** Runs electron-builder, which is fetched when it is missing. Throws with what it said if it fails. */
export async function pack(args: readonly string[]): Promise<void> {
  if (!isInstalled()) await mustEnd(runNpm(['ci', '--prefix', folder], { seconds: 600, isShown: true }))
  await mustEnd(runNode(join(root, 'node_modules/electron-vite/bin/electron-vite.js'), ['build', '--logLevel', 'warn']))
  const config = ['--projectDir', root, '--config', join(folder, 'electron-builder.yml'), '--publish', 'never']
  const env = withCertificate(process.env)
  await mustEnd(runNode(builder, [...config, ...args], { env, seconds: 1800, isShown: true }))
}

/** A workflow sets a secret that there is not to nothing, which electron-builder would take on macOS for a file of no name. */
export function withCertificate(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { CSC_LINK, ...others } = env
  return CSC_LINK ? env : others
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
