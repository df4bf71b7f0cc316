import { eq } from 'drizzle-orm'
import type { ModelChoice } from '../contract/settingsCalls.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { modelRequest } from '../db/schema/assist.ts'
import type { ModelReply } from './Llm.ts'

/** A request by its hash, and who was asked. */
type Sent = { hash: string; to: ModelChoice; promptVersion: number }

/** Returns the model's text for a request that was answered before. */
export function findReply(db: Reader, hash: string): string | undefined {
  return db.select({ reply: modelRequest.reply }).from(modelRequest).where(eq(modelRequest.hash, hash)).get()?.reply
}

/** Returns the name under which an answer to this request stands that broke off at the end of its space. */
const cutName = (hash: string) => `cut:${hash}`

/** Returns true if the request was answered and paid for, but its answer was cut off. It would be again. */
export const wasCutOff = (db: Reader, hash: string): boolean => findReply(db, cutName(hash)) !== undefined

export const recordCutOffTx = (tx: Tx, request: Sent, reply: ModelReply, now: number): void =>
  recordReplyTx(tx, { ...request, hash: cutName(request.hash) }, reply, now)

/** Keeps a reply for ever, before it is used. The first one stays. */
export function recordReplyTx(
  tx: Tx,
  { hash, to, promptVersion }: Sent,
  { text, usage }: ModelReply,
  now: number,
): void {
  tx.insert(modelRequest)
    .values({
      hash,
      provider: to.provider,
      model: to.model,
      promptVersion,
      reply: text,
      inputTokens: usage?.input ?? null,
      outputTokens: usage?.output ?? null,
      createdAt: now,
    })
    .onConflictDoNothing()
    .run()
}
