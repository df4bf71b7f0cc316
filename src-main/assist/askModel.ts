import type { z } from 'zod'
import type { Clock } from '../app/ports.ts'
import { type Db, inTransaction } from '../db/openDatabase.ts'
import type { Connection, Llm, ModelRequest } from '../llm/Llm.ts'
import { parseReply } from '../llm/parseReply.ts'
import { findReply, recordReplyTx } from './recordedReplies.ts'
import { requestHash } from './requestHash.ts'

export type AskPorts = { db: Db; now: Clock; llm: Llm }

export type Asked<Value> = { ok: true; value: Value; hash: string } | { ok: false; problem: string; hash: string }

/** The recorded reply, or the model's, recorded before anything else is done with it: no reply is ever paid twice. */
async function replyTo(ports: AskPorts, connection: Connection, request: ModelRequest, signal: AbortSignal) {
  const hash = requestHash(connection, request)
  const recorded = findReply(ports.db, hash)
  if (recorded !== undefined) return { hash, text: recorded }
  const reply = await ports.llm.complete(connection, request, signal)
  inTransaction(ports.db, (tx) => recordReplyTx(tx, hash, connection, reply, ports.now()))
  return { hash, text: reply.text }
}

const repairOf = (request: ModelRequest, problem: string): ModelRequest => ({
  ...request,
  user: `${request.user}\n\nYour last answer could not be used: ${problem.slice(0, 500)}\nAnswer again, with JSON alone.`,
})

/** Asks, and once more if the answer is not of the shape that was asked for. Throws ModelFailure. */
export async function askModel<Schema extends z.ZodType>(
  ports: AskPorts,
  connection: Connection,
  request: ModelRequest & { schema: Schema },
  signal: AbortSignal,
): Promise<Asked<z.infer<Schema>>> {
  const first = await replyTo(ports, connection, request, signal)
  const read = parseReply(first.text, request.schema)
  if (read.ok) return { ok: true, value: read.value, hash: first.hash }
  const second = await replyTo(ports, connection, repairOf(request, read.problem), signal)
  const again = parseReply(second.text, request.schema)
  return again.ok
    ? { ok: true, value: again.value, hash: second.hash }
    : { ok: false, problem: again.problem, hash: second.hash }
}
