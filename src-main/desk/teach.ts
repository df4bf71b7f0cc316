import type { DeskLesson } from '../contract/deskCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { Binding, RuleStep } from '../contract/readingRules.ts'
import type { Reader } from '../db/openDatabase.ts'
import { unpack } from '../db/packed.ts'
import { getImportRow, wordOn } from '../imports/imports.ts'
import { extentOfBlocks } from '../imports/reader/readerLimits.ts'
import { rereadWithRules } from '../imports/rereadImport.ts'
import type { Lesson } from '../recognition/survey/lessons.ts'
import type { Correction } from '../recognition/survey/meantRules.ts'
import { isUnread, sourceOf } from './DeskReadings.ts'
import { type DeskPorts, mendByRules } from './mendGroup.ts'
import { listStored } from './storedQuestions.ts'

/** The block in which each question of an import asks: other lines may come to it or go, this one stays. */
const placesOf = (db: Reader, importId: number): ReadonlyMap<number, number> =>
  new Map(
    listStored(db, importId).map(({ row, origin: { fields, firstBlock } }) => [row.id, fields.stem?.[0] ?? firstBlock]),
  )

type Taught = {
  corrections: readonly Correction[]
  bindings: readonly { block: number; questionId: number; as: Binding['as'] }[]
}

/** Derives what the corrections may have meant; changes nothing. Throws NOT_FOUND for a question that the import does not hold. */
export async function teach(
  { db, readers }: DeskPorts,
  id: number,
  { corrections, bindings }: Taught,
): Promise<DeskLesson[]> {
  const { row, source } = sourceOf(db, id)
  const places = bindings.length > 0 ? placesOf(db, id) : new Map<number, number>()
  const bound = bindings.map(({ block, questionId, as }): Binding => {
    const to = places.get(questionId)
    if (to === undefined) throw new AppError('NOT_FOUND', `Import ${id} does not hold question ${questionId}.`)
    return { block, to, as }
  })
  const read = await readers.read(
    { kind: 'lesson', source, corrections, bound, ...wordOn(row) },
    { extent: 2 * extentOfBlocks(source) },
  )
  return unpack<Lesson[]>(read.lessons)
}

/** Takes rules that a person taught, or kept. Returns how many questions changed; 0 where the import is read anew by a job. */
export async function learn(ports: DeskPorts, id: number, steps: readonly RuleStep[]): Promise<number> {
  const { db, now } = ports
  const row = getImportRow(db, id)
  if (!isUnread(db, row)) return mendByRules(ports, id, steps)
  rereadWithRules(db, id, [...(row.rules ?? []), ...steps], now())
  return 0
}
