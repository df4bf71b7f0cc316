import { setImmediate } from 'node:timers/promises'
import {
  describeChangeTx,
  findRecording,
  growChangeTx,
  recordChange,
  recordChangeTx,
} from '../../changes/recordChange.ts'
import type { QuestionView } from '../../contract/questionCalls.ts'
import { type Db, inTransaction, type Tx } from '../../db/openDatabase.ts'
import { getCopies } from '../../duplicates/decisions.ts'
import { type Cluster, checked, findClusters } from '../../duplicates/findClusters.ts'
import { attemptsOf, pickKept } from '../../duplicates/pickKept.ts'
import { readEach } from '../../duplicates/readQuestions.ts'
import { sameAnswer } from '../../duplicates/sameAnswer.ts'
import { recountReviewsTx } from '../../imports/review.ts'
import { findQuestions, getQuestion } from '../../questions/questions.ts'
import { joinQuestionTx } from './joinQuestionTx.ts'

function joinTx(tx: Tx, keepId: number, ids: readonly number[], now: number): void {
  for (const id of ids) joinQuestionTx(tx, keepId, id, now)
  recountReviewsTx(tx, [keepId])
}

/** Makes one question of several that are the same, over all banks. Throws NOT_FOUND or CONFLICT. */
export function joinDuplicates(db: Db, keepId: number, otherIds: readonly number[], now: number): QuestionView {
  const others = [...new Set(otherIds)].filter((id) => id !== keepId)
  const made = { kind: 'mergeDuplicates', detail: { count: others.length + 1 } } as const
  recordChange(db, made, now, (tx) => {
    getCopies(tx, [keepId, ...others])
    joinTx(tx, keepId, others, now)
  })
  return getQuestion(db, keepId)
}

type Joined = { kept: number; joined: number }

/** Does nothing where they are not answered alike any more, or are others: they were found some time ago. */
function joinAlikeTx(tx: Tx, found: readonly number[], now: number): Joined & { keepId?: number } {
  const copies = readEach(tx, checked(tx, found))
  const [first, ...rest] = copies
  if (!first || rest.length === 0 || rest.some((copy) => sameAnswer(first, copy) !== true))
    return { kept: 0, joined: 0 }
  const ids = copies.map(({ id }) => id)
  const attempts = attemptsOf(tx, ids)
  const keepId = pickKept(findQuestions(tx, ids).map((view) => ({ ...view, attempts: attempts.get(view.id) ?? 0 })))
  for (const id of ids) if (id !== keepId) joinQuestionTx(tx, keepId, id, now)
  return { kept: 1, joined: ids.length, keepId }
}

/** So long a part holds the thread, and a person who answers meanwhile. */
const heldMs = 12

/** Joins clusters until time is up, and counts the reviews that they concern. Returns how many clusters that were. */
function joinPartTx(tx: Tx, clusters: readonly Cluster[], done: Joined, now: number): number {
  const until = performance.now() + heldMs
  const kept: number[] = []
  let at = 0
  do {
    const { keepId, ...joined } = joinAlikeTx(tx, clusters[at]?.ids ?? [], now)
    if (keepId !== undefined) kept.push(keepId)
    done.kept += joined.kept
    done.joined += joined.joined
    at++
  } while (at < clusters.length && performance.now() < until)
  recountReviewsTx(tx, kept)
  describeChangeTx(tx, { count: done.joined })
  return at
}

/**
 * Makes one question of each cluster whose members are answered alike, as one change in parts, so that others have the thread in
 * between. Throws CONFLICT where a person undoes it meanwhile.
 */
export async function joinAlike(db: Db, bankIds: readonly number[], now: number): Promise<Joined> {
  const alike = (await findClusters(db, bankIds)).filter(({ answers }) => answers === 'alike')
  const done = { kept: 0, joined: 0 }
  let changeId: number | undefined
  for (let at = 0; at < alike.length; ) {
    const part = alike.slice(at)
    at += inTransaction(db, (tx) => {
      const work = () => {
        changeId ??= findRecording(tx)?.changeId
        return joinPartTx(tx, part, done, now)
      }
      if (changeId !== undefined) return growChangeTx(tx, changeId, now, work)
      return recordChangeTx(tx, { kind: 'mergeDuplicates', detail: { count: 0 } }, now, work)
    })
    await setImmediate()
  }
  return done
}
