import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type AutoLabel, type Line, mergedRuns, type Run, type SheetPart } from '../layout/Sheet.ts'
import { pictureBase64 } from './picture.ts'

const docxRun = ({ text, bold, underline, highlight, colour, code, picture }: Run): TextRun | ImageRun =>
  picture
    ? new ImageRun({
        type: 'png',
        data: Buffer.from(pictureBase64, 'base64'),
        transformation: { width: 60, height: 40 },
      })
    : new TextRun({
        text,
        ...(bold ? { bold } : {}),
        ...(underline ? { underline: {} } : {}),
        ...(highlight ? { highlight: 'yellow' as const } : {}),
        ...(colour ? { color: 'FF0000' } : {}),
        ...(code ? { font: 'Courier New' } : {}),
      })

const formats = {
  decimal: LevelFormat.DECIMAL,
  upperLetter: LevelFormat.UPPER_LETTER,
  lowerLetter: LevelFormat.LOWER_LETTER,
  bullet: LevelFormat.BULLET,
}
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

/** Automatic lists of one look are one definition; each list is an instance of it, counted anew. */
class Lists {
  readonly #looks = new Map<string, AutoLabel>()
  readonly #instances = new Map<string, number>()

  place(auto: AutoLabel) {
    const start = auto.count === 1 || !this.#instances.has(auto.list) ? auto.count : 1
    const look = `${auto.format}${auto.ends}${this.#instances.has(auto.list) ? this.#startOf(auto.list) : start}`
    if (!this.#instances.has(auto.list)) {
      this.#instances.set(auto.list, this.#instances.size)
      this.#starts.set(auto.list, start)
    }
    this.#looks.set(look, { ...auto, count: this.#startOf(auto.list) })
    return { reference: look, level: 0, instance: this.#instances.get(auto.list) ?? 0 }
  }

  readonly #starts = new Map<string, number>()
  #startOf(list: string) {
    return this.#starts.get(list) ?? 1
  }

  config() {
    return [...this.#looks].map(([reference, { format, ends, count }]) => ({
      reference,
      levels: [
        {
          level: 0,
          format: formats[format],
          text: format === 'bullet' ? '•' : `%1${ends}`,
          start: count,
          alignment: AlignmentType.LEFT,
        },
      ],
    }))
  }
}

const paragraph = ({ runs, indent, heading, auto }: Line, lists: Lists): Paragraph =>
  new Paragraph({
    children: mergedRuns(runs).map(docxRun),
    ...(indent ? { indent: { left: 420 * indent } } : {}),
    ...(heading ? { heading: headings[heading] } : {}),
    ...(auto ? { numbering: lists.place(auto) } : {}),
  })

const table = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell) => new TableCell({ children: cell.split('\n').map((text) => new Paragraph(text)) }),
          ),
        }),
    ),
  })

/** Renders a sheet as a Word document: real headings, real lists, real tables. */
export async function asDocx(sheet: readonly SheetPart[]): Promise<Uint8Array> {
  const lists = new Lists()
  const children = sheet.flatMap((part) => docxParts(part, lists))
  const document = new Document({ numbering: { config: lists.config() }, sections: [{ children }] })
  return new Uint8Array(await Packer.toBuffer(document))
}

function docxParts(part: SheetPart, lists: Lists): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'line':
      return [paragraph(part, lists)]
    case 'blank':
      return [new Paragraph('')]
    case 'rule':
      return [new Paragraph(part.text)]
    case 'code':
      return part.lines.map((text) => new Paragraph({ children: [docxRun({ text, code: true })] }))
    case 'details':
      return [new Paragraph(part.summary), ...part.lines.map((each) => paragraph(each, lists))]
    case 'table':
      return [table(part.rows)]
  }
}
