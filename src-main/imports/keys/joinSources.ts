import { pack, unpack } from '../../db/packed.ts'
import type { SourceDocument } from '../../documents/SourceDocument.ts'
import { withKey } from '../../recognition/withKey.ts'

/** A paper with its key behind it as one document; all are packed. */
export const joinSources = (paper: Uint8Array, key: Uint8Array): Uint8Array =>
  pack(withKey(unpack<SourceDocument>(paper), unpack<SourceDocument>(key)))
