const signatures: readonly (readonly [type: string, at: number, signature: string])[] = [
  ['image/png', 0, '\x89PNG'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/bmp', 0, 'BM'],
  ['image/avif', 4, 'ftypavif'],
  ['image/x-icon', 0, '\0\0\x01\0'],
]

/**
 * Returns what a browser can show the bytes as, by their beginning and not by what a document says of them; undefined if it
 * cannot.
 */
export function shownType(bytes: Buffer): string | undefined {
  const found = signatures.find(
    ([, at, signature]) => bytes.toString('latin1', at, at + signature.length) === signature,
  )
  if (found) return found[0]
  const head = bytes.toString('utf8', 0, 1000).replace(/^\uFEFF/, '')
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/.test(head)
    ? 'image/svg+xml'
    : undefined
}
