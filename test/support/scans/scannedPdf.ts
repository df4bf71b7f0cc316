import { createCanvas, loadImage } from '@napi-rs/canvas'
import { PdfObjects } from '../../../src-main/exports/searchable/PdfObjects.ts'

/**
 * A page that is a picture, with unseen lines of text where `typedPage` draws them; `isNamed`: whether the file says what their letters are;
 * `rotate`: by how many degrees a viewer turns it.
 */
export type PageOfPicture = {
  picture: Uint8Array
  rotate?: number
  lines?: readonly string[]
  isNamed?: boolean
}

const pixelsOfPoint = 2.5

/** As fonts of which the file has a part number their letters, in hexadecimal. */
const glyphsOf = (text: string): string =>
  [...text].map((letter) => (0x400 + ((letter.charCodeAt(0) * 97) % 0x1800)).toString(16).padStart(4, '0')).join('')

/** A PDF as scanners write it. */
export async function scannedPdf(pages: readonly PageOfPicture[]): Promise<Uint8Array> {
  const objects = new PdfObjects()
  const tree = objects.reserve()
  const named = objects.add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const part = objects.add(
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Nobody /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) ' +
      '/Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Nobody /Flags 4 /Ascent 800 /Descent -200 ' +
      '/CapHeight 700 /StemV 80 /ItalicAngle 0 /FontBBox [0 -200 1000 800] >> >>',
  )
  const unnamed = objects.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Nobody /Encoding /Identity-H /DescendantFonts [${part} 0 R] >>`,
  )
  const kids: number[] = []
  for (const { picture, rotate = 0, lines = [], isNamed = true } of pages) {
    const image = await loadImage(picture)
    const canvas = createCanvas(image.width, image.height)
    canvas.getContext('2d').drawImage(image, 0, 0)
    const drawn = objects.addStream(
      `/Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} /ColorSpace /DeviceRGB ` +
        '/BitsPerComponent 8 /Filter /DCTDecode',
      canvas.toBuffer('image/jpeg', 85),
    )
    const [w, h] = [image.width / pixelsOfPoint, image.height / pixelsOfPoint]
    const shown = lines.map((text, at) => {
      const string = isNamed ? `(${text})` : `<${glyphsOf(text)}>`
      return `BT /F ${24 / pixelsOfPoint} Tf 3 Tr 12 ${h - (44 + at * 36) / pixelsOfPoint} Td ${string} Tj ET`
    })
    const content = objects.addPacked([`q ${w} 0 0 ${h} 0 0 cm /P Do Q`, ...shown].join('\n'))
    kids.push(
      objects.add(
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${w} ${h}] /Rotate ${rotate} /Contents ${content} 0 R ` +
          `/Resources << /XObject << /P ${drawn} 0 R >> /Font << /F ${isNamed ? named : unnamed} 0 R >> >> >>`,
      ),
    )
  }
  objects.add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`, tree)
  return objects.close(objects.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`))
}
