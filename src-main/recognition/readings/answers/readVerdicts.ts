import { Edited } from '../../Edited.ts'
import { hasNumber, type Lexed, withoutOptions } from '../../lexed.ts'
import { namesItem, type OptionVerdict, optionRemark, optionVerdict } from '../../tokens/verdicts.ts'
import { choosesTruth } from '../lists/choosesTruth.ts'
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

const verdictOf = (folded: string): OptionVerdict | null => optionVerdict(folded) ?? optionRemark(folded)

/** "综上，本题选BC。" below what is said of each option repeats the answer. */
const conclusion =
  /^(?:(?:综上(?:所述)?|因此|所以|由此可知)\s?,?\s?)?(?:(?:故|本题|正确|应)*(?:答案)?(?:应)?(?:选|为|是)\s?(?:项|择)?\s?[A-L]{1,8}(?:项)?|therefore,?.{0,30}\b[A-H])\s?[。.]?$/iu

/**
 * "A is not correct because ...", "B is correct ..." below the options say something about each of them and are no options
 * themselves: at least two such lines, some with a reason, and options above that have these letters, or the label of an explanation.
 */
export function readVerdicts(lines: readonly Lexed[]): readonly Lexed[] {
  const verdicts = new Map<number, OptionVerdict>()
  const edited = new Edited(lines)
  let letters: number[] = []
  let found: number[] = []
  let isAnswered = false
  const close = () => {
    const isSure = found.length >= 2 || (found[0] !== undefined && namesItem(lines[found[0]]?.line.folded ?? ''))
    if (isSure && found.some((at) => verdicts.get(at)?.isExplained)) {
      for (const at of found) {
        const line = lines[at]
        if (line) edited.set(at, asExplanation(goingOn(line)))
      }
      const below = (found.at(-1) ?? 0) + 1
      const line = lines[below]
      if (isAnswered && line && conclusion.test(line.line.folded)) edited.set(below, asExplanation(goingOn(line)))
    }
    ;[letters, found] = [[], []]
  }
  lines.forEach((line, at) => {
    const isBelowLabel = found.length > 0 ? found.at(-1) === at - 1 : awaitsText(lines[at - 1])
    const isNone = (letters.length < 2 && !isBelowLabel) || line.noise !== null || choosesTruth(line)
    const verdict = isNone ? null : verdictOf(line.line.folded)
    if (verdict && (letters.includes(verdict.index) || (isBelowLabel && verdict.index === found.length))) {
      verdicts.set(at, verdict)
      found.push(at)
    } else if (opensQuestion(line)) close()
    else if (line.fields.some(({ kind, from, to }) => kind === 'answer' && from < to) && found.length === 0)
      isAnswered = true
    else if (line.startsWithOption && (found.length === 0 || line.pieces[0]?.index === 0)) {
      if (found.length > 0) close()
      if (line.pieces[0]?.index === 0) isAnswered = false
      for (const { index } of line.pieces) if (!letters.includes(index)) letters.push(index)
    }
  })
  close()
  return edited.result
}
