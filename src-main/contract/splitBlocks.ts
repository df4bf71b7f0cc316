import { codeRuns } from './codeLines.ts'

export type RichBlock =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  /** `head`: the first row names the columns. */
  | { kind: 'table'; rows: readonly (readonly string[])[]; hasHead: boolean }

const fence = /^\s*(`{3,}|~{3,})\s*(?:[\w+#.-]+\s*)?$/
const markdownRule = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/

/** A tab before the first sign is an indent, not a border between cells. */
const isTabbedRow = (line: string) => /^\s*\S.*\t/.test(line) && !/^\t+[^\t]*$/.test(line)

const isMarkdownHead = (line: string, next: string | undefined) =>
  line.includes('|') && next?.includes('|') === true && markdownRule.test(next)

const markdownCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

const tabbedCells = (line: string): string[] => line.split('\t').map((cell) => cell.trim())

/** Every row as long as the longest. */
function filledUp(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
}

type Found = { block: RichBlock; next: number }

const runFrom = (lines: readonly string[], from: number, belongs: (line: string) => boolean): number => {
  let to = from
  while (to < lines.length && belongs(lines[to] ?? '')) to++
  return to
}

function fencedCode(lines: readonly string[], from: number): Found | undefined {
  const sign = fence.exec(lines[from] ?? '')?.[1]
  if (!sign) return undefined
  const to = runFrom(lines, from + 1, (line) => !(fence.exec(line)?.[1] ?? '').startsWith(sign))
  return { block: { kind: 'code', text: lines.slice(from + 1, to).join('\n') }, next: to + 1 }
}

function markdownTable(lines: readonly string[], from: number): Found | undefined {
  if (!isMarkdownHead(lines[from] ?? '', lines[from + 1])) return undefined
  const to = runFrom(lines, from + 2, (line) => line.includes('|'))
  const rows = [lines[from] ?? '', ...lines.slice(from + 2, to)].map(markdownCells)
  return { block: { kind: 'table', rows: filledUp(rows), hasHead: true }, next: to }
}

function tabbedTable(lines: readonly string[], from: number): Found | undefined {
  const to = runFrom(lines, from, isTabbedRow)
  if (to - from < 2) return undefined
  const rows = lines.slice(from, to).map(tabbedCells)
  return { block: { kind: 'table', rows: filledUp(rows), hasHead: false }, next: to }
}

/**
 * Cuts text into what stands in it: lines with tabs or Markdown's bars are a table, what stands between fences or can only be a
 * program is code, the rest is text.
 */
export function splitBlocks(source: string): RichBlock[] {
  if (!source.includes('\n')) return [{ kind: 'text', text: source }]
  const lines = source.split('\n')
  const codeEnds = new Map(codeRuns(lines))
  const blocks: RichBlock[] = []
  let text: string[] = []
  const endText = () => {
    if (text.length > 0) blocks.push({ kind: 'text', text: text.join('\n') })
    text = []
  }
  const shapedCode = (at: number): Found | undefined => {
    const last = codeEnds.get(at)
    if (last === undefined) return undefined
    return { block: { kind: 'code', text: lines.slice(at, last + 1).join('\n') }, next: last + 1 }
  }
  for (let at = 0; at < lines.length; ) {
    const found = fencedCode(lines, at) ?? markdownTable(lines, at) ?? shapedCode(at) ?? tabbedTable(lines, at)
    if (!found) {
      text.push(lines[at] ?? '')
      at++
      continue
    }
    endText()
    blocks.push(found.block)
    at = found.next
  }
  endText()
  return blocks
}
