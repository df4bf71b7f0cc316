import type { Lexed } from '../../lexed.ts'
import { rightRemark, tickSigns, truthPairOf } from '../../tokens/truthWords.ts'

const markBehind = new RegExp(`(?<=\\S)\\s*(?:[${tickSigns}*]|[([]\\s?(?:${rightRemark})\\s?[)\\]])\\s*$`, 'i')

/** "A. True   B. False √": two opposite words on one line are what is chosen from. */
export function choosesTruth({ line, pieces }: Lexed): boolean {
  if (pieces.length !== 2 || pieces[0]?.index !== 0) return false
  return truthPairOf(pieces.map(({ from, to }) => line.folded.slice(from, to).replace(markBehind, ''))) !== null
}
