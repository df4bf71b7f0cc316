import type { Lexed } from '../../lexed.ts'
import { choosesAmong, opensBlank } from '../../tokens/asking.ts'
import { truthOf } from '../../tokens/truthWords.ts'
import { type TypeHint, typeOfTitle } from '../../tokens/typeWords.ts'

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

const fewest = 2
const nearlyAll = 0.8

/**
 * Whether what stands below a title up to the next heading judges statements or fills blanks throughout: a title of a kind that
 * nobody knows (方案设计题) says less than its questions do.
 */
export function holdsNoOpenQuestions(lines: readonly Lexed[], title: number): boolean {
  let [answers, judged, blanks] = [0, 0, 0]
  for (let at = title + 1; at < lines.length && lines[at]?.heading === null; at++) {
    const line = lines[at]
    if (!line || line.noise !== null) continue
    const { folded } = line.line
    const answer = line.fields.find(({ kind, from, to }) => kind === 'answer' && from < to)
    if (answer) answers++
    if (answer && truthOf(folded.slice(answer.from, answer.to).trim()) !== null) judged++
    if (opensBlank.test(folded.slice(line.from, line.to))) blanks++
  }
  return answers >= fewest && Math.max(judged, blanks) >= answers * nearlyAll
}

/** Whether nothing below a title up to the next heading may be an option: numbered lines of one kind, and text that goes on with them. */
export function holdsNoOptions(lines: readonly Lexed[], title: number): boolean {
  let questions = 0
  let family: string | null = null
  for (let at = title + 1; at < lines.length && lines[at]?.heading === null; at++) {
    const line = lines[at]
    if (!line || line.noise !== null) continue
    if (line.pieces.some(({ index }) => index !== 0) || line.line.bullet !== '') return false
    if (line.number === null || line.number.weak) continue
    family ??= line.number.family
    if (line.number.family !== family) return false
    questions++
  }
  return questions >= fewest
}
