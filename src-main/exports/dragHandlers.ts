import { randomUUID } from 'node:crypto'
import type { Handlers } from '../contract/calls.ts'
import type { exportCalls } from '../contract/exportCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { ExportPorts } from './ExportPorts.ts'
import { makeExport } from './makeExport.ts'

/** A file that is dragged out of the window is made and written before: nobody waits with the mouse down. */
export function dragHandlers(
  ports: ExportPorts,
): Pick<Handlers<keyof typeof exportCalls>, 'exports.makeDraggable' | 'exports.drag'> {
  const written = new Map<string, string>()
  return {
    'exports.makeDraggable': async (wanted) => {
      const { bytes, mime, name, leftOut } = await makeExport(ports, wanted)
      const made = { name, mime, size: bytes.length, leftOut }
      if (!ports.drag) {
        const token = ports.downloads.add({ name, mime, bytes, isKept: true })
        return { ...made, token, address: `/export/${token}` }
      }
      const token = randomUUID()
      written.set(token, await ports.drag.keep(name, bytes))
      return { ...made, token, address: null }
    },
    'exports.drag': async ({ token }) => {
      const path = written.get(token)
      if (path === undefined) throw new AppError('NOT_FOUND', 'This file is not there to be dragged. Export it again.')
      await ports.drag?.start(path)
    },
  }
}
