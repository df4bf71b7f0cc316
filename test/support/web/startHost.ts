import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { headlessProgram } from '../../../src-main/plainNode/buildHeadless.ts'

export type RunningHost = {
  pid: number
  /** The start link: it lets one browser in. */
  url: string
  /** Ends it as a person would, and waits until it is over. */
  stop(): Promise<void>
  /** Ends it with no chance to tidy up, as a power cut does (kill -9). */
  kill(): Promise<void>
}

/** The start link is the first line that the program prints. */
async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The host has no output.')
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error('The host ended without a link.')
}

/** Starts the program as a process of its own, as `npm run -s qquiz -- serve` does with the Node that runs the tests. */
export async function startHost(dataDir: string, port = 0): Promise<RunningHost> {
  const args = [headlessProgram('cli'), 'serve', '--data', dataDir, '--port', String(port), '--no-open']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await firstLine(child)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  return { pid: child.pid ?? 0, url, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}
