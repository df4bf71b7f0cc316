import type { SourceDocument } from '../../../src-main/documents/SourceDocument.ts'
import { recognise } from '../../../src-main/recognition/recognise.ts'
import { documentOf, lineOfQuestion, notationOf } from '../documentNotation.ts'

/** Stands in a case until a person has made its questions right. */
export const toBeCorrected = 'TO BE CORRECTED BY HAND: make the questions below right, then delete this line.'
const separator = '=== questions ==='

/** The shape of a document that was misread, and the questions that it holds, in the notation of documentNotation.ts. */
export type SeenCase = { document: SourceDocument; questions: string; isCorrected: boolean }

export const read = (document: SourceDocument): string => recognise(document).questions.map(lineOfQuestion).join('\n')

/** A case as it is stored, with what is recognised today as the questions to be corrected. */
export function newCase(document: SourceDocument): string {
  const source = notationOf(document)
  return [source, separator, toBeCorrected, read(documentOf(source)), ''].join('\n')
}

export function parseCase(text: string): SeenCase {
  const at = text.indexOf(`\n${separator}\n`)
  if (at < 0) throw new Error(`there is no line "${separator}"`)
  const below = text.slice(at + separator.length + 2).trimEnd()
  const isCorrected = !below.startsWith(toBeCorrected)
  const questions = isCorrected ? below : below.slice(toBeCorrected.length).trimStart()
  return { document: documentOf(text.slice(0, at)), questions, isCorrected }
}
