import type { SourceImage } from '../SourceDocument.ts'

const signatures: readonly { mime: string; bytes: Buffer }[] = [
  { mime: 'image/png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) },
  { mime: 'image/jpeg', bytes: Buffer.from([0xff, 0xd8, 0xff]) },
  { mime: 'image/gif', bytes: Buffer.from('GIF8') },
]

/**
 * An inline picture of the data stream (PICF). PNG, JPEG and GIF are taken out of the drawing records around them; metafiles
 * (most formulas of that time) come as they are, for there is nothing here to draw them with.
 */
export function readPicture(data: Buffer, at: number): SourceImage | undefined {
  if (at + 68 > data.length) return undefined
  const size = data.readUInt32LE(at)
  const header = data.readUInt16LE(at + 4)
  if (size <= header || at + size > data.length) return undefined
  const content = data.subarray(at + header, at + size)
  for (const { mime, bytes } of signatures) {
    const start = content.indexOf(bytes)
    if (start >= 0) return { mime, bytes: new Uint8Array(content.subarray(start)) }
  }
  return { mime: 'image/x-wmf', bytes: new Uint8Array(content) }
}
