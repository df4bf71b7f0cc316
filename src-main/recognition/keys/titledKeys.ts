import type { Block } from '../../documents/SourceDocument.ts'
import { roleOfTitle } from '../sheets/columnRoles.ts'

/** Where a table that is a key has its numbers, answers and, if any, explanations. */
type KeyColumns = { number: number; answer: number; explanation: number }

const described: ReadonlySet<string> = new Set(['number', 'answer', 'explanation', 'type', 'section'])

/** The titles of a key: a number, its answer and what describes it, and nothing that is asked or chosen; null for others. */
export function keyColumns(titles: readonly string[]): KeyColumns | null {
  const roles = titles.map((title) => (title.trim() === '' ? null : roleOfTitle(title)))
  const named = roles.flatMap((role) => (role && role.weight > 0 ? [role.role] : []))
  const isWhole = named.length === roles.filter((role) => role !== null).length
  if (named.length < 3 || !isWhole || new Set(named).size < named.length) return null
  if (!named.every((role) => described.has(role)) || !named.includes('number') || !named.includes('answer')) return null
  const at = (name: string) => roles.findIndex((role) => role?.role === name)
  return { number: at('number'), answer: at('answer'), explanation: at('explanation') }
}

const numbered = /^\D{0,4}(\d{1,4})\D{0,2}$/
const fewest = 2

/** "1 | single | B | Because ..." as the line "1. B 【解析】Because ..."; null where the row gives no number an answer. */
function entryOf({ number, answer, explanation }: KeyColumns, cells: readonly string[]): string | null {
  const value = numbered.exec(cells[number]?.trim() ?? '')?.[1]
  const said = cells[answer]?.trim() ?? ''
  if (value === undefined || said === '') return null
  const reason = cells[explanation]?.trim() ?? ''
  return `${value}. ${said}${reason === '' ? '' : ` 【解析】${reason}`}`
}

/** The rows of tables whose titles say that they are keys, by their blocks, each as the line of a key; the titles as its title. */
export function keyRows(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const lines = new Map<number, string>()
  for (let at = 0; at < blocks.length; at++) {
    const titles = blocks[at]
    const columns = titles?.kind === 'tableRow' && titles.cells ? keyColumns(titles.cells) : null
    if (!columns) continue
    const entries: string[] = []
    for (let row = blocks[at + 1]; row?.kind === 'tableRow'; row = blocks[at + entries.length + 1]) {
      const entry = entryOf(columns, row.cells ?? [])
      if (entry === null) break
      entries.push(entry)
    }
    if (entries.length < fewest) continue
    lines.set(at, '参考答案')
    for (const [place, entry] of entries.entries()) lines.set(at + place + 1, entry)
    at += entries.length
  }
  return lines
}
