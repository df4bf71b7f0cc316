import type { UnknownFile } from '../UnknownFile.ts'

/** What systems put beside the files that a person packs. */
const isByTheWay = (part: string): boolean => part.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$)/.test(part)

const isPicture = (part: string): boolean => /\.(?:jpe?g|jfif|png|gif|bmp|webp|avif|heic|heif|tiff?)$/i.test(part)

/** Returns the pictures in an archive in the order of their names, numbers counted as such; none where it holds anything else. */
export function pictureParts(parts: readonly string[]): string[] {
  const own = parts.filter((part) => !isByTheWay(part))
  if (!own.every(isPicture)) return []
  const { compare } = new Intl.Collator('en', { numeric: true })
  return own.toSorted(compare)
}

export const isPictureZip = (file: UnknownFile): boolean => pictureParts(file.parts).length > 0
