import { sql } from 'drizzle-orm'
import type { FoundSection } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'

const mostFound = 6

/** Finds sections whose names hold each word. From an index: no question is read. */
export function findSections(db: Reader, text: string): FoundSection[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const isNamed = sql.join(
    words.map((word) => sql`instr(lower(s.section), ${word}) > 0`),
    sql` AND `,
  )
  return db.all<FoundSection>(sql`
    SELECT s.bankId AS bankId, b.name AS bankName, s.section AS section, s.questions AS questions FROM (
      SELECT bank_id AS bankId, section, count(*) AS questions FROM question WHERE section IS NOT NULL
      GROUP BY bank_id, section) s
    JOIN bank b ON b.id = s.bankId AND b.held = 0
    WHERE ${isNamed} ORDER BY s.section, b.name LIMIT ${mostFound}`)
}
