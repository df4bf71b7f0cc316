import { changeEach } from '../../Edited.ts'
import type { Line } from '../../lines.ts'

/** "𝑎) 𝑥 + 1": the label was typed into the formula. Such letters have two units. */
const label = /^[\u{1D400}-\u{1D6A3}](?=[.)]\s)/u

/** The first unit of all such letters. */
const firstUnit = 0xd835

function withPlainLabel(line: Line): Line {
  if (line.folded.charCodeAt(0) !== firstUnit) return line
  const [sign] = label.exec(line.folded) ?? []
  const letter = sign?.normalize('NFKC') ?? ''
  if (sign === undefined || !/^[A-Ha-h]$/.test(letter)) return line
  const text = letter + line.text.slice(sign.length)
  return { ...line, text, folded: letter + line.folded.slice(sign.length), shift: line.shift + sign.length - 1 }
}

/** Letters of formulas are plain where they label a line. */
export const readMathLetters = (lines: readonly Line[]): readonly Line[] => changeEach(lines, withPlainLabel)
