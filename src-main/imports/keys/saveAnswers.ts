import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../db/openDatabase.ts'
import { bankImport, origin, question } from '../../db/schema/question.ts'
import type { ImportRow } from '../imports.ts'
import type { HashedQuestion } from '../reader/readerMessages.ts'

/** What is known of a question by its key. */
export type Keyed = Pick<HashedQuestion, 'askedAt' | 'number' | 'contentHash'>
type Asked = { questionId: number; hasKey: boolean }

/** Those places of a paper that a condition names. */
function selectPlaces(db: Reader, paperId: number, which: SQL) {
  return db
    .select({
      ...{ questionId: origin.questionId, askedAt: origin.firstBlock, number: origin.number },
      ...{ contentHash: question.contentHash, hasKey: sql<number>`${question.key} IS NOT NULL` },
    })
    .from(origin)
    .innerJoin(question, eq(question.id, origin.questionId))
    .where(and(eq(origin.importId, paperId), which))
    .all()
    .map(({ hasKey, ...row }) => ({ ...row, hasKey: hasKey === 1 }))
}

const among = (values: readonly unknown[]) => sql`IN (SELECT value FROM json_each(${JSON.stringify(values)}))`
const placeOf = ({ askedAt, number }: Pick<Keyed, 'askedAt' | 'number'>) => `${askedAt} ${number}`

/**
 * Finds for each question that a key answers the one at its place in the paper, or, where the paper is read otherwise by now, of its words;
 * undefined where it was removed.
 */
export function findAsked(db: Reader, paperId: number, keyed: readonly Keyed[]): (Asked | undefined)[] {
  const blocks = sql`${origin.firstBlock} ${among(keyed.map(({ askedAt }) => askedAt))}`
  const byPlace = new Map(selectPlaces(db, paperId, blocks).map((row): [string, Asked] => [placeOf(row), row]))
  const left = keyed.filter((one) => !byPlace.has(placeOf(one)))
  if (left.length === 0) return keyed.map((one) => byPlace.get(placeOf(one)))
  const words = sql`${question.contentHash} ${among(left.map(({ contentHash }) => contentHash))}`
  const byWords = new Map(selectPlaces(db, paperId, words).map((row): [string, Asked] => [row.contentHash, row]))
  return keyed.map((one) => byPlace.get(placeOf(one)) ?? byWords.get(one.contentHash))
}

type Answers = {
  row: ImportRow
  paperId: number
  questions: readonly HashedQuestion[]
  /** Place of the first of them in the key, 0-based. */
  firstOrdinal: number
}

/**
 * Keeps where a key says what of the questions of its paper; adds none. Returns which question of the library each is, by the hash of
 * how it was read. One that was removed since counts as such.
 */
export function saveAnswersTx(tx: Tx, { row, paperId, questions, firstOrdinal }: Answers): ReadonlyMap<string, number> {
  const found = findAsked(tx, paperId, questions)
  const ids = new Map<string, number>()
  const places = questions.flatMap((read, index) => {
    const asked = found[index]
    if (!asked) return []
    ids.set(read.contentHash, asked.questionId)
    const [firstBlock, lastBlock] = read.source.blocks
    const { number, type, key } = read
    const at = { importId: row.id, ordinal: firstOrdinal + index, questionId: asked.questionId }
    return [{ ...at, number, type, key, firstBlock, lastBlock, fields: read.source.fields }]
  })
  if (places.length > 0) tx.insert(origin).values(places).run()
  tx.update(bankImport)
    .set({
      repeated: sql`${bankImport.repeated} + ${questions.length}`,
      removed: sql`${bankImport.removed} + ${questions.length - places.length}`,
    })
    .where(eq(bankImport.id, row.id))
    .run()
  return ids
}
