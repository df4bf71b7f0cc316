import type { Paper } from '../Paper.ts'

/** Mends what a sheet or a list of records could not say: an index needs options, no titles need few columns. */
export function settleGrid(paper: Paper): Paper {
  let { grid } = paper
  const hasNoOptions = grid.cellOptions === 'none' || grid.cellOptions === 'rowsBelow'
  if (hasNoOptions && grid.cellAnswer !== 'letter') grid = { ...grid, cellAnswer: 'letter' }
  const canFill =
    paper.style.format === 'xlsx' && grid.cellOptions.toLowerCase().includes('columns') && grid.header !== 'none'
  if (grid.cellAnswer === 'filled' && !canFill) grid = { ...grid, cellAnswer: 'letter' }
  if (grid.header === 'none')
    grid = {
      ...grid,
      cellExtras: 'none',
      columnOrder: 'usual',
      cellType: grid.cellType === 'column' ? 'none' : grid.cellType,
    }
  if (grid.header === 'none' && grid.cellAnswer.startsWith('index')) grid = { ...grid, cellAnswer: 'letter' }
  if (grid.cellType === 'sheets' && paper.style.format === 'csv') grid = { ...grid, cellType: 'none' }
  if (
    paper.style.format !== 'xlsx' &&
    paper.style.format !== 'csv' &&
    (grid.header === 'titleRow' || grid.header === 'blankRows')
  )
    grid = { ...grid, header: 'titles' }
  // a table in Markdown has a head, whatever stands in it
  if (paper.style.format === 'md' && grid.header === 'none') grid = { ...grid, header: 'titles' }
  // a bare number says which option only where the whole list does: one that is 0, or one that is the last
  const choices = paper.parts
    .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
    .filter(({ options }) => options.length > 0)
  const hasFirst = choices.some(({ right }) => right.includes(0))
  const hasLast = choices.some(({ right, options }) => right.includes(options.length - 1))
  if (grid.cellAnswer === 'index0' && !hasFirst) grid = { ...grid, cellAnswer: 'letter' }
  if (grid.cellAnswer === 'index1' && !hasLast) grid = { ...grid, cellAnswer: 'letter' }
  if (grid.recordAnswer === 'index0' && !hasFirst) grid = { ...grid, recordAnswer: 'letter' }
  if ((grid.recordAnswer === 'index1' || grid.recordAnswer === 'numberText') && !hasLast)
    grid = { ...grid, recordAnswer: 'letter' }
  return { ...paper, grid }
}
