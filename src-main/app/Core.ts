import type { Backups } from '../backups/Backups.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Checkups } from '../doctor/Checkups.ts'
import type { Downloads } from '../exports/Downloads.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import type { Readers } from '../imports/reader/Readers.ts'
import type { Models } from '../llm/createModels.ts'
import type { Emit, Ports } from '../ports.ts'
import type { RenewalPlans } from '../renewals/RenewalPlans.ts'
import type { Updates } from '../support/Updates.ts'

/** What the calls and the jobs of one open library share. */
export type Core = {
  ports: Ports
  db: Db
  documents: ContentStore
  images: ContentStore
  /** Pictures of questions that are being written. */
  unsaved: ContentStore
  readers: Readers
  downloads: Downloads
  models: Models
  backups: Backups
  updates: Updates
  renewals: RenewalPlans
  checkups: Checkups
  emit: Emit
}

/** Tells the pages what a grade changed. */
export function emitGraded(emit: Emit): void {
  for (const name of ['practice.changed', 'mistakes.changed', 'banks.changed', 'questions.changed'] as const) emit(name)
}
