import type { Line } from '../../lines.ts'

/** "a)", "(B)", "C.": the place of the letter, from 1; 0 where a line begins otherwise. */
function letterOf(folded: string): number {
  const opens = folded.charAt(0) === '(' || folded.charAt(0) === '[' ? 1 : 0
  const place = (folded.charCodeAt(opens) | 0x20) - 0x60
  return place >= 1 && place <= 12 && '.、:)]'.includes(folded.charAt(opens + 1)) ? place : 0
}

const fewest = 3
const mostly = 0.7

/**
 * "a) tin  b) ore  c) ash  b) ore": a line of options that is printed once more below the last of them is the answer, where that is so
 * below most lists.
 */
export function readRepeatedOptions(lines: readonly Line[]): readonly Line[] {
  const repeated = new Map<number, string>()
  let run: string[] = []
  let [runs, last] = [0, 0]
  lines.forEach(({ folded, aside, kind }, at) => {
    if (aside !== null) return
    const letter = kind === 'code' ? 0 : letterOf(folded)
    if (letter === 0) {
      run = []
      return
    }
    if (run.length > 1 && letter <= last && run.includes(folded)) {
      repeated.set(at, String.fromCharCode(64 + letter))
      run = []
    } else if (letter === 1) {
      runs++
      run = [folded]
    } else run.push(folded)
    last = letter
  })
  if (repeated.size < fewest || repeated.size < runs * mostly) return lines
  return lines.map((line, at) => {
    const letter = repeated.get(at)
    if (letter === undefined) return line
    const text = `Answer: ${letter}`
    return { ...line, text, folded: text, marks: [], images: [], hasLabel: false, bullet: '' }
  })
}
