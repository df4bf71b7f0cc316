import { sql } from 'drizzle-orm'
import type { Db } from '../db/openDatabase.ts'
import { unpackParts } from '../db/packed.ts'
import { Breath } from '../duplicates/Breath.ts'
import { formOf } from '../duplicates/form/formOf.ts'
import { rememberForms } from '../duplicates/forms.ts'
import { hashOf } from '../duplicates/hashOf.ts'
import type { OlderVersion, ReadNow } from '../imports/importJobPorts.ts'
import { getImportRow, type ImportRow } from '../imports/imports.ts'
import { lastingOf } from '../imports/lastingRules.ts'
import type { HashedQuestion } from '../imports/reader/readerMessages.ts'
import { isNewerVersion } from './isNewerVersion.ts'
import { loadOlder, olderCompared } from './loadQuestions.ts'
import type { Pause } from './matching/Compared.ts'
import { matchQuestions } from './matching/matchQuestions.ts'
import { isNamedAlike } from './nameOfWork.ts'

type Reading = Pick<OlderVersion, 'taught'> & { questions: readonly HashedQuestion[] }
type Candidate = { id: number; name: string; shared: number; questions: number }

/** So many are looked at closely: those that share most. */
const mostTried = 3
/** Looked up at once: more would hold the thread. */
const formsAtOnce = 500

/** Documents that are in a bank, other than this one; none where this one was in the library before: then it is no newer version. */
function listOthers(db: Db, { id, documentId }: ImportRow): Omit<Candidate, 'shared'>[] {
  const rows = db.values<[number, string, number]>(sql`
    SELECT i.id, i.name, i.added + i.repeated - i.removed
    FROM bank_import i JOIN job j ON j.id = i.job_id JOIN bank b ON b.id = i.bank_id
    WHERE i.id < ${id} AND j.state = 'done' AND b.held = 0 AND i.document_id <> ${documentId}
      AND NOT EXISTS (SELECT 1 FROM bank_import o WHERE o.document_id = ${documentId} AND o.id < ${id} AND o.recognised > 0)`)
  return rows.map(([id, name, questions]) => ({ id, name, questions })).filter(({ questions }) => questions > 0)
}

/** By import, how many of its questions say the same as one of these. */
async function countShared(db: Db, questions: readonly HashedQuestion[], pause: Pause): Promise<Map<number, number>> {
  await rememberForms(db)
  const forms: number[] = []
  for (const question of questions) {
    const form = formOf(question)
    if (form !== undefined) forms.push(hashOf(form))
    await pause.take()
  }
  const shared = new Map<number, number>()
  for (let from = 0; from < forms.length; from += formsAtOnce) {
    const part = JSON.stringify(forms.slice(from, from + formsAtOnce))
    const rows = db.values<[number, number]>(sql`
      SELECT o.import_id, count(DISTINCT f.form) FROM question_form f JOIN origin o ON o.question_id = f.question_id
      WHERE f.form IN (SELECT value FROM json_each(${part})) GROUP BY o.import_id`)
    for (const [importId, count] of rows) shared.set(importId, (shared.get(importId) ?? 0) + count)
    await pause.take()
  }
  return shared
}

async function isVersionOf(
  db: Db,
  candidate: Candidate,
  { row, questions }: { row: ImportRow; questions: readonly HashedQuestion[] },
  pause: Pause,
): Promise<boolean> {
  const older = await loadOlder(db, candidate.id, pause)
  const newer = [...new Map(questions.map((question) => [question.contentHash, question])).values()]
  const matches = await matchQuestions(older.map(olderCompared), newer, pause)
  const same = matches.filter(({ isAlike }) => !isAlike).length
  const shared = { older: older.length, newer: newer.length, same, alike: matches.length }
  return isNewerVersion(shared, isNamedAlike(candidate.name, row.name))
}

/** The newer document as it is read by what was taught with the older, if anything was, then as it is read anyway. */
async function* readingsOf(
  db: Db,
  importId: number,
  { row, questions, readBy }: Pick<ReadNow, 'row' | 'readBy'> & Pick<Reading, 'questions'>,
): AsyncGenerator<Reading> {
  const rules = row.rules === null ? lastingOf(getImportRow(db, importId).rules ?? []) : []
  if (rules.length > 0) {
    const recognised = await readBy(rules)
    yield { questions: await unpackParts<HashedQuestion>(recognised.chunks), taught: { rules, recognised } }
  }
  yield { questions }
}

/**
 * Finds the import of whose document another is a newer version: of those named alike, and those that share questions, the one that shares
 * most. Rules that were taught with it are tried on the newer before both are compared.
 */
export async function findOlder(db: Db, read: ReadNow): Promise<OlderVersion | undefined> {
  const { row, readBy } = read
  const besides = new Set(read.besides)
  const others = listOthers(db, row).filter(({ id }) => !besides.has(id))
  if (others.length === 0) return undefined
  const questions = await read.unpacked()
  const pause = new Breath()
  const shared = await countShared(db, questions, pause)
  const isLikely = ({ id, name, questions: count }: (typeof others)[number]) =>
    isNamedAlike(name, row.name) || (shared.get(id) ?? 0) * 4 >= count
  const candidates = others
    .filter(isLikely)
    .map((other): Candidate => ({ ...other, shared: shared.get(other.id) ?? 0 }))
    .sort((one, other) => other.shared - one.shared || other.id - one.id)
    .slice(0, mostTried)
  for (const candidate of candidates)
    for await (const { questions: readNow, ...taught } of readingsOf(db, candidate.id, { row, questions, readBy }))
      if (await isVersionOf(db, candidate, { row, questions: readNow }, pause))
        return { importId: candidate.id, ...taught }
  return undefined
}
