import { AppError } from '../contract/faults.ts'
import type { RuleStep } from '../contract/readingRules.ts'
import type { Db } from '../db/openDatabase.ts'
import { getImportRow, wordOn } from '../imports/imports.ts'
import type { Readers } from '../imports/reader/Readers.ts'
import { extentOfBlocks } from '../imports/reader/readerLimits.ts'
import type { Clock } from '../ports.ts'
import type { SurveyGroup } from '../recognition/survey/SurveyGroup.ts'
import type { MendPlan } from './applyMend.ts'
import { type DeskReading, type DeskReadings, sourceOf } from './DeskReadings.ts'
import { listPlaced, matchStored } from './storedQuestions.ts'
import { groupKey, membersOf } from './surveyImport.ts'

export type DeskPorts = {
  db: Db
  now: Clock
  readers: Readers
  readings: DeskReadings
  /** Has it applied as applyMend does, wherever that holds nobody up. */
  apply: (plan: MendPlan) => Promise<number>
}

/** Reads the document with these steps more and puts that in place of what the import holds. Returns how many questions changed. */
export async function mendByRules(
  { db, readers, apply }: DeskPorts,
  id: number,
  steps: readonly RuleStep[],
): Promise<number> {
  const { row, source } = sourceOf(db, id)
  const compared = await readers.read(
    { kind: 'compare', source, steps, ...wordOn(row) },
    { extent: 2 * extentOfBlocks(source) },
  )
  return apply({ kind: 'reading', id, rules: row.rules, compared, steps })
}

/** The blocks of members of a group that a mending leaves alone. */
function blocksSpared(db: Db, id: number, reading: DeskReading, group: SurveyGroup, without: readonly number[]) {
  if (without.length === 0) return []
  const left = new Set(without)
  return membersOf(group, matchStored(listPlaced(db, id), reading.questions)).flatMap(({ at, stored }) => {
    if (!left.has(stored.row.id)) return []
    const [first, last] = reading.questions[at]?.source.blocks ?? [0, -1]
    return Array.from({ length: last - first + 1 }, (_, step) => first + step)
  })
}

type Mended = { id: number; group: string; without: readonly number[] }

/** Mends the questions of a group but those left out. Throws NOT_FOUND if there is no such group any more, or it has no mending. */
export async function mendGroup(ports: DeskPorts, { id, group: key, without }: Mended): Promise<number> {
  const { db, readings, apply } = ports
  const { rules } = getImportRow(db, id)
  const reading = await readings.of(db, id)
  const group = reading.groups.find((one) => groupKey(one) === key)
  if (!group?.mend) throw new AppError('NOT_FOUND', 'There is no such group any more.')
  const { members, mend } = group
  if (mend.kind === 'rules') {
    const except = [...mend.step.except, ...blocksSpared(db, id, reading, group, without)]
    return mendByRules(ports, id, [{ ...mend.step, except }])
  }
  const questions = reading.questions.map(({ contentHash, type, key, source: { blocks } }) => ({
    ...{ contentHash, type, key },
    source: { blocks },
  }))
  return apply({ kind: 'group', id, rules, questions, members, mend, without })
}
