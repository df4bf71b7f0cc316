import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'

/** An arrow before a text on a line of its own. */
const arrow = /^(?:[=-]{1,2}>|→|⇒|➔|➜|»)\s?(?=\S)/

const opensQuestion = ({ number, startsWithOption, noise }: Lexed): boolean =>
  number !== null && !number.weak && !startsWithOption && noise === null

/** How many of the questions must have just one such line. */
const enough = 0.6
const fewest = 2

/**
 * "=> 1910" below each question: an arrow at the beginning of a line labels the answer where most numbers have one such line
 * before the next number.
 */
export function learnArrows(lines: readonly Lexed[]): readonly Lexed[] {
  const arrows: number[] = []
  let [questions, answered, count] = [0, 0, 0]
  for (const [at, line] of lines.entries()) {
    if (opensQuestion(line)) {
      if (count === 1) answered++
      ;[questions, count] = [questions + 1, 0]
    } else if (line.noise === null && line.fields.length === 0 && arrow.test(line.line.folded)) {
      arrows.push(at)
      count++
    }
  }
  if (count === 1) answered++
  if (answered < Math.max(fewest, questions * enough)) return lines
  const labelled = new Set(arrows)
  return changeEach(lines, (line, at) => (labelled.has(at) ? withAnswer(line) : line))
}

function withAnswer(line: Lexed): Lexed {
  const { folded } = line.line
  const from = arrow.exec(folded)?.[0].length ?? 0
  return {
    ...line,
    key: null,
    heading: null,
    pieces: [],
    startsWithOption: false,
    from: 0,
    to: 0,
    fields: [{ kind: 'answer', word: folded.slice(0, from).trim(), labelFrom: 0, from, to: folded.length, firm: true }],
  }
}
