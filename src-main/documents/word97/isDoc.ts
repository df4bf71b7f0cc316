import { damaged } from '../damaged.ts'
import type { UnknownFile } from '../UnknownFile.ts'

/** Word fills whole sectors: any other size means that bytes were lost on the way (Git, FTP), though text may be there. */
export function isDoc({ streams, bytes, name }: UnknownFile): boolean {
  if (!streams.includes('WordDocument')) return false
  if (bytes.length % 512 !== 0) throw damaged(name, new Error('the size is not a whole number of sectors'))
  return true
}
