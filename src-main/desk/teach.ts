import type { DeskLesson } from '../contract/deskCalls.ts'
import type { RuleStep } from '../contract/readingRules.ts'
import { unpack } from '../db/packed.ts'
import { getImportRow, wordOn } from '../imports/imports.ts'
import { extentOfBlocks } from '../imports/reader/readerLimits.ts'
import { rereadWithRules } from '../imports/rereadImport.ts'
import type { Correction, Lesson } from '../recognition/survey/lessons.ts'
import { isUnread, sourceOf } from './DeskReadings.ts'
import { type DeskPorts, mendByRules } from './mendGroup.ts'

/** Derives what the corrections may have meant; changes nothing. */
export async function teach(
  { db, readers }: DeskPorts,
  id: number,
  corrections: readonly Correction[],
): Promise<DeskLesson[]> {
  const { row, source } = sourceOf(db, id)
  const read = await readers.read(
    { kind: 'lesson', source, corrections, ...wordOn(row) },
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
