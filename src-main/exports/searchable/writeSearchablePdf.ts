import { PdfObjects } from './PdfObjects.ts'
import { UnseenLetters } from './UnseenLetters.ts'

/** A letter and its box, in points from the top left of the page. */
export type PlacedLetter = { text: string; x0: number; y0: number; x1: number; y1: number }

/** A page: how wide it is in points, the picture of it with its size in pixels, and what it says. */
export type SearchablePage = {
  points: number
  jpeg: Uint8Array
  width: number
  height: number
  letters: readonly PlacedLetter[]
}

/** How far the base line is above the lower edge of a letter's box, in heights. */
const base = 0.22

/** Writes pictures of pages as a PDF, with their text under them: not seen, but searched, marked and copied. */
export async function writeSearchablePdf(pages: AsyncIterable<SearchablePage>): Promise<Uint8Array> {
  const objects = new PdfObjects()
  const letters = new UnseenLetters()
  const [tree, fonts] = [objects.reserve(), objects.reserve()]
  const kids: number[] = []
  for await (const page of pages) kids.push(addPage(objects, letters, page, { tree, fonts }))
  objects.add(letters.write(objects), fonts)
  objects.add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`, tree)
  return objects.close(objects.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`))
}

type Shared = { tree: number; fonts: number }

function addPage(objects: PdfObjects, unseen: UnseenLetters, page: SearchablePage, { tree, fonts }: Shared): number {
  const { points, jpeg, width, height, letters } = page
  const high = (points * height) / width
  const picture = objects.addStream(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ` +
      '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
    jpeg,
  )
  const drawn = `q ${round(points)} 0 0 ${round(high)} 0 0 cm /P Do Q`
  const content = objects.addPacked(`${drawn}\nBT 3 Tr\n${textOf(letters, unseen, high)}\nET`)
  return objects.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${round(points)} ${round(high)}] /Contents ${content} 0 R ` +
      `/Resources << /XObject << /P ${picture} 0 R >> /Font ${fonts} 0 R >> >>`,
  )
}

/** Each letter where it stands, as wide and high as its box. */
function textOf(letters: readonly PlacedLetter[], unseen: UnseenLetters, high: number): string {
  let before = ''
  return letters
    .map(({ text, x0, y0, x1, y1 }) => {
      const { font, hex } = unseen.codeOf(text)
      const chosen = font === before ? '' : `/${font} 1 Tf `
      before = font
      const [wide, tall] = [Math.max(0.1, x1 - x0), Math.max(0.1, y1 - y0)]
      const matrix = [wide, 0, 0, tall * (1 - base), x0, high - y1 + tall * base]
      return `${chosen}${matrix.map(round).join(' ')} Tm <${hex}> Tj`
    })
    .join('\n')
}

const round = (value: number): string => String(Math.round(value * 100) / 100)
