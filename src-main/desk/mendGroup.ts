import { describeChangeTx, recordChange } from '../changes/recordChange.ts'
import { AppError } from '../contract/faults.ts'
import type { RuleStep } from '../contract/readingRules.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import { getImportRow, wordOn } from '../imports/imports.ts'
import type { Readers } from '../imports/reader/Readers.ts'
import { extentOfBlocks } from '../imports/reader/readerLimits.ts'
import type { Clock } from '../ports.ts'
import { applyFieldsTx, applyJoinsTx, applySplitsTx } from './applyFields.ts'
import { applyReadingTx } from './applyReading.ts'
import { type DeskReading, type DeskReadings, sourceOf } from './DeskReadings.ts'
import { listStored, matchStored } from './storedQuestions.ts'
import { groupKey, membersOf } from './surveyImport.ts'

export type DeskPorts = { db: Db; now: Clock; readers: Readers; readings: DeskReadings }

/** Every mending is one change, undone as one, and goes through here. */
const applyMend = (db: Db, name: string, now: number, work: (tx: Tx) => number): number =>
  recordChange(db, { kind: 'mendQuestions', madeBy: 'rule', detail: { name } }, now, (tx) => {
    const count = work(tx)
    describeChangeTx(tx, { count })
    return count
  })

/** Reads the document with these steps more and puts that in place of what the import holds. Returns how many questions changed. */
export async function mendByRules(
  { db, now, readers }: DeskPorts,
  id: number,
  steps: readonly RuleStep[],
): Promise<number> {
  const { row, source } = sourceOf(db, id)
  const compared = await readers.read(
    { kind: 'compare', source, steps, ...wordOn(row) },
    { extent: 2 * extentOfBlocks(source) },
  )
  return applyMend(db, row.name, now(), (tx) => {
    const latest = getImportRow(tx, id)
    if (JSON.stringify(latest.rules) !== JSON.stringify(row.rules))
      throw new AppError('CONFLICT', 'The document was read anew meanwhile. Look at its groups again.')
    return applyReadingTx(tx, { row: latest, compared, steps }, now())
  })
}

/** The blocks of the questions that a mending leaves alone. */
function blocksOf(reading: DeskReading, members: readonly number[]): number[] {
  return members.flatMap((at) => {
    const [first, last] = reading.questions[at]?.source.blocks ?? [0, -1]
    return Array.from({ length: last - first + 1 }, (_, step) => first + step)
  })
}

const withId = <Change>(id: number | undefined, change: Change): (Change & { id: number })[] =>
  id === undefined ? [] : [{ id, ...change }]

type Mended = { id: number; group: string; without: readonly number[] }

/** Mends the questions of a group but those left out. Throws NOT_FOUND if there is no such group any more, or it has no mending. */
export async function mendGroup(ports: DeskPorts, { id, group: key, without }: Mended): Promise<number> {
  const { db, now, readings } = ports
  const reading = await readings.of(db, id)
  const group = reading.groups.find((one) => groupKey(one) === key)
  if (!group?.mend) throw new AppError('NOT_FOUND', 'There is no such group any more.')
  const left = new Set(without)
  const members = membersOf(group, matchStored(listStored(db, id), reading.questions))
  if (group.mend.kind === 'rules') {
    const spared = members.flatMap(({ at, stored }) => (left.has(stored.row.id) ? [at] : []))
    const except = [...group.mend.step.except, ...blocksOf(reading, spared)]
    return mendByRules(ports, id, [{ ...group.mend.step, except }])
  }
  const stored = matchStored(listStored(db, id), reading.questions)
  const idOf = (at: number) => {
    const row = stored[at]?.row
    return row && !left.has(row.id) && members.some((member) => member.at === at) ? row.id : undefined
  }
  const { mend } = group
  return applyMend(db, getImportRow(db, id).name, now(), (tx) => {
    if (mend.kind === 'splits')
      return applySplitsTx(
        tx,
        mend.changes.flatMap(({ at, parts }) => withId(idOf(at), { parts })),
        now(),
      )
    if (mend.kind === 'joins')
      return applyJoinsTx(
        tx,
        mend.changes.flatMap(({ at, other, fields }) => {
          const otherId = stored[other]?.row.id
          return otherId === undefined ? [] : withId(idOf(at), { otherId, fields })
        }),
        now(),
      )
    return applyFieldsTx(
      tx,
      mend.changes.flatMap(({ at, fields, together = at }) =>
        withId(idOf(together) === undefined ? undefined : idOf(at), { fields }),
      ),
      now(),
    )
  })
}
