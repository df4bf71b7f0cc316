import type { ColumnMapping } from '../../contract/columnMapping.ts'

/** Row blocks that stand one under the other in one sheet. */
export type Table = { sheet: string; first: number; rows: readonly Row[] }
/** `looks`: what is special about how each cell is printed. */
export type Row = { block: number; cells: readonly string[]; row: number; looks?: readonly string[] }

/** A stretch of a table under one row of titles. */
export type TablePart = {
  mapping: ColumnMapping
  confidence: number
  titles: readonly string[]
  header: Row | null
  rows: readonly Row[]
}

/** The cells of one question by meaning; a question may take several rows. */
export type RowFields = {
  first: number
  last: number
  number: string
  stem: string
  type: string
  options: string[]
  answer: string
  /** What stands in the answer column beside each option; of use where every option has a row. */
  marks: string[]
  explanation: string
  section: string
  /** The block of its answer, where that stands in a key elsewhere. */
  keyBlock?: number
}
