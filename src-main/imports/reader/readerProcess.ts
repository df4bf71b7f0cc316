import { writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { ReadReply, ReadRequest } from './readerMessages.ts'

// The process that reads documents, started by the host (Ports.startReader) and ended by SIGKILL alone.

/** Runs in a thread: a pattern or a loop that holds the process for ever does not hold it. */
const watch = (parent: number, mostBytes: number, mostCpuMs: number, begun: Float64Array) => {
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
  setInterval(() => {
    if (isAlone() || process.memoryUsage.rss() > mostBytes) process.kill(process.pid, 'SIGKILL')
    const { user, system } = process.cpuUsage()
    if ((user + system) / 1000 - (begun[0] as number) > mostCpuMs) endForWork()
  }, 100)
}

/** How much work the process had done when it was asked for what it does now, in milliseconds of a processor. */
const begun = new Float64Array(new SharedArrayBuffer(8)).fill(Infinity)
const { QQUIZ_READER_BYTES: bytes, QQUIZ_READER_CPU_MS: cpuMs } = process.env
const limits = [process.ppid, Number(bytes), Number(cpuMs ?? Infinity)]

new Worker(`(${watch})(${limits}, require('node:worker_threads').workerData)`, {
  eval: true,
  workerData: begun,
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
const answer = async (request: unknown) => {
  const { answerRequest } = await loaded
  const { user, system } = process.cpuUsage()
  begun[0] = (user + system) / 1000
  const reply = await answerRequest(request as ReadRequest)
  begun[0] = Infinity
  say(reply)
}
if (parentPort) parentPort.on('message', ({ data }) => void answer(data))
else process.on('message', (request) => void answer(request))
await loaded
say('ready')
