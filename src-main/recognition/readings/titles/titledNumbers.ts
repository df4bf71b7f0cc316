import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { linesWith } from '../linesWith.ts'

/** A number with words behind it, such as may be a stem or the title above one. */
const isNumbered = ({ number, from, to, pieces, noise }: Lexed): boolean =>
  number !== null && !number.weak && noise === null && pieces.length === 0 && from < to

const beginsStem = ({ fields: [field], from }: Lexed): boolean => field?.kind === 'stem' && field.labelFrom <= from

/** How many of the numbered lines are titles before it is believed of any. */
const share = 0.8

/**
 * "### 2. Nouns" above "Question: What is ...": what stands behind the number names a topic, if the stem has a label of its
 * own below nearly every number. The name of a type there is that of the question.
 */
export function readTitledNumbers(lines: readonly Lexed[]): readonly Lexed[] {
  if (!linesWith(lines).fields.some((at) => lines[at] && beginsStem(lines[at]))) return lines
  const shown = lines.filter(({ noise }) => noise === null)
  const titles = new Set<Lexed>()
  let numbered = 0
  shown.forEach((line, at) => {
    if (!isNumbered(line)) return
    numbered++
    const below = shown[at + 1]
    if (below && beginsStem(below)) titles.add(line)
  })
  if (titles.size < 2 || titles.size < share * numbered) return lines
  return changeEach(lines, (line) => {
    if (!titles.has(line)) return line
    const end = line.line.folded.length
    const type = line.heading?.kind === 'type' ? line.heading.type : null
    return { ...line, from: end, to: end, heading: null, tags: type === null ? line.tags : [...line.tags, type] }
  })
}
