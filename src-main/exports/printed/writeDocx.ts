import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IContext,
  ImageRun,
  ImportedXmlComponent,
  Math as OfficeMath,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { InlinePart } from '../../contract/splitInline.ts'
import { omml } from '../math/omml.ts'
import { pictureSize } from '../set/pictureType.ts'
import type { PrintedBlock, PrintedDocument, PrintedPicture } from './PrintedDocument.ts'

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' }
/** In twentieths of a point; A4 with margins of 2 cm leaves 17 cm. */
const margin = 1134
const widest = 600
const highest = 400

/** A Word document: A4, numbered pages, formulas as Word's own, pictures in it; its fonts are those that Office has. */
export async function writeDocx({ title, blocks }: PrintedDocument): Promise<Uint8Array> {
  const page = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
  const document = new Document({
    title: printable(title),
    creator: 'QQuiz',
    styles: {
      default: {
        document: { run: { size: 21, font } },
        heading1: {
          run: { size: 32, bold: true, font, color: '000000' },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 200 } },
        },
        heading2: {
          run: { size: 26, bold: true, font, color: '000000' },
          paragraph: { spacing: { before: 240, after: 120 } },
        },
        heading3: {
          run: { size: 22, bold: true, font, color: '000000' },
          paragraph: { spacing: { before: 160, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: new Footer({ children: [page] }) },
        children: blocks.flatMap((block) => blockDocx(block, false)),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** Signs that XML cannot hold; the library does not take them out. */
const printable = (text: string): string => text.replace(/[[\p{Cc}--[\t\n]]\p{Cs}\uFFFE\uFFFF]/gv, '')

function blockDocx(block: PrintedBlock, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ heading: levels[block.level], keepNext: true, children: [new TextRun(printable(block.text))] }),
      ]
    case 'paragraph': {
      const size = block.isSmall ? { size: 18, color: '444444' } : {}
      const label = block.label ? [new TextRun({ text: printable(block.label), bold: true, ...size })] : []
      const parts = [...block.parts.map((part) => partDocx(part, size)), ...(block.pictures ?? []).map(pictureDocx)]
      return [new Paragraph({ keepNext, keepLines: true, indent: indent(block.depth), children: [...label, ...parts] })]
    }
    case 'code':
      return block.lines.map(
        (line) =>
          new Paragraph({
            keepNext,
            indent: indent(block.depth + 1),
            children: [new TextRun({ text: printable(line), font: 'Consolas', size: 19 })],
          }),
      )
    case 'pictures':
      return [
        new Paragraph({
          keepNext,
          indent: indent(block.depth),
          children: block.pictures.map(pictureDocx),
        }),
      ]
    case 'table':
      return [tableDocx(block.head, block.rows)]
    case 'room':
      return Array.from(
        { length: block.lines },
        () =>
          new Paragraph({
            border: { bottom: { style: BorderStyle.SINGLE, size: 2, color: 'BBBBBB' } },
            spacing: { before: 240 },
          }),
      )
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'columns':
      return block.blocks.flatMap((inner) => blockDocx(inner, keepNext))
    case 'together': {
      const last = block.blocks.length - 1
      const parts = block.blocks.flatMap((inner, at) => blockDocx(inner, at < last))
      return [...parts, new Paragraph({ spacing: { line: 120, lineRule: 'exact' } })]
    }
  }
}

/** The library builds formulas from parts of its own; ours is there as XML already. */
class WordFormula extends OfficeMath {
  readonly #formula: ImportedXmlComponent

  constructor(xml: string) {
    super({ children: [] })
    this.#formula = ImportedXmlComponent.fromXmlString(xml)
  }

  override prepForXml(context: IContext) {
    return this.#formula.prepForXml(context)
  }
}

const indent = (depth: number) => ({ left: depth * 420 })

function partDocx({ kind, text }: InlinePart, size: { size?: number; color?: string }): ParagraphChild {
  if (kind === 'text') return new TextRun({ text: printable(text), ...size })
  if (kind === 'code') return new TextRun({ text: printable(text), font: 'Consolas', ...size })
  const formula = omml(text, kind === 'display')
  const source = kind === 'display' ? `$$${text}$$` : `$${text}$`
  return formula === null ? new TextRun({ text: printable(source), ...size }) : new WordFormula(formula)
}

const docxTypes = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/bmp': 'bmp' } as const

/** Word shows no WebP: its place says so. */
function pictureDocx(picture: PrintedPicture): ParagraphChild {
  const type = docxTypes[picture.mime as keyof typeof docxTypes] as
    | (typeof docxTypes)[keyof typeof docxTypes]
    | undefined
  if (!type) return new TextRun(`[${picture.mime}]`)
  const { width, height } = pictureSize(picture) ?? { width: 300, height: 200 }
  const scale = Math.min(1, widest / width, highest / height)
  const transformation = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
  return new ImageRun({ type, data: Buffer.from(picture.bytes), transformation })
}

function tableDocx(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cell = (text: string, bold: boolean) =>
    new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: printable(text), bold })] })] })
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: cells.map((text) => cell(text, isHead)) })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...(head.length > 0 ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
  })
}
