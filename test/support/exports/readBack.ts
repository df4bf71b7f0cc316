import { recogniseFile } from '../../../src-main/app/recogniseFile.ts'
import type { ExportedQuestion } from '../../../src-main/exports/set/ExportedSet.ts'
import type { RecognisedQuestion } from '../../../src-main/recognition/RecognisedQuestion.ts'
import { startSharedReader } from '../library/sharedHelpers.ts'

/** Reads a file as an import would. */
export async function readBack(name: string, bytes: Uint8Array) {
  const { document, recognition } = await recogniseFile(startSharedReader, name, bytes)
  return { format: document.format, questions: recognition.questions, images: document.images }
}

/** How a stem leaves room for answers, and a formula groups a single sign, is the format's own way. */
const sameText = (text: string) =>
  text
    .replace(/ *_{2,} */g, '____')
    .replace(/([_^])\{([\p{L}\p{N}])\}/gu, '$1$2')
    .replace(/[(（]\s*[)）]/g, '（）')
    .replace(/\s+/g, ' ')
    .trim()

/** What a round trip has to keep of a question; each format's test leaves out what the format has no place for. */
const kept = ({ type, stem, options, key }: ExportedQuestion | RecognisedQuestion) => ({
  type,
  stem: sameText(type === 'trueFalse' ? stem.replace(/\s*[(（]\s*[)）]$/, '') : stem),
  options: options.map(({ text }) => sameText(text)),
  key,
})

export const keptAll = (questions: readonly (ExportedQuestion | RecognisedQuestion)[]) => questions.map(kept)
