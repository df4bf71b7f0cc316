import { AppError, type Envelope, type Fault, toFault } from '../contract/faults.ts'
import type { Ports } from '../ports.ts'
import { type App, createApp } from './createApp.ts'
import { createRepair } from './createRepair.ts'

/** A library that cannot be read as it is, but may be mended or replaced. */
const isRepairable = ({ code }: Pick<Fault, 'code'>) => code === 'DATABASE_DAMAGED' || code === 'DATABASE_LOST'

/**
 * Opens the library of a host, whatever state it is in: a damaged one can only be repaired. What is put in its place is opened under
 * the pages that are shown; calls wait meanwhile. Throws what createApp throws but for damage.
 */
export function openLibrary(ports: Ports): App {
  let isStarted = false
  let turning: Promise<unknown> = Promise.resolve()

  const open = (): App => {
    try {
      return createApp(ports, replace)
    } catch (error) {
      if (!(error instanceof AppError) || !isRepairable(error)) throw error
      ports.log.error('the library is damaged', error)
      return createRepair(ports, toFault(error), replace)
    }
  }

  /** Closes what is open, has the work done while nothing is, and opens what is there then. */
  function replace(work: () => Promise<void>): Promise<void> {
    const turned = turn(work)
    turning = turned.catch(() => {})
    return turned
  }

  async function turn(work: () => Promise<void>): Promise<void> {
    await current.close('quietly').catch((error) => ports.log.error('the library did not close cleanly', error))
    try {
      await work()
    } finally {
      current = open()
      if (isStarted) startCurrent()
      ports.emit('library.replaced')
    }
  }

  /** Damage that was met while the library is open: it is closed, and from now on can only be repaired. */
  async function giveUp(app: App, fault: Fault): Promise<void> {
    if (current !== app) return
    current = createRepair(ports, fault, replace)
    await app.close('quietly').catch((error) => ports.log.error('the library did not close cleanly', error))
    if (isStarted) current.start()
    ports.emit('library.replaced')
  }

  /** What is read at a start may be what is damaged. */
  function startCurrent(): void {
    const app = current
    try {
      app.start()
    } catch (error) {
      if (!/^SQLITE_(?:CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code ?? ''))) throw error
      void giveUp(app, { code: 'DATABASE_DAMAGED', message: 'The file of the library is damaged.' })
    }
  }

  /** What was salvaged lacks what follows from it; a backup may be of before a document was lost. */
  async function mendChosen(): Promise<void> {
    try {
      const { done } = await current.mend()
      for (const what of done) ports.log.info('mended after the repair', { what })
    } catch (error) {
      ports.log.error('what was put in the place of the library could not be mended', error)
    }
  }

  let current = open()
  return {
    call: async (name, input): Promise<Envelope<unknown>> => {
      await turning
      const app = current
      const envelope = await app.call(name, input)
      if (!envelope.ok && envelope.fault.code === 'DATABASE_DAMAGED') {
        await giveUp(app, envelope.fault)
        if (name === 'repair.begin') return { ok: true, value: undefined }
      }
      if (envelope.ok && name === 'repair.choose') await mendChosen()
      return envelope
    },
    openFile: (name, bytes) => current.openFile(name, bytes),
    readOriginal: (importId) => current.readOriginal(importId),
    takeExport: (token) => current.takeExport(token),
    start: () => {
      isStarted = true
      startCurrent()
    },
    storageFault: () => current.storageFault(),
    examine: () => current.examine(),
    mend: () => current.mend(),
    backUp: () => current.backUp(),
    close: async (how) => {
      await turning
      await current.close(how)
    },
  }
}
