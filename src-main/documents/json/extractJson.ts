import type { SourceDocument } from '../SourceDocument.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { blocksOfData } from './blocksOfData.ts'
import { parseData } from './parseData.ts'

/** Questions that a file holds as data. */
export const extractJson = ({ text, notes }: DecodedText, name: string): SourceDocument => ({
  name,
  format: 'json',
  blocks: blocksOfData(parseData(text)),
  images: {},
  notes,
})
