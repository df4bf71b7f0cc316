import { type ParsingOptions, read, type WorkBook } from '@e965/xlsx'
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate'
import { openZip } from '../xml/openZip.ts'
import { fontsAsFills } from './fontsAsFills.ts'

/** Parts of a workbook of which no cell is made: files that links name, pictures, macros. */
const unwanted =
  /(?:^|\/)(?:externalLinks|media|drawings|charts|embeddings|printerSettings|activeX|pivotCache|pivotTables)\/|vbaProject\.bin$/i

/**
 * Opens a workbook by the parts that hold its cells. SheetJS works hyperlinks out for every cell that they span, be it all that
 * a sheet can have, and reads each file that a link names; both say nothing about a question.
 */
export function openXlsx(bytes: Uint8Array, name: string, options: ParsingOptions): WorkBook {
  const parts: Zippable = {}
  for (const [part, content] of openZip(bytes, name, (path) => !unwanted.test(path)))
    parts[part] = [readable(part, content), { level: 0 }]
  return read(zipSync(parts), { ...options, type: 'array' })
}

function readable(part: string, content: Uint8Array): Uint8Array {
  if (/sheets\/_rels\//i.test(part)) return strToU8(commentsAlone(strFromU8(content)))
  if (/sheets\/[^/]+\.xml$/i.test(part)) return withoutLinks(content)
  return /(?:^|\/)styles\.xml$/i.test(part) ? strToU8(fontsAsFills(strFromU8(content))) : content
}

/** Of what belongs to a sheet, the remarks on its cells: each relation is one tag. */
const commentsAlone = (relations: string): string =>
  relations.replace(/<Relationship\s[^<>]*>/g, (relation) => (/\/comments"/.test(relation) ? relation : ''))

/** Links stand behind the cells, as text never does: there each "<" is written otherwise. */
function withoutLinks(content: Uint8Array): Uint8Array {
  const sheet = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const start = sheet.lastIndexOf('</sheetData>')
  const first = sheet.indexOf('<hyperlinks', start)
  const end = sheet.indexOf('</hyperlinks>', first)
  if (start < 0 || first < 0 || end < 0) return content
  return Buffer.concat([sheet.subarray(0, first), sheet.subarray(end + '</hyperlinks>'.length)])
}
