import type { StatedQuestion } from './statedBlocks.ts'
import type { TabbedLine } from './TabbedLine.ts'

const codes = /^(?:MC|MA|TF|ESS|FIB|FIB_PLUS|FIL|ORD|MAT|NUM|SR|OP|QUIZ_BOWL|JUMBLED_SENTENCE)\t/

/** undefined unless nearly all lines begin with one of Blackboard's codes and a tab. */
export function readBlackboard(lines: readonly string[]): TabbedLine[] | undefined {
  const filled = lines.filter((line) => line.trim() !== '')
  if (filled.length === 0 || filled.filter((line) => codes.test(line)).length < filled.length * 0.8) return undefined
  return lines.flatMap((source, line) =>
    source.trim() === '' ? [] : [{ line, source, question: codes.test(source) ? questionOf(source) : null }],
  )
}

function questionOf(source: string): StatedQuestion | null {
  const [code = '', printed = '', ...cells] = source.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
  const stem = printed.replaceAll('""', '"')
  const base = { stem, options: [], key: [], alternatives: [] }
  if (stem === '') return null
  switch (code) {
    case 'MC':
    case 'MA':
      return { ...base, type: code === 'MC' ? 'single' : 'multiple', options: optionsOf(cells) }
    case 'TF':
      return { ...base, type: 'trueFalse', key: truthOf(cells[0] ?? '') }
    case 'FIB':
    case 'NUM': {
      const [first, ...others] = code === 'FIB' ? cells.filter(Boolean) : cells.slice(0, 1)
      return { ...base, type: 'fillIn', key: first ? [first] : [], alternatives: [others] }
    }
    case 'FIB_PLUS':
      return blanksOf(stem, cells)
    case 'MAT':
      return { ...base, type: 'shortAnswer', key: [pairsOf(cells).join('\n')] }
    case 'ORD':
      return { ...base, type: 'shortAnswer', key: [cells.filter(Boolean).join('\n')] }
    default:
      return { ...base, type: 'shortAnswer', key: cells.filter(Boolean).slice(0, 1) }
  }
}

/** An option and whether it is right, by turns. */
function optionsOf(cells: readonly string[]): { text: string; isRight: boolean }[] {
  return cells.flatMap((text, at) =>
    at % 2 === 0 && text !== '' ? [{ text, isRight: /^correct$/i.test(cells[at + 1] ?? '') }] : [],
  )
}

const truthOf = (cell: string): string[] => (/^t(?:rue)?$/i.test(cell) ? ['true'] : /^f/i.test(cell) ? ['false'] : [])

const pairsOf = (cells: readonly string[]): string[] =>
  cells.flatMap((text, at) => (at % 2 === 0 && text !== '' ? [`${text} - ${cells[at + 1] ?? ''}`] : []))

/** `[a]` in the stem is a blank; its name and answers follow, a blank cell parts one from the next. */
function blanksOf(stem: string, cells: readonly string[]): StatedQuestion {
  const blanks: string[][] = [[]]
  for (const cell of cells) {
    if (cell === '') blanks.push([])
    else blanks.at(-1)?.push(cell)
  }
  const named = blanks.filter(([name, answer]) => name !== undefined && answer !== undefined)
  return {
    type: 'fillIn',
    stem: named.reduce((text, [name]) => text.replace(`[${name}]`, '____'), stem),
    options: [],
    key: named.map(([, answer = '']) => answer),
    alternatives: named.map((blank) => blank.slice(2)),
  }
}
