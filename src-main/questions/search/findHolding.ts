import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../../db/openDatabase.ts'
import { searchedTexts, writtenBeside } from '../../db/searchIndex/keepSearchIndex.ts'
import { type Candidates, questionsWith, readIds } from './readIds.ts'

/** A text that a question has to hold as it stands, folded, and as it was typed. */
export type Literal = { folded: string; written: string }

/** Reads with all care, by a call of the program for each question: what comes before it decides what it can. */
export const holding = ({ folded, written }: Literal): SQL =>
  sql`(instr(q.stem, ${written}) OR instr(q.explanation, ${written})
    OR search_holds(${folded}, ${sql.raw(searchedTexts)}))`

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text)

/** Whether a text cannot be taken for the names and signs of the JSON in which options and keys are kept. */
const isNoJson = (text: string): boolean => /^[^"\\{}[\]:,]+$/.test(text) && !isAscii(text)

const plainColumns = ['stem', 'explanation', 'section']
const jsonColumns = ['options', 'key']

/** Whether a column has the text as it was typed, but for capitals, or in plain characters. */
function isIn(column: SQL, { written, folded }: Literal): SQL {
  const asIs = /[a-z]/i.test(written)
    ? sql`instr(lower(${column}), lower(${written}))`
    : sql`instr(${column}, ${written})`
  return isAscii(folded) && !isAscii(written) ? sql`(${asIs} OR instr(lower(${column}), ${folded}))` : asIs
}

/** Most that hold a text do so as it was typed. */
function isSeen(literal: Literal): SQL {
  const columns = isNoJson(literal.written) ? ['stem', ...jsonColumns, 'explanation', 'section'] : plainColumns
  const seen = columns.map((column) => isIn(sql.raw(`q.${column}`), literal))
  return sql`(${sql.join(seen, sql` OR `)})`
}

/**
 * The texts of a question in which the text is not seen, without those that surely lack it: of plain characters nothing is told apart but
 * capitals, and a text of others is not in there.
 */
function unsureTexts(literal: Literal): SQL {
  const isPlain = (column: SQL) => sql`octet_length(${column}) = length(${column})`
  const texts = [
    ...plainColumns.map((name) => sql.raw(`q.${name}`)).map((column) => sql`iif(${isPlain(column)}, NULL, ${column})`),
    ...jsonColumns
      .map((name) => sql.raw(`q.${name}`))
      .map((column) => {
        const lacksIt = isAscii(literal.folded) ? sql`NOT ${isIn(column, literal)}` : sql`1`
        return sql`iif(${isPlain(column)} AND NOT instr(${column}, '\\') AND ${lacksIt}, NULL, ${column})`
      }),
    sql.raw(writtenBeside('q.id')),
  ]
  return sql`concat_ws(char(10), ${sql.join(texts, sql`, `)})`
}

const mayHold = (literal: Literal): SQL => sql`search_may_hold(${literal.folded}, ${unsureTexts(literal)})`

/** The cheapest look first: most that hold a text do so as it was typed, and few of the others may hold it in another writing. */
const holdsAfterAll = (literal: Literal): SQL =>
  sql`(${isSeen(literal)} OR (${mayHold(literal)} AND ${holding(literal)}))`

/** Finds the ids, ascending, of the candidates that hold each of the texts, or have it written beside. */
export const findHolding = (
  db: Reader,
  { terms, where = sql`1` }: Candidates,
  literals: readonly Literal[],
): number[] =>
  readIds(
    db,
    sql`SELECT q.id AS id FROM ${questionsWith({
      terms,
      where: sql`${where} AND ${sql.join(literals.map(holdsAfterAll), sql` AND `)}`,
    })}`,
  )
