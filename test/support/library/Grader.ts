import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Db, openDatabase } from '../../../src-main/db/openDatabase.ts'
import { gradeJob } from '../../../src-main/grading/gradeJob.ts'
import { Connections } from '../../../src-main/llm/Connections.ts'
import { createLlm } from '../../../src-main/llm/openaiLlm.ts'
import { projectPorts } from '../../../src-main/plainNode/projectPorts.ts'
import { QueueRunner } from '../../../src-main/queue/QueueRunner.ts'
import { getSettings } from '../../../src-main/settings/settings.ts'
import type { TestLibrary } from './TestLibrary.ts'

/** Grades a library's answers beside its program, with a model's connection that gives up after a moment, and a clock to move. */
export class Grader {
  /** Wrong in the attempts that are asked again: it only goes forward. */
  ahead = 0
  readonly db: Db
  readonly #runner: QueueRunner

  constructor(library: TestLibrary, key: string) {
    const now = () => Date.now() + this.ahead
    const { migrationsDir, log } = projectPorts(library.dataDir, () => {})
    const file = join(library.dataDir, 'library.sqlite')
    this.db = openDatabase({ file, migrationsDir, backupsDir: join(library.dataDir, 'backups'), now: now() })
    const settings = () => getSettings(this.db)
    const connections = new Connections({ settings, findKey: async () => key })
    const llm = createLlm({ timeoutMs: 1000, localTimeoutMs: 1000 })
    const gradingModel = () => settings().gradingModel
    const kinds = [gradeJob({ db: this.db, now, llm, connections, gradingModel, changed: () => {} })]
    this.#runner = new QueueRunner({ db: this.db, now, log, kinds, pollMs: 20 })
    this.#runner.start()
  }

  /** A number out of the library. */
  count(query: string): number {
    return Number(this.db.$client.prepare(query).pluck().get())
  }

  /** Until no job can go on without time passing or someone acting. */
  async settled(): Promise<void> {
    while (this.count(`SELECT count(*) FROM job WHERE kind = 'grade' AND state IN ('queued', 'running')`) > 0)
      await setTimeout(10)
  }

  async stop(): Promise<void> {
    await this.#runner.stop()
    this.db.$client.close()
  }
}
