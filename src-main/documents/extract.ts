import { AppError } from '../contract/faults.ts'
import type { SourceDocument } from './SourceDocument.ts'

/** Turns the bytes of a file into its blocks. Throws AppError with the codes of a dropped file. */
export async function extract(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  if (bytes.length === 0) throw new AppError('FILE_EMPTY', `${name} is empty.`)
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/)
  const blocks = lines.map((text, line) => ({
    kind: 'paragraph' as const,
    text: text.trimEnd(),
    anchor: { kind: 'line' as const, line },
  }))
  return { name, format: 'txt', blocks, images: {}, notes: [] }
}
