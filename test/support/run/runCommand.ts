import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../../', import.meta.url))

type Options = { env?: NodeJS.ProcessEnv; seconds?: number; isShown?: boolean }
type Ended = { code: number | null; output: string; seconds: number }

/** Runs a program to its end, or to the end of its time. Keeps what it says; `isShown` shows it as it comes. */
export async function runCommand(command: string, args: readonly string[], options: Options = {}): Promise<Ended> {
  const startedAt = Date.now()
  const child = spawn(command, [...args], {
    cwd: root,
    env: options.env ?? process.env,
    stdio: options.isShown ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    timeout: (options.seconds ?? 240) * 1000,
    killSignal: 'SIGKILL',
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await once(child, 'close').then(
    ([exitCode]) => exitCode as number | null,
    (error: Error) => {
      said.push(Buffer.from(`${error.message}\n`))
      return null
    },
  )
  return { code, output: Buffer.concat(said).toString('utf8'), seconds: (Date.now() - startedAt) / 1000 }
}

/** Runs a JavaScript file with this Node. */
export const runNode = (file: string, args: readonly string[], options?: Options): Promise<Ended> =>
  runCommand(process.execPath, [file, ...args], options)

/**
 * Runs the npm that runs this script. By its file, not by name: Windows has a batch file of that name, which Node starts through no
 * shell. Throws where npm runs nothing.
 */
export function runNpm(args: readonly string[], options?: Options): Promise<Ended> {
  const npm = process.env.npm_execpath
  if (!npm) throw new Error('This is run by npm: npm run ...')
  return runNode(npm, args, options)
}
