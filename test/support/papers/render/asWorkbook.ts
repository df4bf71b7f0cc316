import { utils, write } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Sheet, textOf } from '../grid/layCells.ts'

/** Renders sheets as an Excel workbook. */
export function asWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const book = utils.book_new()
  for (const { name, rows } of sheets)
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => row.map(textOf))), name.slice(0, 31))
  const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }))
  return sheets.some(({ rows }) => rows.flat().some(isFilled)) ? withFills(bytes, sheets) : bytes
}

const isFilled = (cell: unknown) =>
  typeof cell === 'object' && cell !== null && 'isFilled' in cell && cell.isFilled === true

const yellow = '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill>'

/** SheetJS writes no colours: they are put into the parts of the workbook that it wrote. */
function withFills(bytes: Uint8Array, sheets: readonly Sheet[]): Uint8Array {
  const parts = unzipSync(bytes)
  const edit = (name: string, change: (xml: string) => string) => {
    const part = parts[name]
    if (part) parts[name] = strToU8(change(strFromU8(part)))
  }
  edit('xl/styles.xml', (xml) =>
    xml
      .replace(
        /<fills count="(\d+)">(.*?)<\/fills>/s,
        (_, count: string, fills: string) => `<fills count="${Number(count) + 1}">${fills}${yellow}</fills>`,
      )
      .replace(/<cellXfs count="(\d+)">(.*?)<\/cellXfs>/s, (_, count: string, formats: string) => {
        const fill = /<fills count="(\d+)"/.exec(xml)?.[1] ?? '2'
        return `<cellXfs count="${Number(count) + 1}">${formats}<xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0" xfId="0" applyFill="1"/></cellXfs>`
      }),
  )
  const format = /<cellXfs count="(\d+)"/.exec(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()))?.[1] ?? '2'
  for (const [at, { rows }] of sheets.entries())
    edit(`xl/worksheets/sheet${at + 1}.xml`, (xml) =>
      rows.reduce(
        (changed, row, r) =>
          row.reduce<string>(
            (text, cell, c) =>
              isFilled(cell)
                ? text.replace(`<c r="${utils.encode_cell({ r, c })}"`, `$& s="${Number(format) - 1}"`)
                : text,
            changed,
          ),
        xml,
      ),
    )
  return zipSync(parts)
}
