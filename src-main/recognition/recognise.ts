import type { SourceDocument } from '../documents/SourceDocument.ts'
import type { Recognition } from './RecognisedQuestion.ts'
import { recogniseLines } from './recogniseLines.ts'

/** Reads questions out of blocks. Pure: equal documents give equal results. */
export function recognise(document: SourceDocument): Recognition {
  return recogniseLines(document)
}
