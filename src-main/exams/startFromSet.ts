import { randomInt } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { CheckedInput } from '../contract/calls.ts'
import type { ExamDraw, SetProposal } from '../contract/examCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { PracticeSet } from '../contract/practiceCalls.ts'
import type { QuestionType } from '../contract/questionTypes.ts'
import { type Db, inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { findOnlyBank } from '../practice/onlyBank.ts'
import { findSet, selectSet } from '../practice/practiceSets.ts'
import { getSettings } from '../settings/settings.ts'
import { addExamTx, type ExamSlot, type NewExam, requireNoneRunning } from './addExam.ts'
import { isUsable } from './availableQuestions.ts'
import { planOfSet, type SetQuestion } from './rules/planOfSet.ts'
import { usualMinutes } from './rules/usual.ts'

const usualQuestions = 100

/** Proposes what an exam over the set could be: as many questions as wanted and there are, and the time they usually take. */
export function proposeFrom(db: Reader, set: PracticeSet, wanted: number | undefined, now: number): SetProposal {
  const kinds = db.all<{ type: QuestionType; usable: number; count: number }>(sql`
    SELECT q.type AS type, ${isUsable} AS usable, count(*) AS count ${selectSet(db, set, now).rows} GROUP BY 1, 2`)
  const usable = kinds.filter((kind) => kind.usable === 1)
  const sum = (of: typeof kinds) => of.reduce((total, { count }) => total + count, 0)
  const available = sum(usable)
  const questions = Math.min(available, wanted ?? usualQuestions)
  const share = available === 0 ? 0 : questions / available
  const minutes = usualMinutes(usable.map(({ type, count }) => ({ type, count: count * share })))
  return { available, withoutKey: sum(kinds) - available, questions, minutes }
}

/** Finds what can be asked of the set, in the draw's order. */
function findUsable(tx: Tx, { set, order }: ExamDraw, seed: number, now: number): SetQuestion[] {
  const ids = findSet(tx, { ...set, order }, seed, now)
  return tx.all<SetQuestion>(sql`
    SELECT q.id AS id, q.type AS type FROM json_each(${JSON.stringify(ids)}) w CROSS JOIN question q ON q.id = w.value
    WHERE ${isUsable} ORDER BY w.key`)
}

type Wanted = Pick<NewExam, 'name'> & {
  draw: ExamDraw
  questions: number
  rules: {
    minutes: number
    passMark: number
    shuffleOptions: boolean
    multipleChoice: NewExam['plan']['multipleChoice']
  }
  /** These come only where the others do not suffice. */
  avoided?: ReadonlySet<number>
}

/** Throws NOT_FOUND if nothing in the set can be asked. Returns the session. */
export function addSetExamTx(tx: Tx, wanted: Wanted, now: number): number {
  const { draw, name, rules, avoided = new Set() } = wanted
  const seed = randomInt(2 ** 32)
  const usable = findUsable(tx, draw, seed, now)
  if (usable.length === 0) throw new AppError('NOT_FOUND', 'There is no question of this kind.')
  const preferred = [...usable.filter(({ id }) => !avoided.has(id)), ...usable.filter(({ id }) => avoided.has(id))]
  const { parts, ids } = planOfSet(preferred.slice(0, wanted.questions))
  const bankId = findOnlyBank(tx, ids)
  const slots = ids.map((questionId, ordinal): ExamSlot => [ordinal, questionId])
  return addExamTx(tx, { bankId, blueprintId: null, name, plan: { parts, ...rules }, draw }, slots, seed, now)
}

const passMark = 0.6

/** Returns the session. */
export function startFrom(db: Db, wanted: CheckedInput<'exams.startFrom'>, now: number): number {
  const { name, questions, minutes, shuffleOptions, ...draw } = wanted
  return inTransaction(db, (tx) => {
    requireNoneRunning(tx)
    const rules = { minutes, passMark, shuffleOptions, multipleChoice: getSettings(tx).multipleChoice }
    return addSetExamTx(tx, { draw, name, questions, rules }, now)
  })
}
