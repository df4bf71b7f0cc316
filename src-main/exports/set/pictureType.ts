const signatures: readonly (readonly [type: string, at: number, signature: string])[] = [
  ['image/png', 0, '\x89PNG'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/bmp', 0, 'BM'],
]

/** What the bytes are by their beginning, of the kinds that other programs show; null for all else. SVG can hold scripts: null. */
export function pictureType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return signatures.find(([, at, signature]) => head.startsWith(signature, at))?.[0] ?? null
}

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' }

export const pictureEnding = (mime: string): string => endings[mime] ?? mime.replace(/^image\//, '')

/** Width and height in pixels; null if the head does not say them. */
export function pictureSize({ mime, bytes }: { mime: string | null; bytes: Uint8Array }) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (length: number) => bytes.length >= length
  if (mime === 'image/png' && has(24)) return sound(view.getUint32(16), view.getUint32(20))
  if (mime === 'image/gif' && has(10)) return sound(view.getUint16(6, true), view.getUint16(8, true))
  if (mime === 'image/bmp' && has(26)) return sound(view.getInt32(18, true), Math.abs(view.getInt32(22, true)))
  if (mime === 'image/jpeg') return jpegSize(view)
  return null
}

const sound = (width: number, height: number) =>
  width > 0 && height > 0 && width < 100_000 && height < 100_000 ? { width, height } : null

/** Walks the segments up to the frame header (SOF0..SOF15 without DHT, JPG and DAC). */
function jpegSize(view: DataView) {
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return sound(view.getUint16(at + 7), view.getUint16(at + 5))
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return null
}
