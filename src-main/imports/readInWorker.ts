import { Worker } from 'node:worker_threads'
import { AppError } from '../contract/faults.ts'
import type { ReadReply, ReadRequest, ReadResult } from './readerMessages.ts'

export type ReaderLimits = { memoryMb: number; timeoutMs: number }

/** What a document may cost: enough for a 200 MB file, little enough that a hostile one cannot take the machine. */
const readerLimits: ReaderLimits = { memoryMb: 2048, timeoutMs: 180_000 }

/**
 * Room for young objects, 64 MB a half: with V8's default of 16 most of a large document's tokens are copied to the old
 * generation before they die, and time grows faster than the document (`npm run bench` runs with the same).
 */
const maxYoungGenerationSizeMb = 192

type Result<Request extends ReadRequest> = Extract<ReadResult, { kind: Request['kind'] }>

function workerFault(error: unknown): AppError {
  const code = (error as { code?: string }).code
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new AppError(
      'EXTRACTION_MEMORY',
      'Reading this file takes too much memory. Split it and import the parts.',
      {
        cause: error,
      },
    )
  return new AppError('DOCUMENT_DAMAGED', 'This file could not be read. Open it in its program and save it again.', {
    cause: error,
  })
}

/**
 * Reads in a thread of its own, with a cap on memory and time, ended on either and when `signal` aborts (the promise
 * then rejects with its reason). Throws the AppError of the reader, EXTRACTION_TIMEOUT or EXTRACTION_MEMORY.
 */
export function readInWorker<Request extends ReadRequest>(
  workerModule: URL,
  request: Request,
  signal?: AbortSignal,
  limits: ReaderLimits = readerLimits,
): Promise<Result<Request>> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(workerModule, {
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb },
    })
    const end = (settle: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      void worker.terminate()
      settle()
    }
    const onAbort = () => end(() => reject(signal?.reason))
    const timer = setTimeout(() => {
      const message = 'Reading this file takes too long. Split it, or save it in another format.'
      end(() => reject(new AppError('EXTRACTION_TIMEOUT', message)))
    }, limits.timeoutMs)
    signal?.addEventListener('abort', onAbort)
    worker.once('message', (reply: ReadReply) => end(() => settle(reply, resolve, reject)))
    worker.once('error', (error) => end(() => reject(workerFault(error))))
    worker.once('exit', () => end(() => reject(workerFault(new Error('the reader ended without a result')))))
    worker.postMessage(request)
  })
}

function settle<Value>(reply: ReadReply, resolve: (value: Value) => void, reject: (error: unknown) => void) {
  if (reply.ok) resolve(reply.result as Value)
  else if (reply.fault.code === 'INTERNAL')
    reject(Object.assign(new Error('the reader failed'), { stack: reply.stack }))
  else reject(new AppError(reply.fault.code, reply.fault.message, { details: reply.fault.details }))
}
