import type { Handlers } from '../contract/calls.ts'
import type { exportCalls } from '../contract/exportCalls.ts'
import { addArchive } from './archive/addArchive.ts'
import { dragHandlers } from './dragHandlers.ts'
import type { ExportPorts } from './ExportPorts.ts'
import { makeExport } from './makeExport.ts'
import { searchableImport } from './searchable/searchableImport.ts'

export const exportHandlers = (ports: ExportPorts): Handlers<keyof typeof exportCalls> => ({
  'exports.save': async (wanted) => {
    const { bytes, mime, ...made } = await makeExport(ports, wanted)
    const told = { ...made, size: bytes.length }
    if (ports.saveFile) return { ...told, address: null, saved: await ports.saveFile(made.name, bytes) }
    const token = ports.downloads.add({ name: made.name, mime, bytes })
    return { ...told, address: `/export/${token}`, saved: false }
  },
  ...dragHandlers(ports),
  'exports.searchablePdf': async ({ importId }) => {
    const { name, bytes } = await searchableImport(ports, importId)
    const told = { name, size: bytes.length }
    if (ports.saveFile) return { ...told, address: null, saved: await ports.saveFile(name, bytes) }
    return {
      ...told,
      address: `/export/${ports.downloads.add({ name, mime: 'application/pdf', bytes })}`,
      saved: false,
    }
  },
  'exports.addArchive': async (file) => {
    const result = await addArchive(ports, file, ports.now())
    ports.added()
    return result
  },
})
