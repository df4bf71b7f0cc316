import { eq, inArray } from 'drizzle-orm'
import type { ModelChoice } from '../contract/settingsCalls.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { modelRequest } from '../db/schema/assist.ts'
import type { ModelReply } from '../llm/Llm.ts'
import { promptVersion } from './prompts.ts'

/** The model's text for a request that was answered before. */
export function findReply(db: Reader, hash: string): string | undefined {
  return db.select({ reply: modelRequest.reply }).from(modelRequest).where(eq(modelRequest.hash, hash)).get()?.reply
}

export function recordedHashes(db: Reader, hashes: readonly string[]): Set<string> {
  const rows = db
    .select({ hash: modelRequest.hash })
    .from(modelRequest)
    .where(inArray(modelRequest.hash, [...hashes]))
    .all()
  return new Set(rows.map(({ hash }) => hash))
}

/** Keeps a reply for ever, before it is used. The first one stays. */
export function recordReplyTx(
  tx: Tx,
  hash: string,
  choice: ModelChoice,
  { text, usage }: ModelReply,
  now: number,
): void {
  tx.insert(modelRequest)
    .values({
      hash,
      provider: choice.provider,
      model: choice.model,
      promptVersion,
      reply: text,
      inputTokens: usage?.input ?? null,
      outputTokens: usage?.output ?? null,
      createdAt: now,
    })
    .onConflictDoNothing()
    .run()
}
