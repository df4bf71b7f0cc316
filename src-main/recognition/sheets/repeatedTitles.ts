import type { ColumnRole } from '../../contract/columnMapping.ts'
import type { Row } from './Table.ts'

/** A title without what numbers it: "Wrong 1" and "Wrong 2" are one title. */
const constantOf = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\d_.()[\]-]+/g, '')

/**
 * The roles of columns whose titles are in no language known here: one title over two or more columns of texts, and another over a
 * column like them beside these. They ask the same of all their cells, so the lone one is what is right. Null where
 * the titles do not repeat so.
 */
export function rolesByRepetition(
  titles: Row,
  guessed: readonly ColumnRole[],
  rows: readonly Row[],
): readonly ColumnRole[] | null {
  const stem = guessed.indexOf('stem')
  const places = guessed.flatMap((role, at) => (role === 'option' || (at > stem && role === 'answer') ? [at] : []))
  if (stem < 0 || places.length < 3) return null
  const groups = new Map<string, number[]>()
  for (const at of places) {
    const title = constantOf(titles.cells[at] ?? '')
    groups.set(title, [...(groups.get(title) ?? []), at])
  }
  const [first, second] = [...groups.values()].sort((a, b) => a.length - b.length)
  const lone = first?.[0]
  if (groups.size !== 2 || groups.has('') || lone === undefined || first?.length !== 1 || !second) return null
  if (lone !== places[0] && lone !== places.at(-1)) return null
  if (!areAlike(rows, lone, second)) return null
  return guessed.map((role, at) => (at === lone ? 'answer' : second.includes(at) ? 'distractor' : role))
}

/** Texts of about the length of those in the other columns, and no short list of signs. */
function areAlike(rows: readonly Row[], lone: number, others: readonly number[]): boolean {
  const texts = rows.map(({ cells }) => cells[lone]?.trim() ?? '').filter(Boolean)
  const lengthOf = (at: number) => rows.reduce((sum, { cells }) => sum + (cells[at]?.trim().length ?? 0), 0)
  const mean = others.reduce((sum, at) => sum + lengthOf(at), 0) / others.length
  const own = lengthOf(lone)
  return new Set(texts).size >= texts.length * 0.4 && own > mean * 0.4 && own < mean * 3
}
