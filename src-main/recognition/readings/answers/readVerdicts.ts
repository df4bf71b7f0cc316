import { Edited } from '../../Edited.ts'
import { hasNumber, type Lexed, withoutOptions } from '../../lexed.ts'
import { type OptionVerdict, optionVerdict } from '../../tokens/verdicts.ts'
import { asExplanation } from './asField.ts'

const opensQuestion = (line: Lexed): boolean =>
  (hasNumber(line) && (line.from < line.to || line.number.family === 'question')) || line.heading?.kind === 'type'

/** The line as what an explanation above goes on with: no option, no heading, no key. */
const goingOn = (line: Lexed): Lexed => ({
  ...withoutOptions(line),
  number: null,
  lead: null,
  heading: null,
  key: null,
  from: 0,
  to: line.line.folded.length,
})

/** "Explanation:" with nothing behind it. */
const awaitsText = (line: Lexed | undefined): boolean =>
  line?.fields.some(({ kind, from, to }) => kind === 'explanation' && from >= to) === true

/**
 * "A is not correct because ...", "B is correct ..." below the options say something about each of them and are no options
 * themselves: at least two such lines, some with a reason, and options above that have these letters, or the label of an explanation.
 */
export function readVerdicts(lines: readonly Lexed[]): readonly Lexed[] {
  const verdicts = new Map<number, OptionVerdict>()
  const edited = new Edited(lines)
  let letters: number[] = []
  let found: number[] = []
  const close = () => {
    if (found.length >= 2 && found.some((at) => verdicts.get(at)?.isExplained))
      found.forEach((at, place) => {
        const line = lines[at]
        const isExplained = place > 0 || lines[at - 1]?.fields.some(({ kind }) => kind === 'explanation') === true
        if (line) edited.set(at, isExplained ? goingOn(line) : asExplanation(line))
      })
    ;[letters, found] = [[], []]
  }
  lines.forEach((line, at) => {
    const isBelowLabel = found.length > 0 ? found.at(-1) === at - 1 : awaitsText(lines[at - 1])
    const verdict = (letters.length < 2 && !isBelowLabel) || line.noise ? null : optionVerdict(line.line.folded)
    if (verdict && (letters.includes(verdict.index) || (isBelowLabel && verdict.index === found.length))) {
      verdicts.set(at, verdict)
      found.push(at)
    } else if (opensQuestion(line)) close()
    else if (line.startsWithOption && (found.length === 0 || line.pieces[0]?.index === 0)) {
      if (found.length > 0) close()
      for (const { index } of line.pieces) if (!letters.includes(index)) letters.push(index)
    }
  })
  close()
  return edited.result
}
