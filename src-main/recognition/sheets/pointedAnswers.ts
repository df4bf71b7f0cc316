import type { ColumnRole } from '../../contract/columnMapping.ts'
import { labelAt } from '../../contract/questionProblems.ts'
import { fold } from '../tokens/fold.ts'
import { truthOf } from '../tokens/truthWords.ts'
import type { Row } from './Table.ts'

type Told = { columns: readonly ColumnRole[]; rows: readonly Row[] }

const nearlyAll = 0.9
const fewest = 2

const placesOf = (columns: readonly ColumnRole[], role: ColumnRole): number[] =>
  columns.flatMap((own, at) => (own === role ? [at] : []))

const filledIn = (rows: readonly Row[], at: number): string[] =>
  rows.flatMap(({ cells }) => (cells[at]?.trim() ? [cells[at].trim()] : []))

/** The same rows, where the column of answers holds the letters that were told; without one for a row, what it held. */
function withLetters(
  { columns, rows }: Told,
  answer: number,
  letters: ReadonlyMap<Row, string>,
  aside: readonly number[],
): Told {
  return {
    columns: columns.map((role, at) => {
      if (at === answer) return 'answer'
      return aside.includes(at) || role === 'answer' ? 'ignored' : role
    }),
    rows: rows.map((row) => {
      const told = letters.get(row)
      return told === undefined ? row : { ...row, cells: row.cells.map((cell, at) => (at === answer ? told : cell)) }
    }),
  }
}

const yes = /^(?:[xX√✓✔●★*1]|\([xX]\))$/
const no = /^(?:[0×✗✘-]|)$/
const isYes = (cell: string): boolean => yes.test(cell) || truthOf(cell) === true
const isFlag = (cell: string): boolean => isYes(cell) || no.test(cell) || truthOf(cell) === false

/** A column for each option that says whether it is right: as many columns of signs as of texts, in the same order. */
function withFlags(told: Told): Told | null {
  const { columns, rows } = told
  const candidates = columns.flatMap((role, at) =>
    role === 'option' || role === 'ignored' || role === 'answer' ? [at] : [],
  )
  const flags = candidates.filter((at) => {
    const filled = filledIn(rows, at)
    return filled.length > 0 && filled.every(isFlag) && filled.some(isYes)
  })
  const options = placesOf(columns, 'option').filter((at) => !flags.includes(at))
  const [first] = flags
  if (options.length < fewest || flags.length !== options.length || first === undefined) return null
  const letters = new Map<Row, string>()
  for (const row of rows) {
    const right = flags.flatMap((at, nth) => (isYes(row.cells[at]?.trim() ?? '') ? [labelAt(nth)] : []))
    if (right.length > 0) letters.set(row, right.join(''))
  }
  const asking = rows.filter(({ cells }) => options.some((at) => cells[at]?.trim()))
  if (letters.size < Math.max(fewest, asking.length * nearlyAll)) return null
  const answer = placesOf(columns, 'answer').find((at) => flags.includes(at)) ?? first
  return withLetters(told, answer, letters, flags)
}

const markBefore = /^(?:\*{1,2}|[√✓✔]|\[x\]|\(x\))\s*(?=[^\s*])/i
const markBehind = /\s?(?:[([（](?:correct|right|true|正确|对)[)\]）]|[√✓✔*])$/i

/** Option cells that are marked as right, in nearly all rows and never all of a row: the letters, in a column of their own. */
function withMarks({ columns, rows }: Told): Told | null {
  const options = placesOf(columns, 'option')
  if (columns.includes('answer')) return null
  const isMarked = (cell: string) => markBefore.test(cell) || markBehind.test(cell)
  const asking = rows.filter(({ cells }) => options.some((at) => cells[at]?.trim()))
  const marked = asking.filter(({ cells }) => {
    const right = options.filter((at) => isMarked(cells[at]?.trim() ?? '')).length
    return right > 0 && right < options.filter((at) => cells[at]?.trim()).length
  })
  if (marked.length < Math.max(fewest, asking.length * nearlyAll)) return null
  const width = Math.max(columns.length, ...rows.map(({ cells }) => cells.length))
  return {
    columns: [...columns, ...Array<ColumnRole>(width - columns.length).fill('ignored'), 'answer'],
    rows: rows.map((row) => {
      const cells = Array.from({ length: width }, (_, at) => row.cells[at] ?? '')
      const letters = options.flatMap((at, nth) => (isMarked(cells[at]?.trim() ?? '') ? [labelAt(nth)] : []))
      for (const at of options) cells[at] = (cells[at] ?? '').trim().replace(markBefore, '').replace(markBehind, '')
      return { ...row, cells: [...cells, letters.join('')] }
    }),
  }
}

