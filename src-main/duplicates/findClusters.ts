import { type SQL, sql } from 'drizzle-orm'
import type { AnswersCompared } from '../contract/duplicateCalls.ts'
import type { QuestionImage } from '../contract/questionCalls.ts'
import type { Key, Option, QuestionType } from '../contract/questionTypes.ts'
import type { Db } from '../db/openDatabase.ts'
import { among, inBanks } from '../questions/conditions.ts'
import { Breath } from './Breath.ts'
import { FormGroups } from './FormGroups.ts'
import { type Asking, formOf } from './form/formOf.ts'
import { type Answered, sameAnswer } from './sameAnswer.ts'

/** Ids of questions that are the same one, the oldest first. */
export type Cluster = { answers: AnswersCompared; ids: readonly number[] }

type Read = Asking & Answered & { id: number }
type Row = [id: number, type: QuestionType, stem: string, options: string, images: string, key: string | null]

const readAtOnce = 100

function readRows(db: Db, where: SQL): Read[] {
  const rows = db.values<Row>(sql`
    SELECT q.id, q.type, q.stem, q.options, q.images, q.key FROM question q WHERE ${where} ORDER BY q.id LIMIT ${readAtOnce}`)
  return rows.map(([id, type, stem, options, images, key]) => ({
    id,
    type,
    stem,
    options: options === '[]' ? [] : (JSON.parse(options) as Option[]),
    images: images === '[]' ? [] : (JSON.parse(images) as QuestionImage[]),
    key: key === null ? null : (JSON.parse(key) as Key),
  }))
}

/** Between two parts others may change the library: each part is read for itself, from the id on that was reached. */
async function* eachQuestion(db: Db, where: SQL, breath: Breath): AsyncGenerator<Read> {
  let after = 0
  for (;;) {
    const part = readRows(db, sql`q.id > ${after} AND ${where}`)
    for (const question of part) {
      yield question
      await breath.take()
    }
    if (part.length < readAtOnce) return
    after = part.at(-1)?.id ?? after
  }
}

/** With banks, what is in them is read first, and of the others only what they have, too. */
async function groupByForm(db: Db, bankIds: readonly number[], breath: Breath): Promise<FormGroups> {
  const groups = new FormGroups()
  for await (const question of eachQuestion(db, inBanks(bankIds), breath)) {
    const form = formOf(question)
    if (form !== undefined) groups.add(form, question.id)
  }
  const own = among(sql`q.bank_id`, bankIds)
  if (own === undefined) return groups
  for await (const question of eachQuestion(db, sql`NOT ${own} AND ${inBanks([])}`, breath)) {
    const form = formOf(question)
    if (form !== undefined && groups.has(form)) groups.add(form, question.id)
  }
  return groups
}

/** All are compared with the first that has an answer. */
function compareAnswers(questions: readonly Answered[]): AnswersCompared {
  const [first, ...others] = questions.filter(({ key }) => key !== null)
  const compared = first ? others.map((other) => sameAnswer(first, other)) : []
  if (compared.includes(false)) return 'different'
  return compared.length === questions.length - 1 && !compared.includes(undefined) ? 'alike' : 'unknown'
}

function readEach(db: Db, ids: readonly number[]): Read[] {
  const found: Read[] = []
  for (let at = 0; at < ids.length; at += readAtOnce)
    found.push(...readRows(db, among(sql`q.id`, ids.slice(at, at + readAtOnce)) ?? sql`0`))
  return found
}

/** Reads a group again: a hash is no proof, and others may have changed a question in the meantime. */
function clustersIn(db: Db, ids: readonly number[]): Cluster[] {
  const read = readEach(
    db,
    [...ids].sort((a, b) => a - b),
  )
  return [...Map.groupBy(read, formOf)]
    .filter(([form, questions]) => form !== undefined && questions.length > 1)
    .map(([, questions]) => ({ answers: compareAnswers(questions), ids: questions.map(({ id }) => id) }))
}

const order: readonly AnswersCompared[] = ['different', 'unknown', 'alike']

/**
 * Finds questions that are the same in other words, over all banks that are not held back; with `bankIds` only clusters of which
 * one is in them. Those whose answers differ come first. Time and memory grow with the number of questions, and the thread is
 * never held for long.
 */
export async function findClusters(db: Db, bankIds: readonly number[] = []): Promise<Cluster[]> {
  const breath = new Breath()
  const clusters: Cluster[] = []
  for (const ids of (await groupByForm(db, bankIds, breath)).shared()) {
    clusters.push(...clustersIn(db, ids))
    await breath.take()
  }
  const byAnswers = Map.groupBy(clusters, ({ answers }) => answers)
  return order.flatMap((answers) =>
    (byAnswers.get(answers) ?? []).sort((one, other) => (one.ids[0] ?? 0) - (other.ids[0] ?? 0)),
  )
}
