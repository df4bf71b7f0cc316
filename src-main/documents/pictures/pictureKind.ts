const signatures = {
  png: /^\x89PNG/,
  jpeg: /^\xFF\xD8\xFF/,
  gif: /^GIF8[79]a/,
  bmp: /^BM[\s\S]{4}\0\0\0\0/,
  webp: /^RIFF[\s\S]{4}WEBP/,
  avif: /^\0\0[\s\S]{2}ftyp(?:avif|avis|mif1[\s\S]{4,24}avif)/,
  tiff: /^(?:II\*\0|MM\0\*)/,
} as const

export type PictureKind = keyof typeof signatures

/** What phones of one maker write, under a patent: nothing here unpacks it. */
export const isHeic = (signature: string): boolean =>
  /^\0\0[\s\S]{2}ftyp(?:heic|heix|hevc|heim|heis|mif1|msf1)/.test(signature)

/** What kind of picture bytes are, by how they begin; undefined for what is none. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const head = Buffer.from(bytes.subarray(0, 40)).toString('latin1')
  return (Object.keys(signatures) as PictureKind[]).find((kind) => signatures[kind].test(head))
}
