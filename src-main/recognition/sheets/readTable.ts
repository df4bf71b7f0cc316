import type { ColumnMapping, ColumnRole } from '../../contract/columnMapping.ts'
import type { Block } from '../../documents/SourceDocument.ts'
import { keyColumns } from '../keys/titledKeys.ts'
import { joinAnswersAcross } from './answersAcross.ts'
import { isSentence } from './columnProfile.ts'
import { isShortTitle, roleOfTitle, rolesOfHeader } from './columnRoles.ts'
import { columnsByLooks } from './columnsByLooks.ts'
import { guessColumns, isPlain } from './guessColumns.ts'
import { withListedOptions, withMoreOptions } from './moreOptions.ts'
import { withLetteredRows, withOptionRows } from './optionRows.ts'
import { optionsOfRow } from './optionsBelow.ts'
import { namesTitles, withPointedAnswers } from './pointedAnswers.ts'
import { rolesByRepetition } from './repeatedTitles.ts'
import type { Row, Table, TablePart } from './Table.ts'
import { rolesByFamily } from './titleFamilies.ts'
import { isAmongItsRows, isUnlikeItsColumns } from './titlesOrValues.ts'
import { withToldAnswer } from './toldAnswer.ts'
import { withTruthColumns } from './truthColumns.ts'

const rowOf = (block: Block, index: number): number => (block.anchor.kind === 'cell' ? block.anchor.row : index)

/** The tables of a document: runs of row blocks within one sheet. */
export function tablesOf(blocks: readonly Block[]): Table[] {
  const tables: { sheet: string; first: number; rows: Row[] }[] = []
  let open = false
  blocks.forEach((block, index) => {
    if (block.kind !== 'tableRow' || !block.cells) {
      open = open && block.text.trim() === '' && block.kind === 'paragraph'
      return
    }
    const sheet = block.anchor.kind === 'cell' ? block.anchor.sheet : ''
    const looks = looksOf(block)
    const row = { block: index, cells: block.cells, row: rowOf(block, index), ...(looks && { looks }) }
    const last = tables.at(-1)
    if (open && last?.sheet === sheet) last.rows.push(row)
    else tables.push({ sheet, first: index, rows: [row] })
    open = true
  })
  return tables.map((table) => ({ ...table, rows: withTruthColumns(withoutNothings(table.rows)) }))
}

/** What programs print where a cell holds nothing. */
const nothing = /^(?:undefined|null|NaN|None|nil|#N\/A)$/

/** Such words are blanks where many cells say so; in few they are what a paper about programs asks. */
function withoutNothings(rows: readonly Row[]): readonly Row[] {
  let [all, empty] = [0, 0]
  for (const { cells } of rows)
    for (const cell of cells) {
      if (cell !== '') all++
      if (nothing.test(cell)) empty++
    }
  if (empty < 5 || empty < all * 0.08) return rows
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (nothing.test(cell) ? '' : cell)) }))
}

/** The highlight, else the colour, else bold of each cell that is wholly printed so. */
function looksOf({ text, marks }: Block): string[] | null {
  if (!marks || marks.length === 0) return null
  let from = 0
  return text.split('\t').map((cell) => {
    const to = from + cell.length
    const whole = marks.filter((mark) => mark.from <= from && mark.to >= to)
    from = to + 1
    const look = (kind: 'highlight' | 'colour') => whole.map((mark) => mark[kind]).find(Boolean)
    return look('highlight') ?? look('colour') ?? (whole.some(({ bold }) => bold) ? 'bold' : '')
  })
}

const isEmpty = (row: Row): boolean => row.cells.every((cell) => cell.trim() === '')

/** How many rows may stand above the titles: a title of the sheet, instructions. */
const headerReach = 20

/**
 * Splits a table at its rows of titles and gives every column its role. Without titles the roles are guessed from the
 * cells; outside sheets, where tables serve for layout too, only from plain ones. Empty if the table holds no questions.
 */
