import type { Handlers } from '../contract/calls.ts'
import type { deskCalls } from '../contract/deskCalls.ts'
import type { ruleCalls } from '../contract/ruleCalls.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import { getImportRow } from '../imports/imports.ts'
import type { Emit } from '../ports.ts'
import { DeskReadings } from './DeskReadings.ts'
import { deskLines } from './deskLines.ts'
import { deskPicture, deskSource, readStretch } from './deskSource.ts'
import { type DeskPorts, mendGroup } from './mendGroup.ts'
import { ruleHandlers } from './ruleHandlers.ts'
import { surveyImport } from './surveyImport.ts'
import { learn, teach } from './teach.ts'

type DeskRoom = Omit<DeskPorts, 'readings'> & {
  emit: Emit
  queue: { wake(): void }
  documents: ContentStore
  images: ContentStore
}

export function deskHandlers(room: DeskRoom): Handlers<keyof typeof deskCalls | keyof typeof ruleCalls> {
  const { db, emit, queue, documents, images } = room
  const readings = new DeskReadings(room.readers)
  const ports = { ...room, readings }
  const mended = (changed: number) => {
    queue.wake()
    for (const kind of ['imports', 'banks', 'questions', 'mistakes', 'practice', 'annotations', 'changes'] as const)
      emit(`${kind}.changed`)
    return { changed }
  }
  return {
    ...ruleHandlers({ ...ports, mended }),
    'desk.open': async ({ id }) => surveyImport(db, id, await readings.of(db, id)),
    'desk.mend': async (input) => mended(await mendGroup(ports, input)),
    'desk.teach': ({ id, ...taught }) => teach(ports, id, taught),
    'desk.learn': async ({ id, steps }) => mended(await learn(ports, id, steps)),
    'desk.rules': ({ id }) => getImportRow(db, id).rules ?? [],
    'desk.source': async ({ id }) => deskSource(db, id, (await readings.of(db, id)).blocks),
    'desk.bytes': (range) => readStretch(db, documents, range),
    'desk.picture': async ({ id, image }) => deskPicture(ports, images, id, image),
    'desk.lines': async ({ id, ...range }) => deskLines(db, id, await readings.of(db, id), range),
  }
}
