import { z } from 'zod'
import { type Connection, type Llm, ModelFailure, type ModelRequest } from './Llm.ts'
import { parseReply } from './parseReply.ts'

const ready = z.object({ ready: z.boolean() })

const request: ModelRequest = {
  system: 'You check a connection. Answer with JSON.',
  user: 'Answer {"ready": true}.',
  schemaName: 'ready',
  schema: ready,
  // Models that think first spend their tokens before they answer.
  maxOutputTokens: 512,
}

/** A person waits for it; a local model may have to be loaded first. */
const patienceMs = 60_000

/** Sends one small request and times it. Throws ModelFailure with what is wrong, or the signal's reason. */
export async function testConnection(
  llm: Llm,
  connection: Connection,
  signal: AbortSignal,
): Promise<{ milliseconds: number }> {
  const started = performance.now()
  const either = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
  const { text } = await llm.complete(connection, request, either).catch((error) => {
    signal.throwIfAborted()
    if (!(error instanceof DOMException)) throw error
    throw new ModelFailure('MODEL_FAILED', `The model did not answer within ${patienceMs / 1000} seconds.`)
  })
  const reply = parseReply(text, ready)
  if (!reply.ok) throw new ModelFailure('MODEL_ANSWER_INVALID', `The model did not answer as asked: ${reply.problem}`)
  return { milliseconds: Math.round(performance.now() - started) }
}
