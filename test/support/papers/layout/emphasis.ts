import type { Style } from '../axes/styleAxes.ts'
import { type Line, plainText, type Run, type SheetPart } from './Sheet.ts'

const bold = (runs: readonly Run[]): Run[] => runs.map((run) => ({ ...run, bold: true }))

/** Returns a line of a stem in bold where the paper sets stems so. */
export const emphasisedStem = (style: Style, line: Line): Line =>
  style.emphasis === 'boldStem' ? { ...line, runs: bold(line.runs) } : line

/** Returns a line below the options in bold, or with its label in bold, where the paper sets answers so. */
export function emphasisedBelow(style: Style, part: SheetPart): SheetPart {
  if (part.kind !== 'line') return part
  if (style.emphasis === 'boldAnswer') return { ...part, runs: bold(part.runs) }
  if (style.emphasis !== 'boldLabels') return part
  const [, label = '', text = ''] = /^([^:：]{1,24}[:：])(.*)$/s.exec(plainText(part)) ?? []
  return label === '' ? part : { ...part, runs: [{ text: label, bold: true }, { text }] }
}