const plain = (text: string): string => fold(text).trim().toLowerCase()

/** The sign that a title counts with: "c2" and "Option B" end in it, "甲" is it. */
const signOf = (title: string): string => /(?:\d{1,2}|[a-z]|\p{Script=Han})\)?$/u.exec(plain(title))?.[0] ?? ''

/** "#2", "(2)", "2)", "No. 2": a count among signs. */
const counted = /^(?:[#(（[]|no\.?|nr\.?|opt(?:ion)?|选项)\s*(\d{1,2})\s*[)）\]]?$|^(\d{1,2})[).]$/i

/** Which option a cell names by the title of its column or by its count; -1 if none. */
function placeBy(cell: string, titles: readonly string[]): number {
  const said = plain(cell)
  const byTitle = titles.findIndex((title) => title !== '' && plain(title) === said)
  if (byTitle >= 0) return byTitle
  const bySign = titles.findIndex((title) => signOf(title) === said && !/\d/.test(said))
  if (bySign >= 0) return bySign
  const [, one, other] = counted.exec(said) ?? []
  const place = Number(one ?? other ?? 0) - 1
  return place < titles.length ? place : -1
}

/** Whether a column says nothing but what the cells of a row above all others say: that row titles the columns. */
export function namesTitles(titles: Row, rows: readonly Row[]): boolean {
  const names = new Set(titles.cells.map(plain).filter((name) => name !== ''))
  return titles.cells.some((_, at) => {
    const said = filledIn(rows, at).map(plain)
    const named = said.filter((cell) => names.has(cell)).length
    return said.length >= 3 && named === said.length && new Set(said).size > 1
  })
}

/** A column that names the options by what their columns are titled, or by counts among signs. */
function withNames(told: Told, titles: readonly string[]): Told | null {
  const { columns, rows } = told
  const options = placesOf(columns, 'option')
  if (options.length < fewest) return null
  const ownBut = (at: number) => options.flatMap((option) => (option === at ? [] : [titles[option] ?? '']))
  const isTold = (at: number) => {
    const filled = filledIn(rows, at)
    const places = filled.map((cell) => placeBy(cell, ownBut(at)))
    const known = places.filter((place) => place >= 0)
    return filled.length >= rows.length * 0.5 && known.length >= filled.length * nearlyAll && new Set(known).size > 1
  }
  // columns between other options are texts to choose from, whatever they repeat
  const mayTell = (role: ColumnRole, at: number) =>
    role === 'answer' || role === 'ignored' || (role === 'option' && options.length > fewest && at === options.at(-1))
  const answer = columns.findIndex((role, at) => mayTell(role, at) && isTold(at))
  if (answer < 0) return null
  const own = ownBut(answer)
  const letters = new Map<Row, string>()
  for (const row of rows) {
    const place = placeBy(row.cells[answer] ?? '', own)
    if (place >= 0) letters.set(row, labelAt(place))
  }
  return withLetters(told, answer, letters, [])
}

/** "B", "2", "AC", or the text of an option: what reading answers knows by itself. */
function isPlain({ columns, rows }: Told): boolean {
  const answer = columns.indexOf('answer')
  const options = placesOf(columns, 'option')
  const filled = rows.filter(({ cells }) => cells[answer]?.trim())
  const known = filled.filter(({ cells }) => {
    const said = cells[answer]?.trim() ?? ''
    return /^(?:[A-La-l]{1,8}|\d{1,2})$/.test(said) || options.some((at) => cells[at]?.trim() === said)
  })
  return answer >= 0 && filled.length >= rows.length * 0.5 && known.length >= filled.length * 0.5
}

/**
 * Where columns hold options and no column answers in letters, numbers or their texts: a column for each that says whether it is
 * right, marks in their cells ("*x", "x (correct)"), or a column that names them by their titles ("c2", 甲) or counts among signs
 * ("#2"). Their letters take its place.
 */
export function withPointedAnswers(
  columns: readonly ColumnRole[],
  rows: readonly Row[],
  titles: readonly string[],
): Told {
  const told = { columns, rows }
  if (placesOf(columns, 'option').length < fewest || columns.includes('distractor')) return told
  const marked = withFlags(told) ?? withMarks(told)
  if (marked) return marked
  return isPlain(told) ? told : (withNames(told, titles) ?? told)
}
