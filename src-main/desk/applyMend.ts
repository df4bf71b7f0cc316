import { describeChangeTx, recordChange } from '../changes/recordChange.ts'
import { AppError } from '../contract/faults.ts'
import type { RuleStep } from '../contract/readingRules.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import { getImportRow, type ImportRow } from '../imports/imports.ts'
import type { Compared } from '../imports/reader/readerMessages.ts'
import type { SurveyMend } from '../recognition/survey/SurveyGroup.ts'
import { applyFieldsTx, applyJoinsTx, applySplitsTx } from './applyFields.ts'
import { applyReadingTx } from './applyReading.ts'
import { listPlaced, matchStored, type ReadPlace } from './storedQuestions.ts'
import { membersOf } from './surveyImport.ts'

/** By rules, the whole reading takes the place of the one before. */
type ByReading = { kind: 'reading'; compared: Compared; steps: readonly RuleStep[] }

/** `questions`: the whole reading, in which the group names its members by their places; `without`: ids in the library. */
type ByGroup = {
  kind: 'group'
  questions: readonly ReadPlace[]
  members: readonly number[]
  mend: Exclude<SurveyMend, { kind: 'rules' }>
  without: readonly number[]
}

/**
 * What a review makes of the import `id`, read by `rules`: plain data, to be applied by whatever process has the time. Which questions of
 * the library it concerns is found when it is applied.
 */
export type MendPlan = Pick<ImportRow, 'id' | 'rules'> & (ByReading | ByGroup)

const withId = <Change>(id: number | undefined, change: Change): (Change & { id: number })[] =>
  id === undefined ? [] : [{ id, ...change }]

function applyGroupTx(tx: Tx, importId: number, { questions, members, mend, without }: ByGroup, now: number): number {
  const stored = matchStored(listPlaced(tx, importId), questions)
  const left = new Set(without)
  const ids = new Map(membersOf({ members, mend }, stored).map((member) => [member.at, member.stored.row.id]))
  const idOf = (at: number) => {
    const id = ids.get(at)
    return id === undefined || left.has(id) ? undefined : id
  }
  if (mend.kind === 'splits')
    return applySplitsTx(
      tx,
      mend.changes.flatMap(({ at, parts }) => withId(idOf(at), { parts })),
      now,
    )
  if (mend.kind === 'joins')
    return applyJoinsTx(
      tx,
      mend.changes.flatMap(({ at, other, fields }) => {
        const otherId = stored[other]?.row.id
        return otherId === undefined ? [] : withId(idOf(at), { otherId, fields })
      }),
      now,
    )
  return applyFieldsTx(
    tx,
    mend.changes.flatMap(({ at, fields, together = at }) =>
      withId(idOf(together) === undefined ? undefined : idOf(at), { fields }),
    ),
    now,
  )
}

/** Every mending is one change, undone as one, and goes through here. Returns how many questions changed. Throws NOT_FOUND, CONFLICT. */
export function applyMend(db: Db, plan: MendPlan, now: number): number {
  const { name } = getImportRow(db, plan.id)
  return recordChange(db, { kind: 'mendQuestions', madeBy: 'rule', detail: { name } }, now, (tx) => {
    const row = getImportRow(tx, plan.id)
    if (JSON.stringify(row.rules) !== JSON.stringify(plan.rules))
      throw new AppError('CONFLICT', 'The document was read anew meanwhile. Look at its groups again.')
    const count =
      plan.kind === 'reading' ? applyReadingTx(tx, { row, ...plan }, now) : applyGroupTx(tx, plan.id, plan, now)
    describeChangeTx(tx, { count })
    return count
  })
}
