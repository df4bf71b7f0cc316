import { deflateSync } from 'node:zlib'
import { PdfObjects } from '../../../src-main/exports/searchable/PdfObjects.ts'

/** A code that prints as a ligature and that the font's table does not name. */
export const unnamed = '<A6>'

const toUnicode =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /x def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0020> endbfrange endcmap end end'

/** A page that draws `content`; the blank of font F2 is as wide as it is high, `forms` are called X0, X1 ..., `properties` is a dictionary of them. */
export function buildStatedPdf(
  content: string,
  extra: { forms?: readonly string[]; properties?: string; isPacked?: boolean } = {},
): Uint8Array {
  const { forms = [], properties = '', isPacked = false } = extra
  const objects = new PdfObjects()
  const map = objects.addPacked(toUnicode)
  const font = objects.add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [166 /g77] >> /ToUnicode ${map} 0 R >>`,
  )
  const wide = objects.add(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 32 /Widths [1000] >>',
  )
  const numbers = forms.map(() => objects.reserve())
  const drawn = numbers.map((number, at) => `/X${at} ${number} 0 R`).join(' ')
  const resources = `<< /Font << /F1 ${font} 0 R /F2 ${wide} 0 R >> /XObject << ${drawn} >> /Properties << ${properties} >> >>`
  forms.forEach((form, at) => {
    objects.addPacked(form, `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources ${resources}`, numbers[at])
  })
  const pages = objects.reserve()
  const stream = isPacked ? objects.addPacked(content) : objects.addStream('', Buffer.from(content, 'latin1'))
  const page = `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 600 800] /Contents ${stream} 0 R /Resources ${resources} >>`
  const first = objects.add(page)
  objects.add(`<< /Type /Pages /Count 1 /Kids [${first} 0 R] >>`, pages)
  return objects.close(objects.add(`<< /Type /Catalog /Pages ${pages} 0 R >>`))
}

/** A file whose pages and catalogue are packed together in one stream, as most of today's programs write it. */
export function buildPackedPdf(content: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n', 'latin1')]
  const places = new Map<number, number>()
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  const addStream = (number: number, entries: string, bytes: Buffer) => {
    places.set(number, length())
    const head = `${number} 0 obj\n<< ${entries} /Length ${bytes.length} >>\nstream\n`
    parts.push(Buffer.from(head, 'latin1'), bytes, Buffer.from('\nendstream\nendobj\n', 'latin1'))
  }
  const within = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 600 800] /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Page /Parent 2 0 R /Contents 6 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [166 /g77] >> /ToUnicode 7 0 R >>',
  ]
  let offset = 0
  const index = within.map((object, at) => {
    const entry = `${at + 1} ${offset}`
    offset += object.length + 1
    return entry
  })
  const numbers = `${index.join(' ')} `
  addStream(
    5,
    `/Type /ObjStm /N ${within.length} /First ${numbers.length} /Filter /FlateDecode`,
    deflateSync(Buffer.from(`${numbers}${within.join(' ')} `, 'latin1')),
  )
  addStream(6, '/Filter /FlateDecode', deflateSync(Buffer.from(content, 'latin1')))
  addStream(7, '', Buffer.from(toUnicode, 'latin1'))
  const start = length()
  const row = (kind: number, a: number, b: number) => Buffer.from([kind, a >> 16, (a >> 8) & 255, a & 255, b])
  const rows = [
    row(0, 0, 255),
    ...within.map((_, at) => row(2, 5, at)),
    ...[5, 6, 7].map((number) => row(1, places.get(number) ?? 0, 0)),
    row(1, start, 0),
  ]
  addStream(8, '/Type /XRef /Size 9 /W [1 3 1] /Root 1 0 R', Buffer.concat(rows))
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF`, 'latin1'))
  return new Uint8Array(Buffer.concat(parts))
}
