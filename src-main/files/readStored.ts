import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { AppError } from '../contract/faults.ts'

/** Returns the bytes of a stored file. Throws DOCUMENT_MISSING if it was taken away, DOCUMENT_ALTERED if its bytes changed. */
export async function readStored(file: string, sha256: string): Promise<Buffer> {
  const bytes = await readFile(file).catch((cause) => {
    throw new AppError('DOCUMENT_MISSING', 'The stored document is gone. Import the file again.', { cause })
  })
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new AppError(
      'DOCUMENT_ALTERED',
      'The stored document was changed on disk. Bring it back from a backup, or import the file again.',
    )
  return bytes
}
