import type { UnknownFile } from '../UnknownFile.ts'

const numbered = /^\d+\.[ \t]+\S/m

/** Signs that only text2qti has: its titles, boxes at the line's start, numbers behind "=". */
export const isText2qti = ({ head }: UnknownFile): boolean =>
  numbered.test(head) &&
  (/^quiz title:/im.test(head) ||
    (/^\[\*\][ \t]+\S/m.test(head) && /^\[ ?\][ \t]+\S/m.test(head)) ||
    /^\d+\.[ \t].*\n=[ \t]+[[\d-]/m.test(head))
