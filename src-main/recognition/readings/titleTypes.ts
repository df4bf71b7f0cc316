import { choosesAmong } from '../tokens/asking.ts'
import { type TypeHint, typeOfTitle } from '../tokens/typeWords.ts'

const allThatApply = /\ball (?:that|which)\b/i

/** "Write T if it is true or F if it is false", 正しければ○、誤っていれば×. */
const judges =
  /[√✓○].{1,20}[×✕✗]|\b(?:true|richtig|wahr|vrai|verdader[oa]|verdadeir[oa]|ver[oa])\b.{1,40}\b(?:false|falsch|faux|fals[oa])\b/iu

/** Returns the type that the end of a title says, or its order: 程序填空题 asks to fill in, "Choose the best answer" to choose. */
export function typeWithin(name: string): TypeHint | null {
  for (let from = 0; from < name.length - 1; from++) {
    const type = /[\s\u4e00-\u9fff]/.test(name.charAt(from)) ? typeOfTitle(name, name.slice(from)) : null
    if (type) return type
  }
  if (judges.test(name)) return 'trueFalse'
  return choosesAmong(name) ? (allThatApply.test(name) ? 'multiple' : 'choice') : null
}
