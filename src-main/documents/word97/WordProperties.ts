import type { RunProperties } from '../docx/runLook.ts'
import { readColour } from '../readColour.ts'
import type { Sprm } from './sprms.ts'

export type ParagraphState = {
  list?: number
  level?: number
  isInTable?: boolean
  isRowEnd?: boolean
  outline?: number
}
export type RunState = RunProperties & {
  picture?: number
  symbol?: { font: number; sign: number }
  isDeleted?: boolean
  characterStyle?: number
}

const palette = [
  '',
  '',
  '0000FF',
  '00FFFF',
  '00FF00',
  'FF00FF',
  'FF0000',
  'FFFF00',
  'FFFFFF',
  '000080',
  '008080',
  '008000',
  '800080',
  '800000',
  '808000',
  '808080',
  'C0C0C0',
]

const byte = ({ operand }: Sprm): number => operand[0] ?? 0
const colourOf = (index: number): string | null => palette[index] || null

/** A COLORREF; its last byte says automatic. */
function colourRef(operand: Buffer, at: number): string | null {
  if (operand.length < at + 4 || operand[at + 3] !== 0) return null
  return readColour(operand.toString('hex', at, at + 3)) ?? null
}

export function applyParagraph(state: ParagraphState, sprms: readonly Sprm[]): ParagraphState {
  const next = { ...state }
  for (const sprm of sprms) {
    if (sprm.code === 0x460b) next.list = sprm.operand.readInt16LE(0)
    else if (sprm.code === 0x260a) next.level = byte(sprm)
    else if (sprm.code === 0x2416) next.isInTable = byte(sprm) !== 0
    else if (sprm.code === 0x2417) next.isRowEnd = byte(sprm) !== 0
    else if (sprm.code === 0x2640) next.outline = byte(sprm)
  }
  return next
}

const toggles: Readonly<Record<number, 'bold' | 'italic' | 'strike' | 'hidden' | 'capitals'>> = {
  2101: 'bold',
  2102: 'italic',
  2103: 'strike',
  10835: 'strike',
  2108: 'hidden',
  2107: 'capitals',
}

/** `styled` is what the paragraph's style gives: toggles may say "as the style" or "other than the style". */
export function applyRun(state: RunState, sprms: readonly Sprm[], styled: RunState): RunState {
  const next = { ...state }
  for (const sprm of sprms) {
    const toggle = toggles[sprm.code]
    const value = byte(sprm)
    if (toggle)
      next[toggle] = value === 0x80 ? (styled[toggle] ?? false) : value === 0x81 ? !styled[toggle] : value !== 0
    else applyRunProperty(next, sprm, value)
  }
  return next
}

function applyRunProperty(next: RunState, { code, operand }: Sprm, value: number): void {
  switch (code) {
    case 0x2a3e:
      next.underline = value !== 0
      return
    case 0x2a42:
      next.colour = colourOf(value)
      return
    case 0x6870:
      next.colour = colourRef(operand, 0)
      return
    case 0x2a0c:
      next.highlight = colourOf(value)
      return
    case 0x4866:
      next.shade = colourOf((operand.readUInt16LE(0) >> 5) & 31)
      return
    case 0xca71:
      next.shade = colourRef(operand, 4)
      return
    case 0x2a48:
      next.vertical = value === 1 ? 'superscript' : value === 2 ? 'subscript' : 'baseline'
      return
    case 0x6a03:
      next.picture = operand.readUInt32LE(0)
      return
    case 0x6a09:
      next.symbol = { font: operand.readUInt16LE(0), sign: operand.readUInt16LE(2) }
      return
    case 0x4a30:
      next.characterStyle = operand.readUInt16LE(0)
      return
    case 0x0800:
      next.isDeleted = value !== 0
      return
  }
}
