import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'
import { partOf } from '../partOf.ts'

/** "---- Question 1.2-07 ----", "=== Answer: ===": a text with a rule on either side. */
const rules = '-=*~#_'
const framed = /^([-=*~#_])\1{2,}\s*([^\s\-=*~#_](?:.*[^\s\-=*~#_])?)\s*([-=*~#_])\3{2,}:?$/
/** A number that is more than one number, behind a word. */
const code = /^(\p{L}[\p{L} .]{0,20})\s*(?:[:#]\s*)?(?=[^\s]*\d)[A-Za-z]{0,3}\d+(?:[.\-_/][A-Za-z\d]+)+$/u
const fewest = 3

/**
 * Labels lose the rules around them. Where the same word and ever another code stand so above each question, it begins there:
 * such codes count the questions.
 */
export function readFramedLabels(lines: readonly Line[]): readonly Line[] {
  const coded = new Map<string, number[]>()
  const edited = new Edited(lines)
  for (const at of linesWithoutLetter(lines)) {
    const line = lines[at]
    const isFramed = line?.aside === null && line.folded.length <= 80 && rules.includes(line.folded.charAt(0))
    const frame = isFramed ? framed.exec(line.folded) : null
    const text = frame?.[2]
    if (!line || text === undefined || !/\p{L}/u.test(text)) continue
    const from = line.folded.indexOf(text)
    edited.set(at, partOf(line, from, from + text.length))
    const word = code.exec(text)?.[1]?.trim().toLowerCase()
    if (word !== undefined) coded.set(word, [...(coded.get(word) ?? []), at])
  }
  for (const found of coded.values())
    if (found.length >= fewest)
      for (const [count, at] of found.entries()) {
        const line = edited.get(at)
        const text = `Question ${count + 1}`
        if (line) edited.set(at, { ...line, text, folded: text, marks: [] })
      }
  return edited.result
}
