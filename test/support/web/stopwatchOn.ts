import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright'

const tickMs = 10

/** The numbers of `/proc/PID/stat` behind the name, which may hold anything; from the state on. */
function statOf(pid: number | string): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return [] // it has ended
  }
}

/** Processor time that a process and all below it were given, in milliseconds; NaN where the system does not tell (all but Linux). */
function workOf(root: number): number {
  if (process.platform !== 'linux') return Number.NaN
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map(all.map((pid) => [Number(pid), Number(statOf(pid)[1])]))
  const isBelow = (pid: number | undefined): boolean => pid !== undefined && (pid === root || isBelow(parents.get(pid)))
  // user and system time, its own and that of children that have ended
  const ticksOf = (pid: number) =>
    statOf(pid)
      .slice(11, 15)
      .reduce((sum, ticks) => sum + Number(ticks), 0)
  return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + ticksOf(pid), 0) * tickMs
}

/** Starts a watch over a host and its page: what has passed by the clock, and what both were given of the processors. */
export async function stopwatchOn(page: Page, hostPid: number) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const seconds = metrics.find(({ name }) => name === 'ProcessTime')?.value ?? Number.NaN
    return workOf(hostPid) + seconds * 1000
  }
  const [started, before] = [performance.now(), await work()]
  return async () => ({ clockMs: performance.now() - started, workMs: (await work()) - before })
}
