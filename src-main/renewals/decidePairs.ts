import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../contract/faults.ts'
import type { EditedFields, MovedLabels } from '../contract/questionCalls.ts'
import type { RenewalPicks, RenewalTake } from '../contract/renewalCalls.ts'
import { contentHash } from '../questions/contentHash.ts'
import { editedFieldsOf } from '../questions/editedFields.ts'
import type { QuestionRow } from '../questions/questions.ts'
import { composeFields } from './composeFields.ts'
import type { PlannedPair, RenewalPlan } from './planRenewal.ts'

/** A question of the library and what it is to be. `isMoved`: it goes where the newer document has it. */
export type Decided = {
  row: QuestionRow
  newer: QuestionRow
  fields: EditedFields
  moved: MovedLabels
  hash: string
  number: string | null
  isChanged: boolean
  isMoved: boolean
}

/** `coming`: questions of the newer document that come as new ones, in its order; `apart`: of these, those that were in a pair. */
export type Decisions = { decided: readonly Decided[]; coming: readonly QuestionRow[]; trash: readonly number[] }

type TakeOf = (field: string) => RenewalTake | undefined

function checkPicks({ pairs }: RenewalPlan, picks: RenewalPicks): void {
  const of = (wanted: (pair: PlannedPair) => number | undefined) => new Set(pairs.flatMap((pair) => wanted(pair) ?? []))
  const paired = of(({ older, newer }) => (newer ? older?.row.id : undefined))
  const fresh = of(({ older, newer }) => (older ? undefined : newer?.id))
  const gone = of(({ older, newer }) => (newer ? undefined : older?.row.id))
  const isKnown =
    [...picks.fields.map(({ id }) => id), ...picks.apart].every((id) => paired.has(id)) &&
    [...picks.leaveOut, ...picks.takeIn].every((id) => fresh.has(id)) &&
    picks.trash.every((id) => gone.has(id))
  if (!isKnown)
    throw new AppError('CONFLICT', 'Something picked is no part of this renewal any more. Look at it again.')
}

/** Throws INVALID_INPUT where what was picked contradicts itself. */
function decide({ older, newer, changes, hasOtherNumber, place }: PlannedPair, takeOf: TakeOf): Decided | undefined {
  if (!older || !newer) return undefined
  const { row } = older
  const takes = Object.fromEntries(changes.map(({ field, take }) => [field, takeOf(field) ?? take]))
  const { fields, moved, problem } = composeFields(editedFieldsOf(row), editedFieldsOf(newer), takes)
  if (problem !== undefined)
    throw new AppError('INVALID_INPUT', `What was picked for question ${row.id} contradicts itself: ${problem}`, {
      details: { id: row.id, problem },
    })
  const hasNumber = hasOtherNumber && takeOf('number') !== 'mine'
  return {
    ...{ row, newer, fields, moved },
    hash: contentHash(fields),
    number: hasNumber ? newer.number : row.number,
    isChanged: !isDeepStrictEqual(editedFieldsOf(row), fields),
    isMoved: place !== null && (takeOf('place') ?? place) === 'document',
  }
}

/** Says what becomes of every question: what was picked, else what is done by itself. Throws CONFLICT, INVALID_INPUT. */
export function decidePairs(plan: RenewalPlan, picks: RenewalPicks): Decisions {
  checkPicks(plan, picks)
  const picked = Map.groupBy(picks.fields, ({ id }) => id)
  const [apart, out, taken] = [new Set(picks.apart), new Set(picks.leaveOut), new Set(picks.takeIn)]
  const decided: Decided[] = []
  const coming: QuestionRow[] = []
  for (const pair of plan.pairs) {
    const id = pair.older?.row.id ?? 0
    if (!pair.newer) continue
    if (!pair.older || apart.has(id)) {
      const isWanted = pair.wasRemoved ? taken.has(pair.newer.id) : !out.has(pair.newer.id)
      if (isWanted) coming.push(pair.newer)
      continue
    }
    const own = picked.get(id)
    const found = decide(pair, (field) => own?.find((pick) => pick.field === field)?.take)
    if (found) decided.push(found)
  }
  return { decided, coming, trash: picks.trash }
}
