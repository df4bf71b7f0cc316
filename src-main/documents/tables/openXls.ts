import { CFB, type ParsingOptions, read, type WorkBook } from '@e965/xlsx'

/** ExternSheet: a count of references, then the references. Source: [MS-XLS] 2.4.105. */
const externSheet = 0x17

/** HLink and HLinkTooltip, which SheetJS works out for every cell that they span, be it all that a sheet can have. */
const links = new Set([0x01b8, 0x0800])
/** ShrFmla and Array, which hold formulas, and Lbl, which gives one a name: of all of them only what came out is read. */
const formulas = new Set([0x04bc, 0x0221, 0x0018])
/** Formula: a cell's value, and how it came about. Source: [MS-XLS] 2.4.127. */
const cellFormula = 0x0006
/** Where its formula begins, with how long it is; this length says that it is not to be read. */
const [formulaAt, noFormula] = [20, 0xffff]
/** Mms: a record that says nothing. */
const noRecord = 0x00c1

/**
 * Opens an XLS file by its stream of records alone. What else is in the container (author, dates) is of no use here, and in
 * a damaged file SheetJS counts such properties, or a list of references without its count, until the memory is full, and never
 * ends with a formula that is cut off.
 */
export function openXls(bytes: Uint8Array, options: ParsingOptions): WorkBook {
  const container = CFB.read(bytes, { type: 'array' })
  const content = (CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book'))?.content
  if (!content) throw new Error('there is no workbook in the container')
  const records = Buffer.from(Uint8Array.from(content))
  for (let at = 0; at + 4 <= records.length; at += 4 + records.readUInt16LE(at + 2)) {
    const kind = records.readUInt16LE(at)
    const length = records.readUInt16LE(at + 2)
    if (kind === externSheet && length < 2) throw new Error('a list of references has no count')
    if (kind === cellFormula && length >= formulaAt + 2 && at + 4 + length <= records.length)
      records.writeUInt16LE(noFormula, at + 4 + formulaAt)
    else if (links.has(kind) || formulas.has(kind) || kind === cellFormula) records.writeUInt16LE(noRecord, at)
  }
  return read(records, { ...options, type: 'buffer' })
}
