import { child, childrenNamed, type XmlElement } from '../xml/parseXml.ts'
import { type RunProperties, readShade, runPropertiesOf } from './runLook.ts'

type NumberingRef = { numId?: string; level?: number }

/** What w:pPr says of a paragraph, or a style and all it is based on. */
export type ParagraphProperties = {
  style?: string
  numbering?: NumberingRef
  /** 0-based; 9 is body text. */
  outline?: number
  shade?: string | null
}

export function readParagraphProperties(pPr: XmlElement | undefined): ParagraphProperties {
  const said: ParagraphProperties = {}
  const style = child(pPr, 'w:pStyle')?.attributes['w:val']
  if (style !== undefined) said.style = style
  const numPr = child(pPr, 'w:numPr')
  if (numPr) {
    const level = child(numPr, 'w:ilvl')?.attributes['w:val']
    const numId = child(numPr, 'w:numId')?.attributes['w:val']
    said.numbering = {
      ...(numId !== undefined && { numId }),
      ...(level !== undefined && { level: Number(level) || 0 }),
    }
  }
  const outline = child(pPr, 'w:outlineLvl')?.attributes['w:val']
  if (outline !== undefined) said.outline = Number(outline)
  const shade = readShade(child(pPr, 'w:shd'))
  if (shade !== undefined) said.shade = shade
  return said
}

export type DocxStyle = { name: string; paragraph: ParagraphProperties; run: RunProperties }

const noStyle: DocxStyle = { name: '', paragraph: {}, run: {} }

/** The styles of a document, each with what it is based on worked in. */
export class DocxStyles {
  readonly #sources = new Map<string, XmlElement>()
  readonly #resolved = new Map<string, DocxStyle>()
  readonly defaults: RunProperties
  readonly #defaultParagraph: string | undefined

  constructor(root: XmlElement | undefined) {
    const styles = child(root, 'w:styles')
    for (const style of childrenNamed(styles, 'w:style')) {
      const id = style.attributes['w:styleId']
      if (id !== undefined) this.#sources.set(id, style)
    }
    this.defaults = runPropertiesOf(child(child(styles, 'w:docDefaults'), 'w:rPrDefault'))
    this.#defaultParagraph = childrenNamed(styles, 'w:style').find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
    )?.attributes['w:styleId']
  }

  /** A paragraph without a style has the default one. */
  paragraph(id: string | undefined): DocxStyle {
    return this.#get(id ?? this.#defaultParagraph)
  }

  character(id: string | undefined): RunProperties {
    return this.#get(id).run
  }

  #get(id: string | undefined, depth = 0): DocxStyle {
    if (id === undefined || depth > 20) return noStyle
    const known = this.#resolved.get(id)
    if (known) return known
    const source = this.#sources.get(id)
    if (!source) return noStyle
    const base = this.#get(child(source, 'w:basedOn')?.attributes['w:val'], depth + 1)
    const own = readParagraphProperties(child(source, 'w:pPr'))
    const style: DocxStyle = {
      name: (child(source, 'w:name')?.attributes['w:val'] ?? '').toLowerCase(),
      paragraph: {
        ...base.paragraph,
        ...own,
        ...(own.numbering && { numbering: { ...base.paragraph.numbering, ...own.numbering } }),
      },
      run: { ...base.run, ...runPropertiesOf(source) },
    }
    this.#resolved.set(id, style)
    return style
  }
}
