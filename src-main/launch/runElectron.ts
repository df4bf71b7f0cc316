import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from '../plainNode/root.ts'

const startUp = 10_000
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Chromium refuses to run as root with its sandbox. */
const isLinuxRoot = () => process.platform === 'linux' && process.getuid?.() === 0

/**
 * Runs the program in Electron until it ends. Returns its exit code; undefined if Electron itself could not start (a
 * missing library, a system that forbids its sandbox), which shows as a death by signal or a shell's code within seconds.
 */
export async function runElectron(electron: string, args: readonly string[]): Promise<number | undefined> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const flags = isLinuxRoot() ? ['--no-sandbox'] : []
  const child = spawn(electron, [...flags, root, ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
  let isStopped = false
  const stop = (signal: NodeJS.Signals) => {
    isStopped = true
    // a terminal sends SIGINT to both, but that of Windows not to a program with a window
    if (signal !== 'SIGINT' || process.platform === 'win32') child.kill(signal)
  }
  for (const signal of signals) process.on(signal, stop)
  const startedAt = Date.now()
  const ended = await once(child, 'close').catch(() => [127, null]) // could not be run at all
  for (const signal of signals) process.off(signal, stop)
  const [code, signal] = ended as [number | null, NodeJS.Signals | null]
  const hasFailed = !isStopped && (signal !== null || (code ?? 0) > 125) && Date.now() - startedAt < startUp
  return hasFailed ? undefined : (code ?? 0)
}