export function partsOf(table: Table, given: ColumnMapping | undefined, isSheet: boolean): TablePart[] {
  if (given) return [givenPart(table, given)]
  const parts: (Omit<TablePart, 'rows'> & { rows: Row[] })[] = []
  for (const [at, printed] of table.rows.entries()) {
    const row = underTitles(table.rows[at - 1], printed)
    const header = parts.length > 0 || at < headerReach ? rolesOfHeader(row.cells) : null
    const above = parts.length > 0 ? [] : table.rows.slice(0, at)
    if (
      header &&
      isTitleRow(row, table.rows[at + 1]) &&
      !(at > 0 && isSentence(row.cells.find((cell) => cell.trim() !== '') ?? '')) &&
      !isAmongItsRows(row, header.columns, above, table.rows.slice(at + 1, at + 101))
    ) {
      if (row !== printed && parts.at(-1)?.rows.length === 0) parts.pop()
      const mapping = { sheet: table.sheet, headerRow: row.row, columns: header.columns }
      parts.push({ mapping, confidence: header.confidence, titles: row.cells, header: row, rows: [] })
    } else parts.at(-1)?.rows.push(row)
  }
  const asking = withoutPreface(parts).filter(holdsQuestions)
  if (asking.length > 0) return asking.map(wellTold)
  if (parts.length > 0 || keyColumns(table.rows[0]?.cells ?? [])) return []
  return guessedPart(table, isSheet)
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length

/** "标题 | Biology", "描述 | ...": rows of a name and a value above the titles say what the sheet is about. */
function withoutPreface<Part extends Pick<TablePart, 'titles' | 'rows'>>(parts: readonly Part[]): readonly Part[] {
  const [first, second] = parts
  const isPreface =
    first !== undefined &&
    filled(second?.titles ?? []) > 3 &&
    first.rows.length < 5 &&
    [first.titles, ...first.rows.map(({ cells }) => cells)].every((cells) => filled(cells) <= 2)
  return isPreface ? parts.slice(1) : parts
}

/** A part whose titles leave open where options and answers stand: told by what the cells hold. */
function wellTold(part: TablePart): TablePart {
  const byRows = withLetteredRows(withOptionRows(part.mapping.columns, part.rows), part.rows)
  const told = withToldAnswer(byRows, part.rows)
  const listed = withListedOptions(told, part.rows)
  const { columns, rows } = withPointedAnswers(withMoreOptions(listed, part.rows), part.rows, part.titles)
  return { ...part, rows, mapping: { ...part.mapping, columns } }
}

const saysSomething = /\p{L}{2}|\p{Script=Han}|\d\s*[-+*/=×÷<>]/u

/** Whether the cells bear the titles out: a column of numbers or single letters asks nothing, it is a key or any other table. */
function holdsQuestions({ mapping, rows }: TablePart): boolean {
  const stem = mapping.columns.indexOf('stem')
  const cells = rows.map(({ cells }) => cells[stem]?.trim() ?? '').filter((cell) => cell !== '')
  return cells.filter((cell) => saysSomething.test(cell)).length >= cells.length * 0.5
}

/**
 * Titles over two rows: 选项 above A, B, C, D. The lower row stands only under merged or empty cells and titles options; it is
 * given with the titles above it.
 */
function underTitles(above: Row | undefined, row: Row): Row {
  if (!above) return row
  const own = row.cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]))
  const isLower =
    own.length >= 2 &&
    own.length < above.cells.filter((cell) => cell.trim() !== '').length + own.length - 1 &&
    own.every((at) => roleOfTitle(row.cells[at] ?? '').role === 'option') &&
    own.every((at) => (above.cells[at] ?? '').trim() === '' || roleOfTitle(above.cells[at] ?? '').role === 'options')
  if (!isLower) return row
  const width = Math.max(above.cells.length, row.cells.length)
  const cells = Array.from({ length: width }, (_, at) => row.cells[at]?.trim() || (above.cells[at] ?? ''))
  return { ...row, cells }
}

/** Titles are short; a question with the word "answer" in it is none. */
function isTitleRow(row: Row, below: Row | undefined): boolean {
  const filled = row.cells.filter((cell) => cell.trim() !== '')
  return filled.every(isShortTitle) && below !== undefined
}

function givenPart(table: Table, mapping: ColumnMapping): TablePart {
  const header = table.rows.find((row) => row.row === mapping.headerRow) ?? null
  const rows = header ? table.rows.slice(table.rows.indexOf(header) + 1) : table.rows
  return { mapping, confidence: 1, titles: header?.cells ?? [], header, rows }
}

/** Columns told by their cells. Rows that hold nothing but options would blur what the others say, so they are left out. */
function guessedPart(table: Table, isSheet: boolean): TablePart[] {
  const rows = table.rows.filter((row) => !isEmpty(row) && !holdsOnlyOptions(row))
  if (!isSheet && !isPlain(rows.map(({ cells }) => cells))) return []
  const [titles, ...rest] = rows
  const cellsOf = (some: readonly Row[]) => some.map(({ cells }) => cells)
  // Titles that nobody knows would blur what the cells of a short table say.
  const families = titles ? rolesByFamily(titles.cells) : new Map<number, ColumnRole>()
  const hasFamily = [...families.values()].includes('option')
  const untitled = guessColumns(cellsOf(rest), hasFamily ? families : new Map())
  const asks = untitled !== null && isSentence(titles?.cells[untitled.columns.indexOf('stem')] ?? '')
  const repeated = titles && untitled && !asks ? rolesByRepetition(titles, untitled.columns, rest) : null
  const isTitled =
    repeated ||
    (hasFamily && untitled) ||
    (titles && untitled && !asks && (isUnlikeItsColumns(titles, untitled.columns, rest) || namesTitles(titles, rest)))
  const guessed = isTitled ? untitled : guessColumns(cellsOf(rows))
  if (!guessed) {
    const marked = columnsByLooks(rows)
    const mapping = marked && { sheet: table.sheet, headerRow: null, columns: marked }
    return mapping ? [{ mapping, confidence: 0.65, titles: [], header: null, rows: table.rows }] : []
  }
  const columns = repeated ?? guessed.columns
  const header = isTitled && titles ? titles : titledAnswer(table.rows, columns)
  return [
    wellTold({
      mapping: { sheet: table.sheet, headerRow: header?.row ?? null, columns },
      confidence: guessed.confidence,
      titles: header?.cells ?? [],
      header,
      rows: joinAnswersAcross(columns, header ? table.rows.slice(table.rows.indexOf(header) + 1) : table.rows),
    }),
  ]
}

function holdsOnlyOptions({ cells }: Row): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length === 1 && optionsOfRow(filled[0] ?? '').length > 0
}

/** The row that titles the column of answers, though nobody could tell what its other titles mean. */
function titledAnswer(rows: readonly Row[], columns: readonly ColumnRole[]): Row | null {
  const [at, stem] = [columns.indexOf('answer'), columns.indexOf('stem')]
  const isTitle = ({ role, weight }: ReturnType<typeof roleOfTitle>) => role === 'answer' && weight >= 3
  const said = rows.map(({ cells }) => (cells[at] ?? '').trim())
  const isOnce = (text: string) => said.indexOf(text) === said.lastIndexOf(text)
  return (
    rows
      .slice(0, headerReach)
      .find(
        ({ cells }, row) =>
          isTitle(roleOfTitle(said[row] ?? '')) && isOnce(said[row] ?? '') && !isSentence(cells[stem] ?? ''),
      ) ?? null
  )
}
