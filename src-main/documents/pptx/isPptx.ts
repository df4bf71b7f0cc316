import type { UnknownFile } from '../UnknownFile.ts'

export const isPptx = (file: UnknownFile): boolean => file.hasPart(/^ppt\/slides\/slide\d+\.xml$/i)
