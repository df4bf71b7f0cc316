import type { UnknownFile } from '../UnknownFile.ts'

export const isEpub = (file: UnknownFile): boolean =>
  file.part('mimetype').startsWith('application/epub+zip') ||
  (file.hasPart(/^META-INF\/container\.xml$/i) && file.hasPart(/\.opf$/i))
