import { LineBuilder, type Look } from '../lineBuilder.ts'
import { readColour } from '../readColour.ts'
import { rowOfCells } from '../rowOfCells.ts'
import type { Block } from '../SourceDocument.ts'
import { child, childrenNamed, descendant, elements, textOf, type XmlElement } from '../xml/parseXml.ts'

/** Colours of highlighting by their names. Source: ST_HighlightColor of WordprocessingML. */
const highlights: Readonly<Record<string, string>> = {
  yellow: 'FFFF00',
  green: '00FF00',
  cyan: '00FFFF',
  magenta: 'FF00FF',
  blue: '0000FF',
  red: 'FF0000',
  'dark-yellow': '808000',
  'dark-green': '008000',
  'light-gray': 'C0C0C0',
  'dark-gray': '808080',
}

/** The body of a WordprocessingML document of 2003. The file has the printed label of each list item in it (`wx:t`). */
export class Word2003Reader {
  #paragraph = 0

  read(body: XmlElement | undefined): Block[] {
    return elements(body).flatMap((node): Block[] => {
      switch (node.name) {
        case 'w:p':
          return this.#readParagraph(node)
        case 'w:tbl':
          return childrenNamed(node, 'w:tr').flatMap((row) =>
            rowOfCells(childrenNamed(row, 'w:tc').map((cell) => this.read(cell))),
          )
        case 'w:sectPr':
        case 'w:tcPr':
          return []
        default:
          return this.read(node)
      }
    })
  }

  #readParagraph(paragraph: XmlElement): Block[] {
    const properties = child(paragraph, 'w:pPr')
    const printed = descendant(child(properties, 'w:listPr'), 'wx:t')?.attributes['wx:val']
    const heading = /^Heading(\d)$/.exec(child(properties, 'w:pStyle')?.attributes['w:val'] ?? '')?.[1]
    const out = new LineBuilder()
    this.#runs(paragraph, out)
    const anchor = { kind: 'paragraph', paragraph: this.#paragraph++ } as const
    const label = printed && /^[·•●○■□◆▪\uF000-\uF0FF]$/.test(printed) ? '•' : printed?.trim()
    return out.take().map((line, at) => ({
      kind: heading && line.text !== '' ? 'heading' : line.text === '' && line.images ? 'image' : 'paragraph',
      ...line,
      ...(label && at === 0 && { label }),
      ...(heading && { level: Number(heading) }),
      anchor,
    }))
  }

  #runs(parent: XmlElement, out: LineBuilder): void {
    for (const node of elements(parent)) {
      if (node.name === 'w:r') this.#run(node, out)
      else if (!/^(?:w:pPr|w:del|aml:annotation)$/.test(node.name) || node.attributes['w:type'] === 'Word.Insertion')
        this.#runs(node, out)
    }
  }

  #run(run: XmlElement, out: LineBuilder): void {
    const properties = child(run, 'w:rPr')
    if (child(properties, 'w:vanish')) return
    const look = lookOf(properties)
    for (const node of elements(run)) {
      if (node.name === 'w:t') out.add(textOf(node), look)
      else if (node.name === 'w:tab') out.add('\t', look)
      else if (node.name === 'w:br') out.add('\n')
      else if (node.name === 'w:pict') {
        const source = descendant(node, 'v:imagedata')?.attributes.src
        if (source) out.addImage(source)
      }
    }
  }
}

function lookOf(properties: XmlElement | undefined): Look {
  const value = (name: string) => child(properties, name)?.attributes['w:val']
  const isOn = (name: string) => child(properties, name) !== undefined && value(name) !== 'off'
  const colour = readColour(value('w:color'))
  const highlight = highlights[value('w:highlight') ?? '']
  return {
    ...(isOn('w:b') && { bold: true as const }),
    ...(isOn('w:i') && { italic: true as const }),
    ...(isOn('w:strike') && { strike: true as const }),
    ...(isOn('w:u') && value('w:u') !== 'none' && { underline: true as const }),
    ...(colour && { colour }),
    ...(highlight && { highlight }),
  }
}
