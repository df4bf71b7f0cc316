import { child, elements, type XmlElement } from '../xml/parseXml.ts'

type Placed = { column: number; cell: XmlElement | undefined }

const numberOf = (parent: XmlElement | undefined, name: string): number =>
  Math.min(63, Math.max(0, Number(child(parent, name)?.attributes['w:val'] ?? 0) || 0))

/** Rows and cells stand below content controls, custom XML and insertions too. */
function nested(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((node) => {
    if (node.name === name) return [node]
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:smartTag'].includes(node.name) ? nested(node, name) : []
  })
}

/**
 * The cells of each row under the columns in which any cell of the table begins, so that the same column has the same index
 * in all rows. undefined = nothing begins there: the cell is merged with its neighbour or missing.
 */
export function layTableOut(table: XmlElement): (XmlElement | undefined)[][] {
  const rows = nested(table, 'w:tr')
    .filter((row) => !child(child(row, 'w:trPr'), 'w:del') && !child(child(row, 'w:trPr'), 'w:hidden'))
    .map(placeCells)
  const begun = [...new Set(rows.flatMap((row) => row.map(({ column }) => column)))].sort((a, b) => a - b)
  return rows.map((row) => {
    const byColumn = new Map(row.map(({ column, cell }) => [column, cell]))
    return begun.map((column) => byColumn.get(column))
  })
}

function placeCells(row: XmlElement): Placed[] {
  let column = numberOf(child(row, 'w:trPr'), 'w:gridBefore')
  return nested(row, 'w:tc').map((cell) => {
    const properties = child(cell, 'w:tcPr')
    const placed = { column, cell: isContinued(properties) ? undefined : cell }
    column += Math.max(1, numberOf(properties, 'w:gridSpan'))
    return placed
  })
}

/** A cell that only continues the one above or before it; its own content is not shown. */
function isContinued(properties: XmlElement | undefined): boolean {
  for (const name of ['w:vMerge', 'w:hMerge']) {
    const merge = child(properties, name)
    if (merge && merge.attributes['w:val'] !== 'restart') return true
  }
  return false
}
