import { setPriority } from 'node:os'
import { answerKeeper } from '../backups/keeper/answerKeeper.ts'
import type { KeeperReply, KeeperRequest } from '../backups/keeper/keeperMessages.ts'
import { examineFolder } from './examineFolder.ts'

// The process that writes, reads and restores backups, and examines the library, started by the host (Ports.startKeeper) for one piece of work.

// What is meant for the program as a whole: it decides when its keeper ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit())
try {
  setPriority(10) // whoever answers questions comes first
} catch {} // not everywhere allowed

/** Electron's own channel of a utility process; a child of Node has one in `process`. */
type ParentPort = {
  on(name: 'message', listen: (event: { data: unknown }) => void): void
  postMessage(it: unknown): void
}
const { parentPort } = process as unknown as { parentPort?: ParentPort }
const say = (reply: KeeperReply) => void (parentPort ? parentPort.postMessage(reply) : process.send?.(reply))
const hear = (request: unknown) => void answerKeeper(request as KeeperRequest, { say, examine: examineFolder })

if (parentPort) parentPort.on('message', ({ data }) => hear(data))
else process.on('message', hear)
