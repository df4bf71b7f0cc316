import { join } from 'node:path'
import { Backups } from '../backups/Backups.ts'
import { Repair } from '../backups/Repair.ts'
import { type CallName, calls, type Handlers } from '../contract/calls.ts'
import type { Finding } from '../contract/doctorCalls.ts'
import { AppError, type Fault } from '../contract/faults.ts'
import { dataFolderHandlers } from '../dataFolder/dataFolderHandlers.ts'
import { addArchive } from '../exports/archive/addArchive.ts'
import { Downloads } from '../exports/Downloads.ts'
import { ContentStore } from '../files/ContentStore.ts'
import type { Ports } from '../ports.ts'
import { reportHandlers } from '../support/supportHandlers.ts'
import type { App } from './createApp.ts'
import { emitGathered } from './emitGathered.ts'
import type { Replace } from './Replace.ts'
import { route } from './route.ts'

/** What a host has in place of a library that cannot be read: it answers what it takes to repair it, and the fault to all else. */
export function createRepair(
  ports: Ports,
  fault: Fault,
  replace: Replace,
  isClosed: Promise<void> = Promise.resolve(),
): App {
  const { emit, flush } = emitGathered(ports.emit)
  const backups = new Backups(ports)
  const stores = {
    documents: new ContentStore(join(ports.dataDir, 'documents')),
    images: new ContentStore(join(ports.dataDir, 'images')),
  }
  const repair = new Repair({
    ...ports,
    fault,
    backups,
    replace,
    isClosed,
    changed: () => emit('backups.changed'),
    addArchive: (db, archive) => addArchive({ db, ...stores }, archive, ports.now()),
  })
  const refuse = () => {
    throw new AppError(fault.code, fault.message, { details: fault.details })
  }
  const info = dataFolderHandlers({ ...ports, emit })
  const downloads = new Downloads(ports.now)
  /** The message names the person's folders, which is nobody else's business. */
  const findings = async (): Promise<Finding[]> => [{ check: 'database', problems: [fault.code] }]
  const handlers = {
    ...(Object.fromEntries(Object.keys(calls).map((name) => [name, refuse])) as unknown as Handlers<CallName>),
    'app.info': info['app.info'],
    'app.openDataDir': info['app.openDataDir'],
    'app.chooseFolder': info['app.chooseFolder'],
    'backups.openFolder': async () => ports.openFolder?.(backups.folder),
    'backups.verify': async ({ id }: { id: string }) => backups.verify(id),
    ...reportHandlers({ ...ports, db: undefined, downloads, examine: findings }),
    ...repair.handlers,
  }
  const call: App['call'] = (name, input) => route(handlers, ports.log, name, input)
  return {
    call,
    openFile: () => call('imports.add', undefined),
    readOriginal: async () => refuse(),
    takeExport: (token) => downloads.take(token),
    start: () => repair.start(),
    storageFault: () => null,
    examine: async () => [{ check: 'database', problems: [fault.message] }],
    mend: async () => refuse(),
    backUp: async () => refuse(),
    close: async () => {
      await repair.stop()
      flush()
    },
  }
}
