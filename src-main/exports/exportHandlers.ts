import type { Handlers } from '../contract/calls.ts'
import type { exportCalls } from '../contract/exportCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { ContentStore } from '../imports/ContentStore.ts'
import type { Clock, Ports } from '../ports.ts'
import { addArchive } from './archive/addArchive.ts'
import type { Downloads } from './Downloads.ts'
import { makeExport } from './makeExport.ts'

export type ExportPorts = {
  db: Db
  now: Clock
  version: string
  documents: ContentStore
  images: ContentStore
  downloads: Downloads
  /** What an archive brought is there. */
  added: () => void
  saveFile: Ports['saveFile'] | undefined
  printPdf: Ports['printPdf'] | undefined
}

export const exportHandlers = (ports: ExportPorts): Handlers<keyof typeof exportCalls> => ({
  'exports.save': async (wanted) => {
    const { bytes, mime, ...made } = await makeExport(ports, wanted)
    const told = { ...made, size: bytes.length }
    if (ports.saveFile) return { ...told, address: null, saved: await ports.saveFile(made.name, bytes) }
    const token = ports.downloads.add({ name: made.name, mime, bytes })
    return { ...told, address: `/export/${token}`, saved: false }
  },
  'exports.addArchive': async ({ bytes }) => {
    const result = await addArchive(ports, bytes)
    ports.added()
    return result
  },
})
