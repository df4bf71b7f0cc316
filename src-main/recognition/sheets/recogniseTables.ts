import type { ColumnMapping, TableReading } from '../../contract/columnMapping.ts'
import type { Block } from '../../documents/SourceDocument.ts'
import type { Doubt } from '../confidence/doubts.ts'
import type { Evidence } from '../confidence/Evidence.ts'
import { labelledRows } from '../labelledRows.ts'
import type { BlockFate } from '../RecognisedQuestion.ts'
import { takeKeyLines } from './keyLines.ts'
import { takeKeySheet } from './keySheets.ts'
import { likeSiblings } from './likeSiblings.ts'
import { questionOf } from './readRows.ts'
import { partsOf, tablesOf } from './readTable.ts'
import { fieldsOf } from './rowFields.ts'
import type { RowFields, Table, TablePart } from './Table.ts'
import { type TableLayout, tableLayoutOf } from './tableLayout.ts'
import { turnedTable } from './turnedTables.ts'

/** What the tables of a document gave; `fates` only for blocks of tables that hold questions. */
type TablesRead = { evidences: Evidence[]; fates: Map<number, BlockFate>; tables: TableReading[] }

/** Reads the tables whose columns are known by their titles, or told by the person, or plain from their cells. */
export function recogniseTables(blocks: readonly Block[], given: readonly ColumnMapping[]): TablesRead {
  const read: TablesRead = { evidences: [], fates: new Map(), tables: [] }
  const labelled = labelledRows(blocks)
  const all = tablesOf(blocks)
  const told = all
    .filter(({ rows }) => rows.length >= 2 && !rows.every(({ block }) => labelled.has(block)))
    .map((table) => {
      const turned = given.some(({ sheet }) => sheet === table.sheet) ? null : turnedTable(table)
      return { table, turned, parts: readParts(turned ?? table, blocks, given) }
    })
  const guessed = told.flatMap(({ parts }) => parts.flatMap(({ part, isSheet }) => (isSheet ? [part] : [])))
  const tables = told.map((one) => {
    const part = one.parts.length === 0 && guessed.length > 0 ? likeSiblings(one.table, guessed) : null
    return part ? { ...one, parts: [readTold(part, true)] } : one
  })
  const keys = tables.filter(({ parts }) => parts.every(({ rows }) => rows.length === 0)).map(({ table }) => table)
  const asked = tables.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows))
  for (const block of [...takeKeySheet(keys, asked), ...takeKeyLines(blocks, asked)])
    read.fates.set(block, { kind: 'answerKey' })
  const base = tables.some(({ parts }) => parts.some(({ layout }) => layout.base === 0)) ? 0 : 1
  for (const { table, turned, parts } of tables) {
    const before = read.tables.length
    for (const part of parts) readPart(part, base, read)
    if (turned) takeTurned(table, before, read)
    if (read.fates.has(table.rows.at(-1)?.block ?? -1))
      for (const row of table.rows)
        if (!read.fates.has(row.block)) read.fates.set(row.block, { kind: 'ignored', reason: 'aboveTitles' })
  }
  takeBareTitles(all, read)
  return read
}

const nameOf = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.trim())
    .join('\t')
    .trimEnd()

/** A sheet that holds nothing but the titles that another one has. */
function takeBareTitles(tables: readonly Table[], read: TablesRead): void {
  const rows = tables.flatMap((table) => table.rows)
  const titles = new Set(
    rows.filter(({ block }) => read.fates.get(block)?.kind === 'heading').map(({ cells }) => nameOf(cells)),
  )
  for (const {
    rows: [row, ...more],
  } of tables)
    if (row && more.length === 0 && titles.has(nameOf(row.cells))) read.fates.set(row.block, { kind: 'heading' })
}

/** All rows of a table on its side are of its questions; its columns are not asked for, they hold no one meaning. */
function takeTurned({ rows }: Table, before: number, read: TablesRead): void {
  if (!rows.some(({ block }) => read.fates.has(block))) return
  for (const { block } of rows) read.fates.set(block, { kind: 'question' })
  read.tables.length = before
}

/** How sure the columns are: titled, few of them known, guessed; and whether one with text was left out. */
function doubtsOfColumns({ confidence, header, mapping, rows }: TablePart): Doubt[] {
  const doubts: Doubt[] = []
  if (mapping.headerRow === null && header === null && confidence < 1) doubts.push('columnsGuessed')
  if (confidence < 0.9) doubts.push('columnsUnsure')
  const isUnused = mapping.columns.some(
    (role, column) => role === 'ignored' && rows.some(({ cells }) => /\p{L}{2}/u.test(cells[column] ?? '')),
  )
  if (isUnused) doubts.push('columnsUnused')
  return doubts
}

type ReadPart = { part: TablePart; rows: readonly RowFields[]; layout: TableLayout; isSheet: boolean }

function readParts(table: Table, blocks: readonly Block[], given: readonly ColumnMapping[]): ReadPart[] {
  const isSheet = blocks[table.first]?.anchor.kind === 'cell'
  const mapping = given.find(({ sheet }) => sheet === table.sheet)
  return partsOf(table, mapping, isSheet).map((part) => readTold(part, isSheet))
}

function readTold(part: TablePart, isSheet: boolean): ReadPart {
  const rows = fieldsOf(part)
  return { part, rows, layout: tableLayoutOf(rows), isSheet }
}

const fewest = 3

/** A table within a text, of whose rows none has an answer among what would be its options, is of something else. */
const answersNothing = (evidences: readonly Evidence[]): boolean =>
  evidences.length >= fewest && evidences.every(({ question }) => question.issues.includes('answerNotAnOption'))

/** `base`: what numbers count options from in all tables of the document. */
function readPart({ part, rows, layout: own, isSheet }: ReadPart, base: 0 | 1, read: TablesRead): void {
  if (rows.length === 0) return
  const layout = { ...own, base }
  const seen = doubtsOfColumns(part)
  const stretch = `table ${read.tables.length}`
  const evidences = rows.map((row) => questionOf(row, layout, stretch, seen))
  if (!isSheet && answersNothing(evidences)) return
  read.evidences.push(...evidences)
  const asked = new Set<number>()
  for (const row of rows) {
    for (let block = row.first; block <= row.last; block++) asked.add(block)
  }
  if (part.header) read.fates.set(part.header.block, { kind: 'heading' })
  for (const { block, cells } of part.rows) {
    const blank = cells.every((cell) => cell.trim() === '')
    read.fates.set(
      block,
      asked.has(block)
        ? { kind: 'question' }
        : blank
          ? { kind: 'ignored', reason: 'blank' }
          : { kind: 'unresolved', reason: 'noStem' },
    )
  }
  read.tables.push({ ...part.mapping, confidence: part.confidence, titles: part.titles, questions: rows.length })
}
