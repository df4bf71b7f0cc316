import { writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { ReadAsked, ReadReply } from './readerMessages.ts'

// The process that reads documents, started by the host (Ports.startReader) and ended by SIGKILL alone.

/** The work done before what is being read, the most that may be done for it, and how long there may be none, in milliseconds. */
type Work = Float64Array

/** Runs in a thread: a pattern or a loop that holds the process for ever does not hold it. */
const watch = (parent: number, mostBytes: number, work: Work) => {
  const lookEveryMs = 100
  const isAlone = () => {
    if (process.ppid !== parent) return true
    try {
      process.kill(parent, 0) // Windows goes on to name a parent that is gone
      return false
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ESRCH'
    }
  }
  const endForWork = () => {
    try {
      process.kill(process.pid, 'SIGXCPU')
    } catch {
      process.kill(process.pid, 'SIGKILL') // Windows has no other signal
    }
  }
  let before = 0
  let idleMs = 0
  setInterval(() => {
    if (isAlone() || process.memoryUsage.rss() > mostBytes) process.kill(process.pid, 'SIGKILL')
    const { user, system } = process.cpuUsage()
    const now = (user + system) / 1000
    const [begun, most, longestIdle] = work as unknown as [number, number, number]
    // looks are counted, not the clock: a machine that slept did not read
    idleMs = begun < now && now - before < 1 ? idleMs + lookEveryMs : 0
    before = now
    if (now - begun > most || idleMs > longestIdle) endForWork()
  }, lookEveryMs)
}

const work: Work = new Float64Array(new SharedArrayBuffer(24)).fill(Infinity)
const limits = [process.ppid, Number(process.env.QQUIZ_READER_BYTES)]

new Worker(`(${watch})(${limits}, require('node:worker_threads').workerData)`, {
  eval: true,
  workerData: work,
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
}).unref()

// What is meant for the program as a whole: it decides when its reader ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit())
try {
  writeFileSync('/proc/self/oom_score_adj', '1000') // where memory ends, this ends first
} catch {} // no Linux

/** Electron's own channel of a utility process; a child of Node has one in `process`. */
type ParentPort = {
  on(name: 'message', listen: (event: { data: unknown }) => void): void
  postMessage(it: unknown): void
}
const { parentPort } = process as unknown as { parentPort?: ParentPort }
const say = (message: 'ready' | ReadReply) => (parentPort ? parentPort.postMessage(message) : process.send?.(message))

const loaded = import('./answerRequest.ts')
const answer = async (asked: unknown) => {
  const { cpuMs, idleMs, ...request } = asked as ReadAsked
  const { user, system } = process.cpuUsage()
  work.set([(user + system) / 1000, cpuMs, idleMs])
  const { answerRequest } = await loaded
  const reply = await answerRequest(request)
  work.fill(Infinity)
  say(reply)
}
if (parentPort) parentPort.on('message', ({ data }) => void answer(data))
else process.on('message', (request) => void answer(request))
await loaded
say('ready')
