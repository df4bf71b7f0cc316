import { CFB } from '@e965/xlsx'

/** ExternSheet: a count of references, then the references. Source: [MS-XLS] 2.4.105. */
const externSheet = 0x17

/**
 * Whether an XLS file has a list of references without its count, as damage leaves behind. SheetJS would count such a list
 * for ever and fill the memory.
 */
export function hasEndlessRecord(bytes: Uint8Array): boolean {
  const container = CFB.read(bytes, { type: 'array' })
  const content = (CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book'))?.content
  if (!content) return false
  const stream = Uint8Array.from(content)
  const view = new DataView(stream.buffer)
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === externSheet && view.getUint16(at + 2, true) < 2) return true
  return false
}
