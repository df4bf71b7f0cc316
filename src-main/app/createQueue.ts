import { askJob } from '../assist/askJob.ts'
import { backupJob } from '../backups/backupJob.ts'
import { readRestored } from '../backups/putInPlace.ts'
import { giveMissingTx } from '../editing/joining/giveMissing.ts'
import { gradeJob } from '../grading/gradeJob.ts'
import { importJob } from '../imports/importJob.ts'
import { scanLane } from '../imports/lanes.ts'
import { memoryJob } from '../memory/memoryJob.ts'
import { QueueRunner } from '../queue/QueueRunner.ts'
import { findOlder } from '../renewals/findOlder.ts'
import { type Core, emitGraded } from './Core.ts'
import type { Damaged } from './Replace.ts'

/** Returns a queue for every kind of job that this run works off. Nothing of it runs before it is started. */
export function createQueue(
  { ports, db, documents, images, readers, models, backups, emit }: Core,
  damaged: Damaged,
): QueueRunner {
  const { now, log } = ports
  const { llm, connections, askedBy } = models
  const imported = () => {
    for (const kind of ['imports', 'banks', 'questions', 'changes'] as const) emit(`${kind}.changed`)
  }
  const kinds = [
    importJob({
      ...{ db, now, log, readers, documents, images },
      findOlder: (read) => findOlder(db, read),
      giveMissingTx,
      changed: imported,
    }),
    askJob({ askedBy, db, now, llm, connections, changed: () => emit('assist.changed') }),
    backupJob({
      backups,
      replacedAt: () => readRestored(ports.dataDir).at,
      changed: () => emit('backups.changed'),
    }),
    memoryJob({ db, now, changed: () => emit('plan.changed') }),
  ]
  const gradingModel = () => models.settings().gradingModel
  const grading = gradeJob({ db, now, llm, connections, gradingModel, changed: () => emitGraded(emit) })
  // A person's answers are not for the model of a script.
  return new QueueRunner({
    db,
    now,
    log,
    kinds: askedBy === 'person' ? [...kinds, grading] : kinds,
    longLanes: [scanLane],
    damaged,
  })
}
