/** Text at a place, in points from the top left, base line at `y`; `before` is drawing code put in front of it. */
export type PdfText = {
  x: number
  y: number
  text: string
  size?: number
  font?: 'plain' | 'bold' | 'chinese'
  colour?: string
  before?: string
}

const height = 800
const fonts = { plain: 'F1', bold: 'F2', chinese: 'F3' } as const

/** A rule or an area from (x0, y0) to (x1, y1), points from the top left. */
export const box = (x0: number, y0: number, x1: number, y1: number, colour = '0 0 0'): string =>
  `${colour} rg ${x0} ${height - y1} ${x1 - x0} ${y1 - y0} re f`

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&')

function show({ x, y, text, size = 10, font = 'plain', colour = '0 0 0', before = '' }: PdfText): string {
  const string = font === 'chinese' ? `<${hex(text)}>` : `(${escaped(text)})`
  return `${before}\nBT ${colour} rg /${fonts[font]} ${size} Tf ${x} ${height - y} Td ${string} Tj ET`
}

/** An uncompressed PDF of 600 by 800 points a page; Chinese in a font that is not embedded, as older files have it. */
export function buildPdf(
  pages: readonly (readonly PdfText[])[],
  extra: { drawing?: string; encrypted?: boolean } = {},
): Uint8Array {
  const contents = pages.map((texts) => [extra.drawing ?? '', ...texts.map(show)].join('\n'))
  const first = 7
  const objects: [number, string][] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [
      2,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}] >>`,
    ],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>'],
    [5, '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>'],
    [
      6,
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /ItalicAngle 0 /FontBBox [0 -120 1000 880] >> >>',
    ],
  ]
  contents.forEach((content, index) => {
    const number = first + index * 2
    objects.push(
      [
        number,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 ${height}] /Contents ${number + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>`,
      ],
      [number + 1, `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`],
    )
  })
  return assemble(objects, extra.encrypted ?? false)
}

function assemble(objects: readonly [number, string][], encrypted: boolean): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map(([number, body]) => {
    const offset = file.length
    file += `${number} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = file.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const user = '00'.repeat(32)
  const protection = encrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${user}> /U <${user}> /P -4 >> /ID [<00> <00>]`
    : ''
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R ${protection} >>\nstartxref\n${start}\n%%EOF`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}
