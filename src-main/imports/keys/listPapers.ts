import { sql } from 'drizzle-orm'
import type { KeyPaper, KeyPapers } from '../../contract/importCalls.ts'
import type { Db, Reader } from '../../db/openDatabase.ts'
import { getImportRow } from '../imports.ts'
import { isNamedForKey } from './isNamedForKey.ts'
import type { KeyReadings } from './KeyReadings.ts'
import { findAsked } from './saveAnswers.ts'

/** So many papers are read with the key to see whether it fits them; of longer ones a person has to say it. */
const mostTried = 8
const longestTried = 1024 * 1024

const mostListed = 200

/** So much of a key has to find its question, and so much of the questions without an answer one in the key, unless it is named after them. */
const nearlyAll = 0.8
const most = 0.5

type Row = { importId: number; name: string; bankId: number; bankName: string; open: number; length: number }

/** Imports that are done and have questions without an answer, the newest first. */
function selectOpen(db: Reader, besides: { documentId: number }): Row[] {
  return db.all<Row>(sql`
    SELECT i.id AS importId, i.name, b.id AS bankId, b.name AS bankName, count(DISTINCT q.id) AS open, length(e.source) AS length
    FROM origin o JOIN question q ON q.id = o.question_id AND q.key IS NULL
      JOIN bank_import i ON i.id = o.import_id JOIN job j ON j.id = i.job_id
      JOIN bank b ON b.id = coalesce(i.into_bank_id, i.bank_id) JOIN extraction e ON e.document_id = i.document_id
    WHERE o.key IS NULL AND j.state = 'done' AND i.document_id <> ${besides.documentId}
    GROUP BY i.id ORDER BY i.id DESC LIMIT ${mostListed}`)
}

type Tried = KeyPaper & { entries: number }

const share = ({ given, open }: KeyPaper): number => (given ?? 0) / open

const byLikelihood = (a: KeyPaper, b: KeyPaper): number =>
  Number(b.fits) - Number(a.fits) ||
  Number(b.isNamedAlike) - Number(a.isNamedAlike) ||
  share(b) - share(a) ||
  b.importId - a.importId

/** Lists the documents of which another may be the key, the likeliest first: each is read with it. */
export async function listPapers(db: Db, readings: KeyReadings, keyImportId: number): Promise<KeyPapers> {
  const key = getImportRow(db, keyImportId)
  const rows = selectOpen(db, key).map((row) => ({ ...row, isNamedAlike: isNamedForKey(key.name, row.name) }))
  rows.sort((a, b) => Number(b.isNamedAlike) - Number(a.isNamedAlike))
  const papers = await Promise.all(
    rows.map(async ({ bankId, bankName, length, ...row }, place): Promise<Tried> => {
      const paper = { ...row, bank: { id: bankId, name: bankName } }
      const untried = { ...paper, given: null, fits: false, entries: 0 }
      if (place >= mostTried || length > longestTried) return untried
      const reading = await readings.get(key.documentId, row.importId).catch(() => null)
      if (!reading) return untried
      const { entries, questions } = reading
      const found = findAsked(db, row.importId, questions).filter((asked) => asked !== undefined)
      const open = found.flatMap(({ questionId, hasKey }) => (hasKey ? [] : [questionId]))
      const given = new Set(open).size
      const fits = given > 0 && found.length >= entries * nearlyAll && (row.isNamedAlike || given >= row.open * most)
      return { ...paper, given, fits, entries }
    }),
  )
  papers.sort(byLikelihood)
  const entries = Math.max(0, ...papers.map((paper) => paper.entries))
  return { entries, papers: papers.map(({ entries: _, ...paper }) => paper) }
}
