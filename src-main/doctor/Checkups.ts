import type { Backups } from '../backups/Backups.ts'
import type { Checkup, DoctorView, Examined } from '../contract/doctorCalls.ts'
import { toFault } from '../contract/faults.ts'
import type { Ports } from '../ports.ts'

type CheckupPorts = Pick<Ports, 'dataDir' | 'migrationsDir' | 'now' | 'log'> & {
  backups: Backups
  changed: () => void
  /** Everything may be other than it was. */
  mended: () => void
}

/** Of each check; whoever wants all asks the command line. */
const mostShown = 20

/** Has the library examined and mended in a process of its own: a large one takes half a minute, in which nothing else would be answered. */
export class Checkups {
  readonly #ports: CheckupPorts
  readonly #ending = new AbortController()
  #view: DoctorView = { working: null, last: null, fault: null }
  #running: Promise<void> = Promise.resolve()

  constructor(ports: CheckupPorts) {
    this.#ports = ports
  }

  get view(): DoctorView {
    return this.#view
  }

  /** Does nothing while one is under way. */
  begin(working: 'checking' | 'mending'): void {
    if (this.#view.working !== null || this.#ending.signal.aborted) return
    this.#show({ ...this.#view, working, fault: null })
    this.#running = this.#run(working === 'mending')
  }

  async stop(): Promise<void> {
    this.#ending.abort()
    await this.#running
  }

  async #run(mends: boolean): Promise<void> {
    const { now, log, mended } = this.#ports
    const begunAt = now()
    try {
      const examined = await this.#examine(mends)
      if (mends) mended()
      this.#show({ working: null, last: checkupOf(examined, begunAt, now()), fault: null })
    } catch (error) {
      if (this.#ending.signal.aborted) return
      log.error('the library could not be examined', error)
      this.#show({ ...this.#view, working: null, fault: toFault(error) })
    }
  }

  async #examine(mends: boolean): Promise<Examined> {
    const { dataDir, migrationsDir, now, backups, log } = this.#ports
    const { signal } = this.#ending
    if (mends)
      await backups
        .make('beforeRepair', { signal })
        .catch((error) => log.error('no backup was made before the repair', error))
    const request = {
      kind: 'examine',
      dataDir,
      migrationsDir,
      mends,
      folders: await backups.folders(),
      now: now(),
    } as const
    return backups.keeper.ask(request, { signal })
  }

  #show(view: DoctorView): void {
    this.#view = view
    this.#ports.changed()
  }
}

const checkupOf = ({ findings, mended }: Examined, begunAt: number, endedAt: number): Checkup => ({
  endedAt,
  tookMs: Math.max(0, endedAt - begunAt),
  found: findings
    .filter(({ problems }) => problems.length > 0)
    .map(({ check, problems }) => ({ check, count: problems.length, problems: problems.slice(0, mostShown) })),
  mended,
})
