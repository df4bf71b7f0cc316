import { setTimeout } from 'node:timers/promises'

/**
 * Resolves once the process that started this one for a person has ended without a word (withOwnNode.mjs, which names itself in
 * the environment): else a program would go on serving that nobody sees. Never, where there is none.
 */
export async function wrapperGone(signal: AbortSignal): Promise<void> {
  const wrapper = Number(process.env.QQUIZ_WRAPPER)
  if (!wrapper || process.ppid !== wrapper) return new Promise(() => {})
  while (process.ppid === wrapper && isAlive(wrapper)) await setTimeout(500, undefined, { signal, ref: false })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
