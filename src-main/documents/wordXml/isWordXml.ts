import type { UnknownFile } from '../UnknownFile.ts'

/** Word's document in one file of XML: of 2003, or a package of parts since 2007. */
export const isWordXml = ({ head }: UnknownFile): boolean =>
  /^\s*(?:<\?[^>]*>\s*){0,5}<(?:w:wordDocument|pkg:package)\b/.test(head.slice(0, 4000))
