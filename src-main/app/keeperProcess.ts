import { setPriority } from 'node:os'
import { answerKeeper } from '../backups/keeper/answerKeeper.ts'
import type { ChangeRequest, KeeperReply, KeeperRequest } from '../backups/keeper/keeperMessages.ts'
import { examineFolder } from '../doctor/examineFolder.ts'

// The process that writes, reads and restores backups, examines the library and changes much of it, started by the host
// (Ports.startKeeper) for one piece of work.

// What is meant for the program as a whole: it decides when its keeper ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit())
/** Whoever answers questions comes first, but where a person waits for this process. */
function stepBack(): void {
  try {
    setPriority(10)
  } catch {} // not everywhere allowed
}

/** Electron's own channel of a utility process; a child of Node has one in `process`. */
type ParentPort = {
  on(name: 'message', listen: (event: { data: unknown }) => void): void
  postMessage(it: unknown): void
}
const { parentPort } = process as unknown as { parentPort?: ParentPort }
const say = (reply: KeeperReply) => void (parentPort ? parentPort.postMessage(reply) : process.send?.(reply))
/** Loaded on first use: what writes backups needs nothing of it. */
const change = async (request: ChangeRequest) => (await import('./makeLargeChange.ts')).makeLargeChange(request)

function hear(heard: unknown): void {
  const request = heard as KeeperRequest
  if (request.kind !== 'change') stepBack()
  void answerKeeper(request, { say, examine: examineFolder, change })
}

if (parentPort) parentPort.on('message', ({ data }) => hear(data))
else process.on('message', hear)
