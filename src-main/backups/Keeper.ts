import { AppError, type Fault } from '../contract/faults.ts'
import type { StartReader } from '../ports.ts'
import type { KeeperReply, KeeperRequest, KeeperResults } from './keeper/keeperMessages.ts'

type Watching = { signal?: AbortSignal | undefined; begun?: (() => void) | undefined }

function errorOf(fault: Fault, stack: string): Error {
  if (fault.code !== 'INTERNAL') return new AppError(fault.code, fault.message, { details: fault.details })
  return Object.assign(new Error('the keeper of backups failed'), { stack })
}

/** Does a piece of work on backups in a process of its own, so that no call waits for it. */
export class Keeper {
  readonly #start: StartReader

  constructor(start: StartReader) {
    this.#start = start
  }

  /** Rejects with the fault of the work, or the signal's reason: the process is then gone, and what it had begun counts for nothing. */
  async ask<Request extends KeeperRequest>(
    request: Request,
    { signal, begun }: Watching = {},
  ): Promise<KeeperResults[Request['kind']]> {
    signal?.throwIfAborted()
    const child = this.#start({ flags: [], env: {} })
    const { promise, resolve, reject } = Promise.withResolvers<KeeperResults[KeeperRequest['kind']]>()
    child.onMessage((message) => {
      const reply = message as KeeperReply
      if (reply.kind === 'begun') begun?.()
      else if (reply.kind === 'done') resolve(reply.result)
      else reject(errorOf(reply.fault, reply.stack))
    })
    child.onExit((how) => reject(new Error(`the keeper of backups ended without a result: ${how}`)))
    const abort = () => reject(signal?.reason)
    signal?.addEventListener('abort', abort)
    const awake = setInterval(() => {}, 60_000) // the child alone does not keep a command from ending
    try {
      child.send(request)
      return (await promise) as KeeperResults[Request['kind']]
    } finally {
      clearInterval(awake)
      signal?.removeEventListener('abort', abort)
      child.kill()
    }
  }
}
