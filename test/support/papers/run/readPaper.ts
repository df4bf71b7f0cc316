import { recogniseJson } from '../../../../src-main/cli/recogniseJson.ts'
import { AppError } from '../../../../src-main/contract/faults.ts'
import { extract } from '../../../../src-main/documents/extract.ts'
import { recognise } from '../../../../src-main/recognition/recognise.ts'
import type { ReadQuestion } from '../compare/comparePaper.ts'
import type { PrintedPaper } from '../printPaper.ts'

/** Reads a paper as an import does, in this thread. A paper that is refused has no questions. */
export async function readPaper({ name, bytes }: PrintedPaper): Promise<ReadQuestion[]> {
  try {
    const document = await extract(bytes, name)
    return recogniseJson(document, recognise(document)).questions
  } catch (error) {
    if (error instanceof AppError) return []
    throw error
  }
}
