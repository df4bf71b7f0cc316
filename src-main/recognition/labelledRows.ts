import type { Block } from '../documents/SourceDocument.ts'
import { tickSigns } from './tokens/truthWords.ts'

/** The letters that may stand for each place of a list, Latin, Cyrillic and what looks alike in either. */
const letters = ['AАΑ', 'BБВΒ', 'CСВΓ', 'DДГΔ', 'EЕДΕ', 'FЖЕФ', 'GЖЗ', 'HЗИ'] as const
const number = /^\s*(\d{1,4})\s*(?:[.)]\s*)?$/
/** A letter, perhaps printed twice: "A", "б)", "вВ". */
const letter = /^\s*[(（]?(\p{L})(\p{L})?\s*(?:[.)）]\s*)?$/u
const tick = new RegExp(`^\\s*[${tickSigns}+*xX]\\s*$`)

/** A row of a label, its text, and perhaps a tick. */
type Row = Readonly<{ at: number; label: string; text: string; isTicked: boolean }>

function rowOf(block: Block, at: number): Row | null {
  const filled = (block.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')
  const [label = '', text = '', mark] = filled
  if (filled.length < 2 || filled.length > 3 || (mark !== undefined && !tick.test(mark))) return null
  return number.test(label) || letter.test(label) ? { at, label, text, isTicked: mark !== undefined } : null
}

function isLetterAt(label: string, place: number): boolean {
  const [, first = '', second = first] = letter.exec(label) ?? []
  const [one, other] = [first.toUpperCase(), second.toUpperCase()]
  return one === other && (letters[place]?.includes(one) ?? false)
}

/** The rows of a table by their questions: a number, and below it letters that count up. Null where they do not. */
function questionsOf(rows: readonly Row[]): readonly Row[][] | null {
  const questions: Row[][] = []
  for (const row of rows) {
    const open = questions.at(-1)
    if (number.test(row.label)) questions.push([row])
    else if (open && isLetterAt(row.label, open.length - 1)) open.push(row)
    else return null
  }
  return questions.length >= fewest && questions.every(({ length }) => length > 2) ? questions : null
}

const fewest = 2

/** Rows that stand together in the document. */
function tablesOf(blocks: readonly Block[]): Row[][] {
  const tables: Row[][] = []
  let isOpen = false
  blocks.forEach((block, at) => {
    if (block.kind !== 'tableRow') {
      isOpen &&= block.text.trim() === ''
      return
    }
    const row = rowOf(block, at)
    if (row && isOpen) tables.at(-1)?.push(row)
    else if (row) tables.push([row])
    isOpen = row !== null
  })
  return tables
}

/**
 * A table with a column of numbers and letters before that of questions and options prints no sign behind them: the text of
 * such rows, by their place among the blocks, with the labels that the letters stand for.
 */
export function labelledRows(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  if (!blocks.some(({ kind }) => kind === 'tableRow')) return texts
  for (const question of tablesOf(blocks).flatMap((rows) => questionsOf(rows) ?? []))
    for (const [place, { at, label, text, isTicked }] of question.entries()) {
      const printed = place === 0 ? label.replace(/\D/g, '') : String.fromCharCode(64 + place)
      texts.set(at, `${isTicked ? '√' : ''}${printed}. ${text}`)
    }
  return texts
}
