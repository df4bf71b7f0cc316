import { isInCells, planPaper } from './draw/planPaper.ts'
import { type Sheet, textOf } from './grid/layCells.ts'
import { type LaidPaper, layOut, paperTitle } from './layout/layOut.ts'
import { line, type SheetPart } from './layout/Sheet.ts'
import type { Paper, PaperDraw } from './Paper.ts'
import { asText } from './render/asText.ts'
import { encodeText } from './render/encodeText.ts'
import type { TrueQuestion } from './Truth.ts'

/** A paper as a file with its truth. `text`: what is to be read in it, for those who look at it. */
export type PrintedPaper = { name: string; bytes: Uint8Array; text: string; truth: readonly TrueQuestion[] }

/** Renders the paper that a draw stands for. */
export async function printPaper(draw: PaperDraw): Promise<PrintedPaper> {
  const paper = planPaper(draw)
  const { format } = paper.style
  const printed = isInCells(paper.style) ? await printGrid(paper) : await printSheet(paper, layOut(paper))
  return { name: `paper.${format}`, ...printed }
}

const indents = ['    ', '\t', '  ']

/** Text copied from a page may have a blank line after every line; then numbers and labels alone part the questions. */
function isDoubleSpaced({ style, parts }: Paper): boolean {
  const sections = parts.flatMap((part) => part.sections)
  return (
    style.lineSpacing === 'double' &&
    sections.every((section) => section.style.number !== 'none' && section.style.optionLabel !== 'none')
  )
}

const doubleSpaced = (sheet: readonly SheetPart[]) => sheet.flatMap((part): SheetPart[] => [part, { kind: 'blank' }])

/** Renderers are loaded on first use: a text file does not wait for the Word one. */
async function printSheet(paper: Paper, { sheet, truth }: LaidPaper): Promise<Omit<PrintedPaper, 'name'>> {
  const { style, words } = paper
  const ofText = (text: string) => ({ bytes: encodeText(text, style.encoding, style.language), text, truth })
  switch (style.format) {
    case 'md': {
      const { asMarkdown } = await import('./render/asMarkdown.ts')
      return ofText(asMarkdown(sheet, words % 2 === 0))
    }
    case 'docx': {
      const { asDocx } = await import('./render/asDocx.ts')
      return { bytes: await asDocx(sheet), text: asText(sheet), truth }
    }
    case 'html': {
      const { asHtml } = await import('./render/asHtml.ts')
      const manner = (['paragraphs', 'boxes', 'breaks'] as const)[words % 3] ?? 'paragraphs'
      return { bytes: encodeText(asHtml(sheet, manner), 'utf8', style.language), text: asText(sheet), truth }
    }
    case 'pdf': {
      const { asPdf } = await import('./render/asPdf.ts')
      const look = {
        columns: style.columns === 'two' ? 2 : 1,
        hasPageLines: style.pageLines === 'heads',
        title: paperTitle(paper, 0),
      } as const
      return { bytes: await asPdf(sheet, look), text: asText(sheet), truth }
    }
    default:
      return ofText(
        asText(
          isDoubleSpaced(paper) ? doubleSpaced(sheet) : sheet,
          indents[words % 3] ?? '',
          words % 5 === 0 ? '\r\n' : '\n',
        ),
      )
  }
}

async function printGrid(paper: Paper): Promise<Omit<PrintedPaper, 'name'>> {
  const { style } = paper
  if (paper.style.format === 'json') {
    const { layRecords } = await import('./grid/layRecords.ts')
    const { text, truth } = layRecords(paper)
    return { bytes: encodeText(text, 'utf8', style.language), text, truth }
  }
  const { layCells } = await import('./grid/layCells.ts')
  const { asCsv } = await import('./render/asCsv.ts')
  const { sheets, truth } = layCells(paper)
  const text = sheets.map(({ rows }) => asCsv(rows, paper.grid.delimiter)).join('\n')
  if (style.format === 'csv') return { bytes: encodeText(text, style.encoding, style.language), text, truth }
  if (style.format !== 'xlsx') return printSheet(paper, { sheet: tableParts(sheets), truth })
  const { asWorkbook } = await import('./render/asWorkbook.ts')
  return { bytes: asWorkbook(sheets), text, truth }
}

/** A document that is a table, or one table a sheet, each with its name above. */
const tableParts = (sheets: readonly Sheet[]): SheetPart[] =>
  sheets.flatMap(({ name, rows }) => [
    ...(sheets.length > 1 ? [line(name)] : []),
    { kind: 'table' as const, rows: rows.map((row) => row.map((cell) => String(textOf(cell)))) },
  ])
