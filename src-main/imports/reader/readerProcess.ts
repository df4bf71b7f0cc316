import { writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { ReadReply, ReadRequest } from './readerMessages.ts'

// The process that reads documents, started by the host (Ports.startReader) and ended by SIGKILL alone.

/** Runs in a thread: a pattern or a loop that holds the process for ever does not hold it. */
const watch = (parent: number, mostBytes: number) => {
  const isAlone = () => {
    if (process.ppid !== parent) return true
    try {
      process.kill(parent, 0) // Windows goes on to name a parent that is gone
      return false
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ESRCH'
    }
  }
  setInterval(() => {
    if (isAlone() || process.memoryUsage.rss() > mostBytes) process.kill(process.pid, 'SIGKILL')
  }, 100)
}

new Worker(`(${watch})(${process.ppid}, ${Number(process.env.QQUIZ_READER_BYTES)})`, {
  eval: true,
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
const answer = async (request: unknown) => say(await (await loaded).answerRequest(request as ReadRequest))
if (parentPort) parentPort.on('message', ({ data }) => void answer(data))
else process.on('message', (request) => void answer(request))
await loaded
say('ready')
