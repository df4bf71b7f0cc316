import { changeEach } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { readOptionLabel } from '../../tokens/optionLabels.ts'
import { partOf } from '../partOf.ts'

const opening = /^,\s?(?=[\p{L}\p{N}([])/u

const opensWithComma = ({ folded, aside, kind }: Line): boolean =>
  folded.charCodeAt(0) === 0x2c && aside === null && kind !== 'code' && opening.test(folded)

const withoutComma = (line: Line): Line => partOf(line, opening.exec(line.folded)?.[0].length ?? 0)

const isLabelled = (line: Line): boolean => {
  const { folded } = withoutComma(line)
  const number = readNumber(folded)
  return (number !== null && !number.weak) || readOptionLabel(folded, 0, true) !== null
}

/** Rows of commas are code or cells. */
const most = 0.1
const fewest = 2

/** A comma that a copied page put before its first line goes: no line of a text opens with one, and behind one stands a label. */
export function dropPageCommas(lines: readonly Line[]): readonly Line[] {
  const opened = lines.filter(opensWithComma)
  if (opened.length === 0 || opened.length > Math.max(fewest, lines.length * most) || !opened.some(isLabelled))
    return lines
  return changeEach(lines, (line) => (opensWithComma(line) ? withoutComma(line) : line))
}
