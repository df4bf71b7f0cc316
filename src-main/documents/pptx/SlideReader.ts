import { formatNumber } from '../formatNumber.ts'
import { LineBuilder, type Look } from '../lineBuilder.ts'
import { rowOfCells } from '../rowOfCells.ts'
import type { Block } from '../SourceDocument.ts'
import { child, childrenNamed, descendant, elements, textOf, type XmlElement } from '../xml/parseXml.ts'

/** Automatic numbers by their names without the signs around them. Source: ECMA-376 20.1.10.61. */
const numberings: Readonly<Record<string, string>> = {
  alphaLc: 'lowerLetter',
  alphaUc: 'upperLetter',
  arabic: 'decimal',
  romanLc: 'lowerRoman',
  romanUc: 'upperRoman',
  ea1Chs: 'chineseCounting',
  ea1Cht: 'chineseCounting',
}

type Picture = (relationship: string) => string | undefined

/** The text of one slide or of its notes, shape after shape: lines with their looks, automatic numbers, tables, pictures. */
export class SlideReader {
  readonly #picture: Picture
  readonly #blocks: Block[] = []
  readonly #paragraph: { next: number }

  constructor(picture: Picture, paragraph: { next: number }) {
    this.#picture = picture
    this.#paragraph = paragraph
  }

  /** The title comes first, wherever it was drawn. */
  read(slide: XmlElement): Block[] {
    const tree = descendant(slide, 'p:spTree')
    const shapes = elements(tree)
    const titles = shapes.filter(isTitle)
    for (const shape of [...titles, ...shapes.filter((one) => !titles.includes(one))]) this.#shape(shape)
    return this.#blocks
  }

  #shape(shape: XmlElement): void {
    switch (shape.name) {
      case 'p:sp':
        if (!isFurniture(shape)) this.#text(child(shape, 'p:txBody'), isBody(shape))
        return
      case 'p:grpSp':
        for (const inner of elements(shape)) this.#shape(inner)
        return
      case 'mc:AlternateContent':
        for (const inner of elements(child(shape, 'mc:Choice') ?? child(shape, 'mc:Fallback'))) this.#shape(inner)
        return
      case 'p:graphicFrame':
        for (const row of childrenNamed(descendant(shape, 'a:tbl'), 'a:tr')) this.#row(row)
        return
      case 'p:pic': {
        const image = this.#picture(descendant(shape, 'a:blip')?.attributes['r:embed'] ?? '')
        if (image) this.#blocks.push({ kind: 'image', text: '', images: [{ at: 0, image }], anchor: this.#anchor() })
      }
    }
  }

  #anchor() {
    return { kind: 'paragraph', paragraph: this.#paragraph.next++ } as const
  }

  #row(row: XmlElement): void {
    const cells = childrenNamed(row, 'a:tc').map((cell) => {
      const reader = new SlideReader(this.#picture, this.#paragraph)
      reader.#text(child(cell, 'a:txBody'), false)
      return reader.#blocks
    })
    this.#blocks.push(...rowOfCells(cells))
  }

  #text(body: XmlElement | undefined, hasBullets: boolean): void {
    const counts: number[] = []
    for (const paragraph of childrenNamed(body, 'a:p')) {
      const properties = child(paragraph, 'a:pPr')
      const level = Number(properties?.attributes.lvl ?? 0) || 0
      const label = labelOf(properties, level, counts, hasBullets)
      const out = new LineBuilder()
      for (const node of elements(paragraph)) this.#run(node, out)
      const lines = out.take()
      const anchor = this.#anchor()
      lines.forEach((line, at) => {
        const isLabelled = at === 0 && label !== undefined && line.text !== ''
        this.#blocks.push({ kind: 'paragraph', ...line, ...(isLabelled && { label, level }), anchor })
      })
    }
  }

  #run(node: XmlElement, out: LineBuilder): void {
    if (node.name === 'a:br') out.add('\n')
    else if (node.name === 'a:r' || node.name === 'a:fld')
      out.add(textOf(child(node, 'a:t')), lookOf(child(node, 'a:rPr')))
    else if (node.name === 'mc:AlternateContent') {
      const formula = descendant(child(node, 'mc:Choice'), 'm:oMath')
      if (formula) out.add(textOf(formula))
      else for (const inner of elements(child(node, 'mc:Fallback'))) this.#run(inner, out)
    } else if (node.name === 'a14:m') out.add(textOf(node))
  }
}

const placeholderOf = (shape: XmlElement): string | undefined => {
  const place = descendant(child(shape, 'p:nvSpPr'), 'p:ph')
  return place && (place.attributes.type ?? 'body')
}

const isTitle = (shape: XmlElement): boolean => /^(?:title|ctrTitle)$/.test(placeholderOf(shape) ?? '')
const isBody = (shape: XmlElement): boolean => /^(?:body|obj)$/.test(placeholderOf(shape) ?? '')
/** Numbers of slides, dates, footers, and the picture of the slide above its notes. */
const isFurniture = (shape: XmlElement): boolean => /^(?:sldNum|dt|ftr|hdr|sldImg)$/.test(placeholderOf(shape) ?? '')

function labelOf(
  properties: XmlElement | undefined,
  level: number,
  counts: number[],
  hasBullets: boolean,
): string | undefined {
  const automatic = child(properties, 'a:buAutoNum')?.attributes
  if (!automatic) {
    counts.length = Math.min(counts.length, level)
    if (child(properties, 'a:buNone')) return undefined
    return child(properties, 'a:buChar') || hasBullets ? '•' : undefined
  }
  counts.length = Math.min(counts.length, level + 1)
  const number = (counts[level] ?? Number(automatic.startAt ?? 1) - 1) + 1
  counts[level] = number
  const [, kind = '', signs = ''] = /^(\w+?)(Period|ParenR|ParenBoth|Plain)?$/.exec(automatic.type ?? '') ?? []
  const shown = formatNumber(number, Object.hasOwn(numberings, kind) ? (numberings[kind] ?? 'decimal') : 'decimal')
  if (signs === 'ParenBoth') return `(${shown})`
  return signs === 'ParenR' ? `${shown})` : signs === 'Plain' ? shown : `${shown}.`
}

function lookOf(properties: XmlElement | undefined): Look {
  const { b, i, u, strike } = properties?.attributes ?? {}
  const colour = child(child(properties, 'a:solidFill'), 'a:srgbClr')?.attributes.val?.toUpperCase()
  const highlight = child(child(properties, 'a:highlight'), 'a:srgbClr')?.attributes.val?.toUpperCase()
  return {
    ...(isOn(b) && { bold: true as const }),
    ...(isOn(i) && { italic: true as const }),
    ...(u !== undefined && u !== 'none' && { underline: true as const }),
    ...(strike !== undefined && strike !== 'noStrike' && { strike: true as const }),
    ...(colour !== undefined && colour !== '000000' && { colour }),
    ...(highlight !== undefined && { highlight }),
  }
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'
