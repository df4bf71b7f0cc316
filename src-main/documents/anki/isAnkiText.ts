import { splitLines } from '../text/extractTxt.ts'
import type { UnknownFile } from '../UnknownFile.ts'
import { ankiTextHead } from './ankiTextHead.ts'

export const isAnkiText = ({ head }: UnknownFile): boolean =>
  head.startsWith('#') && ankiTextHead(splitLines(head.slice(0, 4000))) !== undefined
