import type { PdfObjects } from './PdfObjects.ts'

/** A font of this kind has 256 codes; the first one is left out. */
const mostOfFont = 255
/** What a table of meanings takes at once. */
const mostAtOnce = 100

/**
 * Fonts whose letters draw nothing, but say what they are: Type 3 (ISO 32000-1, 9.6.5), which needs no font file and is read, searched and
 * copied everywhere.
 */
export class UnseenLetters {
  readonly #codes = new Map<string, number>()

  /** The name of the font, and the letter in it as a hexadecimal string. */
  codeOf(letter: string): { font: string; hex: string } {
    const known = this.#codes.get(letter) ?? this.#codes.size
    this.#codes.set(letter, known)
    const code = (known % mostOfFont) + 1
    return { font: `F${Math.floor(known / mostOfFont)}`, hex: code.toString(16).padStart(2, '0') }
  }

  /** Writes the fonts; returns them as a dictionary of resources. */
  write(objects: PdfObjects): string {
    const letters = [...this.#codes.keys()]
    const nothing = objects.addStream('', Buffer.from('1000 0 d0', 'latin1'))
    const fonts: string[] = []
    for (let from = 0; from < letters.length; from += mostOfFont) {
      const own = letters.slice(from, from + mostOfFont)
      const meanings = objects.addPacked(meaningsOf(own))
      const font = objects.add(
        `<< /Type /Font /Subtype /Type3 /FontBBox [0 -250 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] ` +
          `/CharProcs << /n ${nothing} 0 R >> /Encoding << /Type /Encoding /Differences [1${' /n'.repeat(own.length)}] >> ` +
          `/FirstChar 1 /LastChar ${own.length} /Widths [${'1000 '.repeat(own.length)}] ` +
          `/Resources << >> /ToUnicode ${meanings} 0 R >>`,
      )
      fonts.push(`/F${fonts.length} ${font} 0 R`)
    }
    return `<< ${fonts.join(' ')} >>`
  }
}

/** A CMap from codes to UTF-16 (ISO 32000-1, 9.10.3). */
function meaningsOf(letters: readonly string[]): string {
  const rows = letters.map((letter, at) => {
    const utf16 = Buffer.from(letter, 'utf16le').swap16().toString('hex')
    return `<${(at + 1).toString(16).padStart(2, '0')}> <${utf16}>`
  })
  const parts: string[] = []
  for (let from = 0; from < rows.length; from += mostAtOnce) {
    const own = rows.slice(from, from + mostAtOnce)
    parts.push(`${own.length} beginbfchar\n${own.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Unseen def /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    ...parts,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}
