import type { SourceDocument } from '../SourceDocument.ts'
export async function extractDocx(_b: Uint8Array, _n: string): Promise<SourceDocument> {
  throw new Error('x')
}
