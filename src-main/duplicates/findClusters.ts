import { sql } from 'drizzle-orm'
import type { AnswersCompared } from '../contract/duplicateCalls.ts'
import type { Db, Reader } from '../db/openDatabase.ts'
import { Breath } from './Breath.ts'
import { decidedAmong } from './decisions.ts'
import { formOf } from './form/formOf.ts'
import { rememberForms, toBeRead } from './forms.ts'
import { readEach } from './readQuestions.ts'
import { type Answered, sameAnswer } from './sameAnswer.ts'

/** Ids of questions that are the same one, the oldest first. */
export type Cluster = { answers: AnswersCompared; ids: readonly number[] }

type Copy = { id: number; bankId: number; form: number; answer: string | null }

/** Rows of the index are small: so many hold the thread for some milliseconds. */
const formsAtOnce = 4000

/** Yields the forms that several questions have, in parts. Between two of them others may change the library. */
function* sharedForms(db: Reader): Generator<readonly number[]> {
  let [form, after] = [-1, 0]
  let last: number | undefined
  for (;;) {
    const part = db.values<[number, number]>(sql`
      SELECT form, question_id FROM question_form WHERE form IS NOT NULL AND (form, question_id) > (${form}, ${after})
      ORDER BY form, question_id LIMIT ${formsAtOnce}`)
    const shared = new Set<number>()
    for (const [one] of part) {
      if (one === last) shared.add(one)
      last = one
    }
    yield [...shared]
    if (part.length < formsAtOnce) return
    const [lastForm = 0, lastId = 0] = part.at(-1) ?? []
    form = lastForm
    after = lastId
  }
}

const copiesAtOnce = 200

/** Those of the forms, in banks that are not held back (docs/decisions/0014). */
function listCopies(db: Reader, forms: readonly number[]): Copy[] {
  return db
    .values<[number, number, number, string | null]>(sql`
      SELECT q.id, q.bank_id, f.form, f.answer FROM question_form f JOIN question q ON q.id = f.question_id
      WHERE f.form IN (SELECT value FROM json_each(${JSON.stringify(forms)}))
        AND q.bank_id NOT IN (SELECT id FROM bank WHERE held = 1) ORDER BY q.id`)
    .map(([id, bankId, form, answer]) => ({ id, bankId, form, answer }))
}

/** All are compared with the first that has an answer. */
function compareRead(questions: readonly Answered[]): AnswersCompared {
  const [first, ...others] = questions.filter(({ key }) => key !== null)
  const compared = first ? others.map((other) => sameAnswer(first, other)) : []
  if (compared.includes(false)) return 'different'
  return compared.length === questions.length - 1 && !compared.includes(undefined) ? 'alike' : 'unknown'
}

/** Answers that one can choose are known by what they say; others have to be read. */
function compareAnswers(db: Reader, copies: readonly Copy[]): AnswersCompared {
  const given = copies.flatMap(({ answer }) => answer ?? [])
  if (given.includes(toBeRead)) {
    const ids = copies.map(({ id }) => id)
    return compareRead(readEach(db, ids))
  }
  if (new Set(given).size > 1) return 'different'
  return given.length === copies.length ? 'alike' : 'unknown'
}

type Found = { cluster: Cluster; bankIds: readonly number[] }

/** Those of these forms, without what a person decided to leave. */
async function* clustersOf(
  db: Db,
  forms: readonly number[],
  isDecided: (ids: readonly number[]) => boolean,
  breath: Breath,
): AsyncGenerator<Found> {
  for (let at = 0; at < forms.length; at += copiesAtOnce) {
    const byForm = Map.groupBy(listCopies(db, forms.slice(at, at + copiesAtOnce)), ({ form }) => form)
    await breath.take()
    for (const copies of byForm.values()) {
      const ids = copies.map(({ id }) => id)
      if (ids.length < 2 || isDecided(ids)) continue
      const bankIds = copies.map(({ bankId }) => bankId)
      yield { cluster: { answers: compareAnswers(db, copies), ids }, bankIds }
      await breath.take()
    }
  }
}

/** Form by form, each in turn, so that others have the thread in between. */
async function* eachCluster(db: Db): AsyncGenerator<Found> {
  await rememberForms(db)
  const breath = new Breath()
  const isDecided = decidedAmong(db)
  for (const forms of sharedForms(db)) {
    await breath.take()
    yield* clustersOf(db, forms, isDecided, breath)
  }
}

/** Finds the clusters of which one of an import's questions is. */
export async function findClustersOfImport(db: Db, importId: number): Promise<Cluster[]> {
  await rememberForms(db)
  const forms = db
    .values<[number]>(sql`
      SELECT DISTINCT f.form FROM origin o JOIN question_form f ON f.question_id = o.question_id
      WHERE o.import_id = ${importId} AND f.form IS NOT NULL`)
    .map(([form]) => form)
  const clusters: Cluster[] = []
  for await (const { cluster } of clustersOf(db, forms, decidedAmong(db), new Breath())) clusters.push(cluster)
  return clusters
}

const order: readonly AnswersCompared[] = ['different', 'unknown', 'alike']

/**
 * Finds questions that are the same in other words, over all banks that are not held back; with `bankIds` only clusters of which
 * one is in them. Without those that a person decided to leave. Those whose answers differ come first. Time grows with the number of
 * questions, and the thread is never held for long.
 */
export async function findClusters(db: Db, bankIds: readonly number[] = []): Promise<Cluster[]> {
  const wanted = new Set(bankIds)
  const clusters: Cluster[] = []
  for await (const { cluster, bankIds: banks } of eachCluster(db))
    if (wanted.size === 0 || banks.some((id) => wanted.has(id))) clusters.push(cluster)
  const byAnswers = Map.groupBy(clusters, ({ answers }) => answers)
  return order.flatMap((answers) =>
    (byAnswers.get(answers) ?? []).sort((one, other) => (one.ids[0] ?? 0) - (other.ids[0] ?? 0)),
  )
}

/** Returns those that are the same by their texts: that two have one hash is no proof. Before they are shown or changed. */
export function checked(db: Reader, ids: readonly number[]): readonly number[] {
  const byForm = [...Map.groupBy(readEach(db, ids), formOf)].filter(([form]) => form !== undefined)
  const [most = []] = byForm.map(([, copies]) => copies).sort((one, other) => other.length - one.length)
  return most.length > 1 ? most.map(({ id }) => id) : []
}
