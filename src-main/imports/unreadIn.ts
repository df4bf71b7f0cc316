import { unpackBytes } from '../db/packed.ts'

const name = Buffer.from('"unread":')

/**
 * Finds in a packed SourceDocument which pages it lacks. It is unpacked beside this thread, and only they are read: a document of thousands
 * of questions would hold the thread. Within a text the name cannot stand so, as JSON has a backslash before its quotes.
 */
export async function unreadIn(packed: Uint8Array): Promise<readonly number[]> {
  const bytes = await unpackBytes(packed)
  const at = bytes.indexOf(name)
  if (at < 0) return []
  const from = at + name.length
  return JSON.parse(bytes.toString('utf8', from, bytes.indexOf(']', from) + 1)) as number[]
}
