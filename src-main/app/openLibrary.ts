import { libraryClosed } from '../contract/closedFault.ts'
import { damageFault } from '../contract/damageFault.ts'
import { AppError, type Envelope, type Fault, toFault } from '../contract/faults.ts'
import type { Ports } from '../ports.ts'
import { type App, createApp } from './createApp.ts'
import { createRepair } from './createRepair.ts'

/** A library that cannot be read as it is, but may be mended or replaced. */
const isRepairable = ({ code }: Pick<Fault, 'code'>) => code === 'DATABASE_DAMAGED' || code === 'DATABASE_LOST'

/** They close the library themselves: what goes wrong with them is not that. */
const replacing: ReadonlySet<string> = new Set(['backups.restore', 'repair.choose'])

/**
 * Opens the library of a host, whatever state it is in: a damaged one can only be repaired. What is put in its place is opened under
 * the pages that are shown; calls wait meanwhile. Throws what createApp throws but for damage.
 */
export function openLibrary(ports: Ports): App {
  let isStarted = false
  /** Why the library can only be repaired; null while it is open. */
  let damage: Fault | null = null
  let turning: Promise<unknown> = Promise.resolve()
  /** What was closed, or is being closed: its calls that are under way end in that, whatever they meet. */
  const closed = new WeakSet<App>()
  /** When what was given up because of damage is closed. */
  let givenUp: Promise<void> = Promise.resolve()

  const open = (): App => {
    try {
      damage = null
      const app = createApp(ports, replace, (fault) => void giveUp(app, fault))
      return app
    } catch (error) {
      if (!(error instanceof AppError) || !isRepairable(error)) throw error
      ports.log.error('the library is damaged', error)
      damage = toFault(error)
      return createRepair(ports, damage, replace)
    }
  }

  /** Closes what is open, has the work done while nothing is, and opens what is there then. */
  function replace(work: () => Promise<void>): Promise<void> {
    const turned = turn(work)
    turning = turned.catch(() => {})
    return turned
  }

  async function turn(work: () => Promise<void>): Promise<void> {
    await givenUp
    closed.add(current)
    await current.close('quietly').catch((error) => ports.log.error('the library did not close cleanly', error))
    try {
      await work()
    } finally {
      current = open()
      if (isStarted) startCurrent()
      ports.emit('library.replaced')
    }
  }

  /**
   * Damage that was met while the library is open: it is closed, and from now on can only be repaired. That is told once: what the
   * repair refuses is refused with the same fault, and whoever hears of a new library asks for everything again.
   */
  function giveUp(app: App, fault: Fault): Promise<void> {
    if (current !== app || damage) return Promise.resolve()
    damage = fault
    closed.add(app)
    const { promise: isClosed, resolve } = Promise.withResolvers<void>()
    current = createRepair(ports, fault, replace, isClosed)
    givenUp = putAway(app, resolve)
    return givenUp
  }

  async function putAway(app: App, isClosed: () => void): Promise<void> {
    await app.close('quietly').catch((error) => ports.log.error('the library did not close cleanly', error))
    isClosed()
    if (isStarted) current.start()
    ports.emit('library.replaced')
  }

  /** What is read at a start may be what is damaged. */
  function startCurrent(): void {
    const app = current
    try {
      app.start()
    } catch (error) {
      const met = damageFault(error)
      if (!met) throw error
      void giveUp(app, toFault(met))
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

  /** What an app answered. Calls that were under way when it was closed found no library: that is no bug, but what it was closed for. */
  async function heed(app: App, envelope: Envelope<unknown>, name = ''): Promise<Envelope<unknown>> {
    if (envelope.ok) return envelope
    const { code } = envelope.fault
    if (code === 'DATABASE_DAMAGED') await giveUp(app, envelope.fault)
    else if (code === 'LIBRARY_CLOSED' || (code === 'INTERNAL' && closed.has(app) && !replacing.has(name)))
      return { ok: false, fault: damage ?? toFault(libraryClosed()) }
    return envelope
  }

  /** The same of what was thrown. */
  async function heedThrown(app: App, error: unknown): Promise<unknown> {
    const met = damageFault(error)
    if (met) await giveUp(app, toFault(met))
    if (met || error instanceof AppError || !closed.has(app)) return met ?? error
    return damage ? new AppError(damage.code, damage.message, { cause: error }) : libraryClosed(error)
  }

  let current = open()
  return {
    call: async (name, input): Promise<Envelope<unknown>> => {
      await turning
      const app = current
      const envelope = await heed(app, await app.call(name, input), name)
      if (name === 'repair.begin' && damage) return { ok: true, value: undefined }
      if (envelope.ok && name === 'repair.choose') await mendChosen()
      return envelope
    },
    openFile: async (name, bytes) => {
      await turning
      const app = current
      return heed(app, await app.openFile(name, bytes))
    },
    readOriginal: async (importId) => {
      await turning
      const app = current
      try {
        return await app.readOriginal(importId)
      } catch (error) {
        throw await heedThrown(app, error)
      }
    },
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
      await givenUp
      closed.add(current)
      await current.close(how)
    },
  }
}
