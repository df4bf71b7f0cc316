import { AppError, toFault } from '../contract/faults.ts'
import type { UpdateState } from '../contract/supportCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Emit } from '../ports.ts'
import { getSettings } from '../settings/settings.ts'
import { askReleases } from './askReleases.ts'
import { isNewer } from './isNewer.ts'

const afterStartMs = 10_000
const dayMs = 86_400_000

const releasesOf = (repository: string) => `https://api.github.com/repos/${repository}/releases/latest`
const pageOf = (repository: string, version: string) => `https://github.com/${repository}/releases/tag/v${version}`

type UpdatePorts = {
  db: Db
  version: string
  /** `owner/name` on GitHub; without it nobody can be asked. */
  repository?: string | undefined
  now: Clock
  emit: Emit
  /** Tests bring an address of their own. */
  releasesUrl?: string | undefined
}

/** Asks for newer versions while the setting is on, and never while it is off. */
export class Updates {
  readonly #ports: UpdatePorts
  readonly #ending = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #state: UpdateState

  constructor(ports: UpdatePorts) {
    this.#ports = ports
    this.#state = this.#nothingKnown()
  }

  get state(): UpdateState {
    return this.#state
  }

  start(): void {
    this.#again(afterStartMs)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#ending.abort()
  }

  /** Asks now if the setting is on; forgets what it knows if it is off. Never rejects. */
  async look(): Promise<void> {
    const { db, repository, now, emit } = this.#ports
    this.#state =
      repository && getSettings(db).checkForUpdates
        ? { isPossible: true, askedAt: now(), ...(await this.#ask(repository)) }
        : this.#nothingKnown()
    if (!this.#ending.signal.aborted) emit('updates.changed')
  }

  /** One question at a time is ahead, however often it is started. */
  #again(ms: number): void {
    clearTimeout(this.#timer)
    if (this.#ending.signal.aborted) return
    this.#timer = setTimeout(() => void this.#lookAndGoOn(), ms).unref()
  }

  async #lookAndGoOn(): Promise<void> {
    if (getSettings(this.#ports.db).checkForUpdates) await this.look()
    this.#again(dayMs)
  }

  #nothingKnown(): UpdateState {
    return { isPossible: this.#ports.repository !== undefined, askedAt: null, newer: null, fault: null }
  }

  async #ask(repository: string): Promise<Pick<UpdateState, 'newer' | 'fault'>> {
    const { version, releasesUrl = releasesOf(repository) } = this.#ports
    try {
      const found = await askReleases(releasesUrl, this.#ending.signal)
      const newer = isNewer(found, version) ? { version: found, address: pageOf(repository, found) } : null
      return { newer, fault: null }
    } catch (cause) {
      return {
        newer: null,
        fault: toFault(new AppError('UPDATES_UNKNOWN', 'The releases could not be read.', { cause })),
      }
    }
  }
}
