import { foldText } from '../../db/searchIndex/foldText.ts'

const beyondAscii = /[\u0080-\uffff]/

/** A text folded, and for each of its units where the character that it came from begins and ends. */
type Placed = { folded: string; starts?: readonly number[]; ends?: readonly number[] }

/** Without places where each unit stands where it stood. */
function foldedWithPlaces(text: string): Placed {
  if (!beyondAscii.test(text)) return { folded: text.toLowerCase() }
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of text) {
    for (const unit of foldText(character)) {
      for (let k = 0; k < unit.length; k++) {
        starts.push(at)
        ends.push(at + character.length)
      }
      folded += unit
    }
    at += character.length
  }
  return { folded, starts, ends }
}

/** Letters of words written with blanks: a mark begins with the word. */
const isWithinWord = (folded: string, at: number): boolean =>
  at > 0 && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]{2}$/u.test(folded.slice(at - 1, at + 1))

/** Returns the different spellings in which folded words stand in the texts: what a page marks. At most 200. */
export function marksIn(texts: readonly string[], words: readonly string[]): string[] {
  const marks = new Set<string>()
  for (const text of texts) {
    const { folded, starts, ends } = foldedWithPlaces(text)
    for (const word of words) {
      for (let at = word === '' ? -1 : folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        if (!isWithinWord(folded, at)) {
          const end = at + word.length
          marks.add(text.slice(starts?.[at] ?? at, ends?.[end - 1] ?? end))
        }
        if (marks.size >= 200) return [...marks]
      }
    }
  }
  return [...marks]
}
