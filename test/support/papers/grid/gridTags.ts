import type { GridAxis } from '../axes/gridAxes.ts'
import type { Paper, PaperQuestion, Section } from '../Paper.ts'

const cellAxes: readonly GridAxis[] = [
  'header',
  'cellOptions',
  'cellAnswer',
  'cellType',
  'cellExtras',
  'columnOrder',
  'columnNames',
]
const recordAxes: readonly GridAxis[] = [
  'records',
  'recordOptions',
  'recordAnswer',
  'cellType',
  'cellExtras',
  'columnNames',
]

/** Returns the values that the axes of sheets and records have at a question. */
export function gridTags(
  { grid, style }: Paper,
  { kind, style: own }: Section,
  { type, pool }: PaperQuestion,
): string[] {
  const isChoice = type === 'single' || type === 'multiple'
  const axes = style.format === 'json' ? recordAxes : cellAxes
  const shown = axes.filter((axis) => isChoice || !/Options|Answer$/.test(axis))
  return [
    ...shown.map((axis) => `${axis}=${grid[axis]}`),
    ...(type === 'trueFalse'
      ? [`truthOptions=${own.truthOptions}`, ...(own.truthOptions === 'lettered' ? [] : [`truthForm=${own.truthForm}`])]
      : []),
    ...(isChoice ? [`gap=${own.gap}`] : []),
    `language=${style.language}`,
    `format=${style.format}`,
    ...(style.format === 'docx' || style.format === 'html' || style.format === 'md' ? ['arrangement=table'] : []),
    ...(style.format === 'csv' ? [`encoding=${style.encoding}`, `delimiter=${grid.delimiter}`] : []),
    `kind=${kind}`,
    `type=${type}`,
    ...(pool ? [`pool=${pool}`] : []),
  ]
}
