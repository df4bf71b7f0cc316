import { sql } from 'drizzle-orm'
import { type Db, inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { Breath } from './Breath.ts'
import { formOf } from './form/formOf.ts'
import { hashOf } from './hashOf.ts'
import { type Read, readAtOnce, readQuestions } from './readQuestions.ts'
import { chosen } from './sameAnswer.ts'

/** Counts up when `form/` or `sameAnswer.ts` say otherwise than before: what is remembered of another version is made anew. */
const version = 1

/** An answer of which only a reader of both copies can tell. */
export const toBeRead = ''

type Form = { form: number | null; answer: string | null }

function rememberedOf(question: Read): Form {
  const form = formOf(question)
  const said = chosen(question)
  return {
    form: form === undefined ? null : hashOf(form),
    answer: question.key === null ? null : said === undefined ? toBeRead : String(hashOf(said)),
  }
}

const isMissing = sql`NOT EXISTS (SELECT 1 FROM question_form f WHERE f.question_id = q.id AND f.version = ${version})`

function rememberTx(tx: Tx, questions: readonly Read[]): void {
  for (const question of questions) {
    const { form, answer } = rememberedOf(question)
    tx.run(sql`
      INSERT INTO question_form (question_id, version, form, answer) VALUES (${question.id}, ${version}, ${form}, ${answer})
      ON CONFLICT DO UPDATE SET version = excluded.version, form = excluded.form, answer = excluded.answer`)
  }
}

const isComplete = (db: Reader): boolean =>
  db.get<{ all: number }>(sql`
    SELECT (SELECT count(*) FROM question) = (SELECT count(*) FROM question_form WHERE version = ${version}) AS "all"`)
    .all === 1

/** Ids looked through at once: questions are large rows. */
const idsAtOnce = 2000
/** Remembered in one transaction: fewer would wait for the disk more often, more would hold the thread. */
const rememberedAtOnce = 250

async function rememberMissing(db: Db): Promise<void> {
  if (isComplete(db)) return
  const breath = new Breath()
  const { last } = db.get<{ last: number | null }>(sql`SELECT max(id) AS last FROM question`)
  for (let after = 0; after < (last ?? 0); after += idsAtOnce) {
    const until = after + idsAtOnce
    for (let rest = true; rest; ) {
      const missing = readQuestions(db, sql`q.id > ${after} AND q.id <= ${until} AND ${isMissing}`, rememberedAtOnce)
      if (missing.length > 0) inTransaction(db, (tx) => rememberTx(tx, missing))
      rest = missing.length === rememberedAtOnce
      await breath.take()
    }
  }
}

const underWay = new WeakMap<Db, Promise<void>>()

/**
 * Remembers the form of every question that has none yet: all of a library at first, later what was added or changed since. Lets
 * others have the thread in between; who asks meanwhile waits for the same.
 */
export function rememberForms(db: Db): Promise<void> {
  const begun = underWay.get(db)
  if (begun) return begun.then(() => rememberForms(db))
  const work = rememberMissing(db).finally(() => underWay.delete(db))
  underWay.set(db, work)
  return work
}

/** Returns the questions whose remembered form is not theirs: none as long as only this program writes into the library. */
export function findWrongForms(db: Reader): number[] {
  const wrong: number[] = []
  for (let after = 0; ; ) {
    const part = readQuestions(db, sql`q.id > ${after}`)
    const held = new Map(
      db
        .values<[number, number | null, string | null]>(sql`
          SELECT question_id, form, answer FROM question_form
          WHERE version = ${version} AND question_id > ${after} AND question_id <= ${part.at(-1)?.id ?? after}`)
        .map(([id, form, answer]) => [id, { form, answer }]),
    )
    for (const question of part) {
      const [is, should] = [held.get(question.id), rememberedOf(question)]
      if (is && (is.form !== should.form || is.answer !== should.answer)) wrong.push(question.id)
    }
    if (part.length < readAtOnce) return wrong
    after = part.at(-1)?.id ?? after
  }
}

/** They are made anew when they are next looked for. */
export const forgetFormsTx = (tx: Tx, questionIds: readonly number[]): void => {
  tx.run(
    sql`DELETE FROM question_form WHERE question_id IN (SELECT value FROM json_each(${JSON.stringify(questionIds)}))`,
  )
}
