import type { z } from 'zod'
import { type Db, inTransaction } from '../db/openDatabase.ts'
import type { Clock } from '../ports.ts'
import { type Connection, type Llm, ModelFailure } from './Llm.ts'
import { parseReply } from './parseReply.ts'
import { findReply, recordCutOffTx, recordReplyTx, wasCutOff } from './recordedReplies.ts'
import { type KeptRequest, requestHash } from './requestHash.ts'

export type AskPorts = { db: Db; now: Clock; llm: Llm }

export type Asked<Value> =
  | { ok: true; value: Value; hash: string }
  | { ok: false; problem: 'unreadable' | 'cutOff'; hash: string }

/**
 * Returns the recorded reply, or the model's, recorded before anything else is done with it: no reply is ever paid twice, and
 * neither is one that was cut off (`text` is undefined then).
 */
async function replyTo(ports: AskPorts, connection: Connection, request: KeptRequest, signal: AbortSignal) {
  const { db, now, llm } = ports
  const hash = requestHash(connection, request)
  const sent = { hash, to: connection, promptVersion: request.promptVersion }
  const recorded = findReply(db, hash)
  if (recorded !== undefined) return { hash, text: recorded }
  if (wasCutOff(db, hash)) return { hash, text: undefined }
  try {
    const reply = await llm.complete(connection, request, signal)
    inTransaction(db, (tx) => recordReplyTx(tx, sent, reply, now()))
    return { hash, text: reply.text }
  } catch (error) {
    const cut = error instanceof ModelFailure ? error.cutOff : undefined
    if (!cut) throw error
    inTransaction(db, (tx) => recordCutOffTx(tx, sent, cut, now()))
    return { hash, text: undefined }
  }
}

const repairOf = (request: KeptRequest, problem: string): KeptRequest => ({
  ...request,
  user: `${request.user}\n\nYour last answer could not be used: ${problem.slice(0, 500)}\nAnswer again, with JSON alone.`,
})

type Checked<Schema extends z.ZodType> = KeptRequest & {
  schema: Schema
  /** What is wrong with an answer of the right shape; said to the model once, then the answer is taken as it is. */
  complaint?: (value: z.infer<Schema>) => string | undefined
}

/** Asks, and once more if the answer is not of the shape that was asked for. Throws ModelFailure. */
export async function askModel<Schema extends z.ZodType>(
  ports: AskPorts,
  connection: Connection,
  request: Checked<Schema>,
  signal: AbortSignal,
): Promise<Asked<z.infer<Schema>>> {
  const first = await replyTo(ports, connection, request, signal)
  if (first.text === undefined) return { ok: false, problem: 'cutOff', hash: first.hash }
  const read = parseReply(first.text, request.schema)
  const problem = read.ok ? request.complaint?.(read.value) : read.problem
  if (read.ok && problem === undefined) return { ok: true, value: read.value, hash: first.hash }
  const second = await replyTo(ports, connection, repairOf(request, problem ?? ''), signal)
  if (second.text === undefined) return { ok: false, problem: 'cutOff', hash: second.hash }
  const again = parseReply(second.text, request.schema)
  return again.ok
    ? { ok: true, value: again.value, hash: second.hash }
    : { ok: false, problem: 'unreadable', hash: second.hash }
}
