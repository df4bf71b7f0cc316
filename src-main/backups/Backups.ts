import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupReason, BackupView, SecondFolder } from '../contract/backupCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { Ports } from '../ports.ts'
import { foldersAt } from './foldersAt.ts'
import { Keeper } from './Keeper.ts'
import { type Kept, listCopies, listKept } from './manifest.ts'
import { backupFoldersIn, chooseSecond, isLate, readSecond, writeSecond } from './secondFolder.ts'
import { tidyFolder } from './tidyFolder.ts'

/** A backup and the folder that it lies in. */
export type Found = { view: BackupView; folder: string; name: string }

type BackupsPorts = Pick<Ports, 'dataDir' | 'version' | 'now' | 'log' | 'migrationsDir' | 'startKeeper'> & {
  /** What is written to the library from now on is to have another number than what is in the backup. */
  begun?: () => void
}

type Making = {
  signal?: AbortSignal
  begun?: () => void
  evenIfSame?: boolean
  /** None makes way for it. */
  keepAll?: boolean
}

const viewOf = (kept: Kept, place: BackupView['place'], id: string): BackupView => {
  const { why, madeAt, size, counts, missing, checkedAt, problems } = kept
  return { id, place, why, madeAt, size, counts, missing, checkedAt, problems }
}

/** The backups of one library, in its own folder and the one that the person chose besides. Needs no open library. */
export class Backups {
  readonly #ports: Omit<BackupsPorts, 'startKeeper'>
  readonly keeper: Keeper
  /** Folders that a person pointed to, while this program runs. */
  readonly #pointedTo: string[] = []

  constructor(ports: BackupsPorts) {
    this.#ports = ports
    this.keeper = new Keeper(ports.startKeeper)
  }

  get folder(): string {
    return join(this.#ports.dataDir, 'backups')
  }

  get second(): SecondFolder | null {
    const second = readSecond(this.folder)
    if (!second) return null
    return { folder: second.folder, reachedAt: second.reachedAt, isLate: isLate(second, this.#ports.now()) }
  }

  /** All there are, the newest first; one that lies in both folders is shown as the library's own. */
  async list(): Promise<Found[]> {
    const found = new Map<string, Found>()
    for (const { folder, place, prefix } of await this.#folders())
      for (const kept of await listKept(folder)) {
        const id = prefix + kept.name
        if (!found.has(kept.name)) found.set(kept.name, { view: viewOf(kept, place, id), folder, name: kept.name })
      }
    return [...found.values()].sort((a, b) => b.view.madeAt - a.view.madeAt)
  }

  /** Throws NOT_FOUND. */
  async get(id: string): Promise<Found> {
    const found = (await this.list()).find(({ view }) => view.id === id)
    if (!found) throw new AppError('NOT_FOUND', 'There is no such backup.')
    return found
  }

  /** Where the files of backups lie, for what is to be taken from there. */
  async folders(): Promise<string[]> {
    return (await this.#folders()).map(({ folder }) => folder)
  }

  async #folders() {
    const own = { folder: this.folder, place: 'own' as const, prefix: '' }
    const pointedTo = this.#pointedTo.map((folder) => ({ folder, place: 'second' as const, prefix: `${folder}/` }))
    const second = readSecond(this.folder)
    if (!second) return [own, ...pointedTo]
    const names = await backupFoldersIn(second.folder)
    // ours first
    const sorted = [...names].sort((a, b) => Number(b === second.own) - Number(a === second.own))
    return [
      own,
      ...sorted.map((name) => ({ folder: join(second.folder, name), place: 'second' as const, prefix: `${name}/` })),
      ...pointedTo,
    ]
  }

  /**
   * Makes one, then thins the others and brings it to the second folder. Returns null if nothing was changed since the newest sound
   * one. `begun`: what is written from now on is no longer in it. Throws DATABASE_DAMAGED, DISK_FULL, LIBRARY_UNWRITABLE.
   */
  async make(
    why: BackupReason,
    { signal, begun, evenIfSame = false, keepAll = false }: Making = {},
  ): Promise<Kept | null> {
    const { dataDir, version: program, now } = this.#ports
    const { folder } = this
    for (const copy of await listCopies(folder)) await this.#adopt(copy)
    const newest = (await listKept(folder)).find(({ problems }) => problems === 0)
    const unless = evenIfSame ? null : (newest?.content ?? null)
    const request = { kind: 'make', dataDir, folder, why, now: now(), program, unless } as const
    const hasBegun = () => {
      this.#ports.begun?.()
      begun?.()
    }
    const made = await this.keeper.ask(request, { signal, begun: hasBegun })
    if (made && !keepAll) await tidyFolder(folder, now())
    const toBring = made ?? newest
    if (toBring) await this.#bringToSecond(toBring.name, signal)
    return made
  }

  /** One that is not sound is left where it lies. */
  async #adopt(copy: string): Promise<void> {
    const { dataDir, version: program, now, log } = this.#ports
    try {
      await this.keeper.ask({ kind: 'adopt', dataDir, folder: this.folder, copy, now: now(), program })
    } catch (error) {
      log.error('the copy made before a migration could not be kept as a backup', error, { copy })
    }
  }

  /** Whether a copy made before a migration is not yet a backup. */
  async hasCopies(): Promise<boolean> {
    return (await listCopies(this.folder)).length > 0
  }

  /** A folder that is not there is no fault of the backup: its being late is told. */
  async #bringToSecond(name: string, signal: AbortSignal | undefined): Promise<void> {
    const second = readSecond(this.folder)
    // what a drive is mounted on is there without it, too; our folder in it is not
    if (!second || !existsSync(join(second.folder, second.own))) return
    const { now, log } = this.#ports
    try {
      const to = join(second.folder, second.own)
      await this.keeper.ask({ kind: 'copy', folder: this.folder, to, name, now: now() }, { signal })
      await tidyFolder(to, now())
      await writeSecond(this.folder, { ...second, reachedAt: now() })
    } catch (error) {
      if (signal?.aborted) throw error
      log.error('a backup could not be written to the second folder', error)
    }
  }

  async verify(id: string): Promise<BackupView> {
    const { folder, name, view } = await this.get(id)
    const kept = await this.keeper.ask({ kind: 'verify', folder, name, now: this.#ports.now() })
    return viewOf(kept, view.place, id)
  }

  /**
   * Lists the backups at a path as well, and verifies the newest of them until one is sound. Returns how many are there. Throws what
   * foldersAt throws.
   */
  async pointTo(path: string): Promise<{ found: number; sound: number }> {
    const names = new Set<string>()
    for (const folder of await foldersAt(path)) {
      if (!this.#pointedTo.includes(folder)) this.#pointedTo.push(folder)
      for (const { name } of await listKept(folder)) names.add(name)
    }
    const there = (await this.list()).filter(({ name }) => names.has(name))
    let damaged = 0
    for (const { view } of there) {
      if ((await this.verify(view.id)).problems === 0) break
      damaged++
    }
    return { found: there.length, sound: there.length - damaged }
  }

  /** Throws what chooseSecond throws. */
  async setSecond(folder: string | null): Promise<void> {
    const { dataDir, now } = this.#ports
    await writeSecond(this.folder, folder === null ? undefined : await chooseSecond(folder, dataDir, now()))
  }
}
