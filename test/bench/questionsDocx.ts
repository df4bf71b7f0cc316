import { buildDocx } from '../support/documents/buildDocx.ts'
import { questionsText } from '../support/library/questionsText.ts'

const paragraph = (line: string) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`

/** A Word document with this many different questions, a paragraph a line. */
export const questionsDocx = (count: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(buildDocx({ body: questionsText(count).split('\n').map(paragraph).join('') }))
