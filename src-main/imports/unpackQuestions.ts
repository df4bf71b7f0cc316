import { setImmediate } from 'node:timers/promises'
import { unpack } from '../db/packed.ts'
import type { HashedQuestion } from './reader/readerMessages.ts'

/** Unpacks the chunks in which questions were read, one after another: all at once would hold the thread. */
export async function unpackQuestions(chunks: Iterable<Uint8Array>): Promise<HashedQuestion[]> {
  const questions: HashedQuestion[] = []
  for (const chunk of chunks) {
    questions.push(...unpack<HashedQuestion[]>(chunk))
    await setImmediate()
  }
  return questions
}
