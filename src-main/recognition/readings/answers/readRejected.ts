import { Edited } from '../../Edited.ts'
import { hasNumber, type Lexed, withoutOptions } from '../../lexed.ts'
import { linesWith } from '../linesWith.ts'
import { asExplanation } from './asField.ts'

/** "C", "(C): text": the letter that an answer opens with. */
const letterFirst = /^[\s([{*]{0,3}([A-L])(?![\p{L}\p{N}])/u

/** The question above: the places of its options, and that of its answer once it is given. */
type Above = { letters: number[]; answer: number }

const fewest = 2

/** Lines of a run below an answer that open with the letters of all other options, in order. */
function rejectedFrom(lines: readonly Lexed[], first: number, { letters, answer }: Above): readonly number[] {
  const wanted = letters.filter((index) => index !== answer)
  const found: number[] = []
  for (let at = first; at < lines.length && found.length < wanted.length; at++) {
    const line = lines[at]
    if (!line || hasNumber(line) || line.lead?.opens || line.heading?.kind === 'type') return []
    if (!line.startsWithOption) continue
    if (line.pieces.length !== 1 || line.pieces[0]?.index !== wanted[found.length]) return []
    found.push(at)
  }
  const next = lines.slice((found.at(-1) ?? 0) + 1).find(({ noise }) => noise === null)
  return found.length === wanted.length && !next?.startsWithOption ? found : []
}

/**
 * "C" is the answer, and A, B and D follow it once more: why the others are wrong, and no options of another question. Two such
 * letters or more, all but that of the answer.
 */
export function readRejected(lines: readonly Lexed[]): readonly Lexed[] {
  if (linesWith(lines).fields.length === 0) return lines
  const edited = new Edited(lines)
  let above: Above = { letters: [], answer: -1 }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    if (hasNumber(line) || line.lead?.opens) above = { letters: [], answer: -1 }
    const answer = line.fields.find(({ kind }) => kind === 'answer')
    const letter = answer ? letterFirst.exec(line.line.folded.slice(answer.from, answer.to))?.[1] : undefined
    if (letter !== undefined) above.answer = letter.charCodeAt(0) - 65
    else if (line.startsWithOption && above.answer < 0) above.letters.push(...line.pieces.map(({ index }) => index))
    else if (line.startsWithOption && above.letters.length > fewest && above.letters.includes(above.answer)) {
      const rejected = rejectedFrom(lines, at, above)
      rejected.forEach((place, index) => {
        const own = lines[place]
        if (own) edited.set(place, index === 0 ? asExplanation(own) : { ...withoutOptions(own), from: 0 })
      })
      above = { letters: [], answer: -1 }
      at = rejected.at(-1) ?? at
    }
  }
  return edited.result
}
