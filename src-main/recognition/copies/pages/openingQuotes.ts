import { Edited } from '../../Edited.ts'
import { isRunningText, type Line } from '../../lines.ts'
import { noiseReason } from '../../tokens/noise.ts'
import { asFurniture } from '../labels/relabel.ts'
import { lettered } from './sitePhrases.ts'

const mostTitles = 3

const isQuoted = (line: Line | undefined): boolean =>
  isRunningText(line) && line.depth > 0 && line.bullet === '' && !line.hasLabel && !lettered.test(line.folded)

/** "> Form: ### keyword + - answer: ...": what a quotation says between the title and a rule or the first heading is about the document. */
export function dropOpeningQuotes(lines: readonly Line[]): readonly Line[] {
  const from = lines.findIndex(({ level }) => level === 0)
  if (from < 1 || from > mostTitles || !isQuoted(lines[from])) return lines
  const length = lines.slice(from).findIndex((line) => !isQuoted(line))
  const below = lines[from + length]
  const isApart = below !== undefined && (below.level > 0 || noiseReason(below.folded) === 'rule')
  const quoted = lines.slice(from, from + length)
  if (length < 1 || !isApart || quoted.some(({ folded }) => /[?？]\s*$/.test(folded))) return lines
  const edited = new Edited(lines)
  for (const [place, line] of quoted.entries()) edited.set(from + place, asFurniture(line))
  return edited.result
}
