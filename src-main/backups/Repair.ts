import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { assertNever } from '../contract/assertNever.ts'
import type { BackupView, RepairChoice, RepairView, repairCalls } from '../contract/backupCalls.ts'
import type { Handlers } from '../contract/calls.ts'
import { AppError, type Fault } from '../contract/faults.ts'
import { settleCopy } from '../db/copies/copyDatabase.ts'
import { closeDatabase, type Db, openDatabase } from '../db/openDatabase.ts'
import { makeFolder } from '../files/makeFolder.ts'
import type { Ports } from '../ports.ts'
import type { Backups } from './Backups.ts'
import { checkAlone } from './checkAlone.ts'
import type { Salvaged } from './keeper/keeperMessages.ts'
import { clearStaged, orderRestore, readRestored, salvagedFile, stagedFile } from './putInPlace.ts'
import { setAsideFolder } from './restoreBackup.ts'

type RepairPorts = Pick<Ports, 'dataDir' | 'migrationsDir' | 'now' | 'log'> & {
  fault: Fault
  backups: Backups
  replace: (work: () => Promise<void>) => Promise<void>
  changed: () => void
  /** Puts what an archive holds into a library: what archives are is known to a room above. Throws ARCHIVE_DAMAGED and the like. */
  addArchive: (db: Db, archive: { name: string; bytes: Uint8Array }) => Promise<unknown>
  /** When nothing of this program has the library open any more. */
  isClosed: Promise<void>
}

/** Reading a table takes seconds; one that takes longer goes in circles. */
const longestSalvageMs = 5 * 60_000

/** In the log, which holds the first of them. */
const mostCauses = 20

/** What becomes of a library that cannot be opened: it is read as far as it goes, and the person chooses what takes its place. */
export class Repair {
  readonly #ports: RepairPorts
  readonly #ending = new AbortController()
  #salvage: RepairView['salvage'] = { state: 'working' }
  #salvaging: Promise<void> | undefined

  constructor(ports: RepairPorts) {
    this.#ports = ports
  }

  get handlers(): Handlers<keyof typeof repairCalls> {
    return {
      'repair.get': () => this.#view(),
      'repair.lookIn': async ({ folder }) => {
        const looked = await this.#ports.backups.pointTo(folder)
        this.#ports.changed()
        return looked
      },
      'repair.begin': () => {},
      'repair.choose': (choice) => this.#choose(choice),
    }
  }

  /** Begins to save what can be read of the library. */
  start(): void {
    this.#salvaging ??= this.#save()
  }

  async stop(): Promise<void> {
    this.#ending.abort()
    await this.#salvaging
  }

  async #save(): Promise<void> {
    const { dataDir, migrationsDir, backups, log, changed } = this.#ports
    await this.#ports.isClosed // while it is closing, what was written is on its way from the log into the file
    const signal = AbortSignal.any([this.#ending.signal, AbortSignal.timeout(longestSalvageMs)])
    try {
      const request = { kind: 'salvage', dataDir, migrationsDir, folders: await backups.folders() } as const
      const { found, causes } = await backups.keeper.ask(request, { signal })
      this.#salvage = viewOf(found)
      if (causes.length > 0)
        log.info('of the damaged library not all could be read', { causes: causes.slice(0, mostCauses) })
    } catch (error) {
      this.#salvage = { state: 'none' }
      if (!this.#ending.signal.aborted) log.error('nothing could be saved of the damaged library', error)
    }
    changed()
  }

  async #view(): Promise<RepairView> {
    const { fault, dataDir, backups } = this.#ports
    this.start()
    const sound = (await backups.list()).map(({ view }) => view).filter(({ problems }) => problems === 0)
    // after a restore the newest is of what was there before it, and the one restored is what the library was
    const { at, id } = readRestored(dataDir)
    const isBest = (view: BackupView) => view.id === id && (sound[0]?.madeAt ?? 0) <= at
    const sorted = [...sound.filter(isBest), ...sound.filter((view) => !isBest(view))]
    return { fault, folder: dataDir, salvage: this.#salvage, backups: sorted }
  }

  /** The damaged files are moved aside, never removed. */
  async #choose(choice: RepairChoice): Promise<void> {
    const { dataDir, backups, now, replace } = this.#ports
    await this.#prepare(choice)
    await replace(async () => {
      checkAlone(dataDir)
      await orderRestore(dataDir, setAsideFolder(backups.folder, now()), {
        at: now(),
        id: choice.what === 'backup' ? choice.id : null,
      })
    })
  }

  async #prepare(choice: RepairChoice): Promise<void> {
    const { dataDir, backups, addArchive } = this.#ports
    switch (choice.what) {
      case 'backup': {
        const { folder, name } = await backups.get(choice.id)
        await backups.keeper.ask({ kind: 'stage', folder, name, dataDir })
        return
      }
      case 'salvaged':
        if (this.#salvage.state !== 'found')
          throw new AppError('NOT_FOUND', 'Nothing could be saved of the damaged library.')
        await clearStaged(dataDir)
        await rename(salvagedFile(dataDir), stagedFile(dataDir))
        return
      case 'archive':
        return this.#stageNew((db) => addArchive(db, choice))
      case 'empty':
        return this.#stageNew()
      default:
        assertNever(choice)
    }
  }

  /** Makes a new library ready; `fill` puts something into it. If that throws, nothing is ready. */
  async #stageNew(fill: (db: Db) => Promise<unknown> = async () => {}): Promise<void> {
    const { dataDir, migrationsDir, now } = this.#ports
    await clearStaged(dataDir)
    // made elsewhere first: beside the documents an empty library would be taken for a lost one
    const folder = join(dirname(stagedFile(dataDir)), randomUUID())
    const file = join(folder, 'library.sqlite')
    await makeFolder(folder)
    try {
      const db = openDatabase({ file, migrationsDir, backupsDir: folder, now: now() })
      try {
        await fill(db)
      } finally {
        closeDatabase(db)
      }
      settleCopy(file)
      await rename(file, stagedFile(dataDir))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

const viewOf = (salvaged: Salvaged | null): RepairView['salvage'] =>
  salvaged ? { state: 'found', ...salvaged } : { state: 'none' }
