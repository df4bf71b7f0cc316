import type { Handlers } from '../contract/calls.ts'
import type { deskCalls } from '../contract/deskCalls.ts'
import type { ruleCalls } from '../contract/ruleCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import { getImportRow } from '../imports/imports.ts'
import type { Readers } from '../imports/reader/Readers.ts'
import type { Clock, Emit } from '../ports.ts'
import { DeskReadings } from './DeskReadings.ts'
import { deskLines } from './deskLines.ts'
import { deskPicture, deskSource, readStretch } from './deskSource.ts'
import { mendGroup } from './mendGroup.ts'
import { ruleHandlers } from './ruleHandlers.ts'
import { surveyImport } from './surveyImport.ts'
import { learn, teach } from './teach.ts'

export function deskHandlers({
  db,
  now,
  emit,
  readers,
  queue,
  documents,
  images,
}: {
  db: Db
  now: Clock
  emit: Emit
  readers: Readers
  queue: { wake(): void }
  documents: ContentStore
  images: ContentStore
}): Handlers<keyof typeof deskCalls | keyof typeof ruleCalls> {
  const readings = new DeskReadings(readers)
  const ports = { db, now, readers, readings }
  const mended = (changed: number) => {
    queue.wake()
    for (const kind of ['imports', 'banks', 'questions', 'mistakes', 'practice', 'annotations', 'changes'] as const)
      emit(`${kind}.changed`)
    return { changed }
  }
  return {
    ...ruleHandlers({ ...ports, emit, mended }),
    'desk.open': async ({ id }) => surveyImport(db, id, await readings.of(db, id)),
    'desk.mend': async (input) => mended(await mendGroup(ports, input)),
    'desk.teach': ({ id, ...taught }) => teach(ports, id, taught),
    'desk.learn': async ({ id, step }) => mended(await learn(ports, id, [step])),
    'desk.rules': ({ id }) => getImportRow(db, id).rules ?? [],
    'desk.source': async ({ id }) => deskSource(db, id, (await readings.of(db, id)).blocks),
    'desk.bytes': (range) => readStretch(db, documents, range),
    'desk.picture': async ({ id, image }) => deskPicture(ports, images, id, image),
    'desk.lines': async ({ id, ...range }) => deskLines(db, id, await readings.of(db, id), range),
  }
}
