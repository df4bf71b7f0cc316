import { isPlain, type Look } from '../lineBuilder.ts'
import { escapeXml } from '../xml/parseXml.ts'

const isSame = (a: Look, b: Look): boolean =>
  a === b ||
  (a.bold === b.bold &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.strike === b.strike &&
    a.colour === b.colour &&
    a.highlight === b.highlight)

/** The looks of a document, each once; a run names its look by index, as its font: a style unknown to mammoth is a warning each. */
export class LookTable {
  readonly looks: Look[] = []
  readonly #known = new Map<string, number>()

  indexOf(look: Look): number {
    const key = JSON.stringify(look)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.looks.length)
    return this.looks.push(look) - 1
  }
}

/** Writes the runs of one paragraph as the plainest WordprocessingML that mammoth reads; equal neighbours become one. */
export class ParagraphWriter {
  readonly #table: LookTable
  #xml = ''
  #text = ''
  #look: Look = {}

  constructor(table: LookTable) {
    this.#table = table
  }

  text(text: string, look: Look): void {
    if (text === '') return
    if (!isSame(look, this.#look)) this.#flush()
    this.#look = look
    this.#text += text
  }

  /** mammoth hands the description through, so it carries the key of the picture. */
  image(key: string): void {
    this.#flush()
    this.#xml +=
      `<w:r><w:drawing><wp:inline><wp:docPr descr="${escapeXml(key)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>` +
      '<a:blip r:embed="any"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  }

  #flush(): void {
    if (this.#text === '') return
    const style = isPlain(this.#look) ? '' : `<w:rPr><w:rFonts w:ascii="${this.#table.indexOf(this.#look)}"/></w:rPr>`
    this.#xml += `<w:r>${style}<w:t>${escapeXml(this.#text)}</w:t></w:r>`
    this.#text = ''
  }

  take(): string {
    this.#flush()
    const xml = this.#xml
    this.#xml = ''
    return xml
  }
}
