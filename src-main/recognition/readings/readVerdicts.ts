import { Edited } from '../Edited.ts'
import { type Lexed, withoutOptions } from '../lexed.ts'
import { optionVerdict } from '../tokens/verdicts.ts'

const opensQuestion = ({ number, heading, startsWithOption, from, to }: Lexed): boolean =>
  (number !== null && !number.weak && !startsWithOption && from < to) || heading?.kind === 'type'

/** The line as part of an explanation: no option, no heading, no key. */
const asRemark = (line: Lexed, opens: boolean): Lexed => ({
  ...withoutOptions(line),
  number: null,
  lead: null,
  heading: null,
  key: null,
  from: 0,
  to: opens ? 0 : line.line.folded.length,
  fields: opens
    ? [{ kind: 'explanation', word: '', labelFrom: 0, from: 0, to: line.line.folded.length, firm: true }]
    : line.fields,
})

/**
 * "A is not correct because ...", "B is correct ..." below the options say something about each of them and are no options
 * themselves: at least two such lines, some with a reason, and options above that have these letters.
 */
export function readVerdicts(lines: readonly Lexed[]): readonly Lexed[] {
  const verdicts = lines.map((line) => (line.noise ? null : optionVerdict(line.line.folded)))
  if (!verdicts.some(Boolean)) return lines
  const edited = new Edited(lines)
  let letters = new Set<number>()
  let found: number[] = []
  const close = () => {
    if (found.length >= 2 && found.some((at) => verdicts[at]?.isExplained))
      found.forEach((at, place) => {
        const line = lines[at]
        const isExplained = place > 0 || lines[at - 1]?.fields.some(({ kind }) => kind === 'explanation') === true
        if (line) edited.set(at, asRemark(line, !isExplained))
      })
    ;[letters, found] = [new Set(), []]
  }
  lines.forEach((line, at) => {
    const verdict = verdicts[at]
    if (verdict && letters.size >= 2 && letters.has(verdict.index)) found.push(at)
    else if (opensQuestion(line)) close()
    else if (line.startsWithOption && (found.length === 0 || line.pieces[0]?.index === 0)) {
      if (found.length > 0) close()
      for (const { index } of line.pieces) letters.add(index)
    }
  })
  close()
  return edited.result
}
