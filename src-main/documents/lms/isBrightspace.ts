import type { UnknownFile } from '../UnknownFile.ts'

/** Rows that begin a question of Brightspace, each with the code of its type. */
export const isBrightspace = ({ head }: UnknownFile): boolean =>
  /^"?NewQuestion"?[,;\t]"?(?:WR|SA|M|MC|TF|MS|O|FIB|MSA|LIK)"?\s*(?:[,;\t]|$)/im.test(head)
