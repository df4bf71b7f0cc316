import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../../db/openDatabase.ts'
import { foldText } from '../../db/searchIndex/foldText.ts'
import { searchedTexts } from '../../db/searchIndex/keepSearchIndex.ts'
import { amongIds } from '../conditions.ts'

/** A text that a question has to hold as it stands, folded, and as it was typed. */
export type Literal = { folded: string; written: string }

/** So many are read at a time. */
const atATime = 10_000

/** Reads with all care, by a call of the program for each question: what comes before it decides what it can. */
export const holding = ({ folded, written }: Literal): SQL =>
  sql`(instr(q.stem, ${written}) OR instr(q.explanation, ${written})
    OR search_holds(${folded}, ${sql.raw(searchedTexts)}))`

/** Whether a text cannot be taken for the names and signs of the JSON in which options and keys are kept. */
const isNoJson = (text: string): boolean => /^[^"\\{}[\]:,]+$/.test(text) && /[^\x21-\x7f]/.test(text)

/** Most that hold a text do so as it was typed, but for capitals. */
function isSeen({ written }: Literal): SQL {
  const columns = isNoJson(written) ? ['stem', 'options', 'explanation', 'section', 'key'] : ['stem', 'explanation']
  const lowered = (text: SQL) => (/[a-z]/i.test(written) ? sql`lower(${text})` : text)
  const seen = columns.map((column) => sql`instr(${lowered(sql.raw(`q.${column}`))}, ${lowered(sql`${written}`)})`)
  return sql`(${sql.join(seen, sql` OR `)})`
}

/** Whether texts that were not seen may yet be in there: in other characters, or behind the signs of JSON. */
function mayHold(texts: string, literals: readonly Literal[]): boolean {
  if (texts.includes('\\')) return true
  const folded = foldText(texts)
  return literals.every((literal) => folded.includes(literal.folded))
}

/** Reads some of what fits the condition; of those in which the texts are seen the id alone. */
const readSome = (db: Reader, where: SQL, literals: readonly Literal[]): [id: number, texts: string | null][] =>
  db.values(sql`
    SELECT q.id, iif(${sql.join(literals.map(isSeen), sql` AND `)}, NULL, concat_ws(char(10), ${sql.raw(searchedTexts)}))
    FROM question q WHERE ${where} ORDER BY q.id LIMIT ${atATime}`)

/** Finds those of the ids whose questions hold the texts, read with care. */
function findAmong(db: Reader, ids: readonly number[], literals: readonly Literal[]): number[] {
  if (ids.length === 0) return []
  const all = [amongIds(sql`q.id`, ids), ...literals.map(holding)]
  return db.values<[number]>(sql`SELECT q.id FROM question q WHERE ${sql.join(all, sql` AND `)}`).map(([id]) => id)
}

/** Finds the ids, ascending, of the questions `q` that fit the condition and hold each of the texts, or have it written beside. */
export function findHolding(db: Reader, where: SQL | undefined, literals: readonly Literal[]): number[] {
  const found: number[] = []
  for (let after = 0; ; ) {
    const rows = readSome(db, sql`q.id > ${after} AND ${where ?? sql`1`}`, literals)
    const unsure = rows.filter(([, texts]) => texts !== null && mayHold(texts, literals)).map(([id]) => id)
    const read = new Set(findAmong(db, unsure, literals))
    for (const [id, texts] of rows) if (texts === null || read.has(id)) found.push(id)
    const last = rows.at(-1)
    if (last === undefined || rows.length < atATime) return found
    after = last[0]
  }
}
