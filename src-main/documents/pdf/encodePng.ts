import { crc32, deflateSync } from 'node:zlib'

export type Bitmap = { width: number; height: number; data: Uint8Array }

/** 8-bit RGB or RGBA, or 1-bit grey, by how many bytes there are; undefined for any other layout. */
export function encodePng({ width, height, data }: Bitmap): Uint8Array | undefined {
  const layouts = [
    { stride: width * 4, depth: 8, colour: 6 },
    { stride: width * 3, depth: 8, colour: 2 },
    { stride: (width + 7) >> 3, depth: 1, colour: 0 },
  ]
  const layout = layouts.find(({ stride }) => stride * height === data.length)
  if (!layout || width < 1 || height < 1) return undefined
  const rows = Buffer.alloc((layout.stride + 1) * height)
  for (let row = 0; row < height; row++)
    rows.set(data.subarray(row * layout.stride, (row + 1) * layout.stride), row * (layout.stride + 1) + 1)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([layout.depth, layout.colour, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 3 })), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([signature, ...chunks]))
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(content.length, 0)
  frame.set(body, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}
