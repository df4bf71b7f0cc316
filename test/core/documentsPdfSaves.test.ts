import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { buildPdf } from '../support/documents/buildPdf.ts'

const texts = async (bytes: Uint8Array) => (await extract(bytes, 'paper.pdf')).blocks.map(({ text }) => text)
const content = (words: string) => `BT /F1 10 Tf 60 700 Td (${words}) Tj ET`

/** The same file, to which each of so many saves has added another text of its only page, with a table of its own, or with none but one that lies elsewhere. */
function savedAgain(times: number, hasTables: boolean): Uint8Array {
  let file = Buffer.from(buildPdf([[{ x: 60, y: 100, text: 'As it was' }]])).toString('latin1')
  for (let save = 1, before = Number(/startxref\n(\d+)/.exec(file)?.[1]); save <= times; save++) {
    const at = file.length + 1
    const words = content(`Save ${save}`)
    file += `\n8 0 obj\n<< /Length ${words.length} >>\nstream\n${words}\nendstream\nendobj\n`
    if (!hasTables) continue
    const table = file.length
    file += `xref\n8 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer << /Size 9 /Root 1 0 R /Prev ${before} >>\nstartxref\n${table}\n%%EOF`
    before = table
  }
  return Buffer.from(hasTables ? file : file.replace(/(startxref\n)\d+/, '$199999999'), 'latin1')
}

test.each([
  [3, true],
  [150, true],
  [400, true],
  [3, false],
  [150, false],
  [400, false],
])('a page that was saved %i times says what it said last (with tables of each save: %s)', async (times, hasTables) => {
  expect(await texts(savedAgain(times, hasTables))).toEqual([`Save ${times}`])
})
