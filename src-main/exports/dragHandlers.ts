import type { Handlers } from '../contract/calls.ts'
import type { exportCalls } from '../contract/exportCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { ExportPorts } from './ExportPorts.ts'
import { makeExport } from './makeExport.ts'

/** A file that is dragged out of the window is made before: nobody waits with the mouse down. */
export const dragHandlers = (
  ports: ExportPorts,
): Pick<Handlers<keyof typeof exportCalls>, 'exports.makeDraggable' | 'exports.drag'> => ({
  'exports.makeDraggable': async (wanted) => {
    const { bytes, mime, name, leftOut } = await makeExport(ports, wanted)
    const token = ports.downloads.add({ name, mime, bytes, isKept: true })
    return { name, mime, size: bytes.length, token, leftOut, address: ports.drag ? null : `/export/${token}` }
  },
  'exports.drag': async ({ token }) => {
    const found = ports.downloads.take(token)
    if (!found || !ports.drag) throw new AppError('NOT_FOUND', 'This file is kept no longer. Export it again.')
    await ports.drag.start(await ports.drag.keep(found.name, found.bytes))
  },
})
