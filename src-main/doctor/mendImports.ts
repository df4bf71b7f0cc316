import { sql } from 'drizzle-orm'
import type { Tx } from '../db/openDatabase.ts'
import { changesLeftOpen, countsThatDoNotAgree, jobsWithoutImport } from './checks.ts'

/** Counts imports anew, closes changes whose job has ended, and removes jobs that belong to nothing. Returns what it did. */
export function mendImportsTx(tx: Tx): string[] {
  const ids = (query: string) => tx.all<{ id: number }>(sql.raw(query)).map(({ id }) => id)
  const counted = ids(countsThatDoNotAgree)
  for (const id of counted)
    tx.run(sql`
      UPDATE bank_import SET removed = max(0, added + repeated - (SELECT count(*) FROM origin WHERE import_id = ${id}))
      WHERE id = ${id}`)
  const open = ids(changesLeftOpen)
  for (const id of open)
    tx.run(
      sql`UPDATE change SET state = 'done', last_attempt_id = coalesce((SELECT max(id) FROM attempt), 0) WHERE id = ${id}`,
    )
  const orphans = ids(jobsWithoutImport)
  for (const id of orphans) tx.run(sql`DELETE FROM job WHERE id = ${id}`)
  return [
    ...counted.map((id) => `the removed questions of import ${id} counted anew`),
    ...open.map((id) => `change ${id}, whose job has ended, closed`),
    ...orphans.map((id) => `job ${id}, which belonged to nothing, removed`),
  ]
}
