import { CFB, type ParsingOptions, read, type WorkBook } from '@e965/xlsx'

/** ExternSheet: a count of references, then the references. Source: [MS-XLS] 2.4.105. */
const externSheet = 0x17

/** HLink and HLinkTooltip, which SheetJS works out for every cell that they span, be it all that a sheet can have. */
const links = new Set([0x01b8, 0x0800])
/** Mms: a record that says nothing. */
const noRecord = 0x00c1

/**
 * Opens an XLS file by its stream of records alone. What else is in the container (author, dates) is of no use here, and in
 * a damaged file SheetJS counts such properties, or a list of references without its count, until the memory is full.
 */
export function openXls(bytes: Uint8Array, options: ParsingOptions): WorkBook {
  const container = CFB.read(bytes, { type: 'array' })
  const content = (CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book'))?.content
  if (!content) throw new Error('there is no workbook in the container')
  const records = Buffer.from(Uint8Array.from(content))
  for (let at = 0; at + 4 <= records.length; at += 4 + records.readUInt16LE(at + 2)) {
    const kind = records.readUInt16LE(at)
    if (kind === externSheet && records.readUInt16LE(at + 2) < 2) throw new Error('a list of references has no count')
    if (links.has(kind)) records.writeUInt16LE(noRecord, at)
  }
  return read(records, { ...options, type: 'buffer' })
}
