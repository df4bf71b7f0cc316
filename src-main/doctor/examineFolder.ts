import { join } from 'node:path'
import type { ExamineRequest } from '../backups/keeper/keeperMessages.ts'
import type { Examined } from '../contract/doctorCalls.ts'
import { closeDatabase, openDatabase } from '../db/openDatabase.ts'
import { ContentStore } from '../files/ContentStore.ts'
import { examine } from './doctor.ts'
import { mend } from './mend.ts'

/** Examines a library that another process has open, and mends it first if that is asked. */
export async function examineFolder({
  dataDir,
  migrationsDir,
  mends,
  folders,
  now,
}: ExamineRequest): Promise<Examined> {
  const file = join(dataDir, 'library.sqlite')
  const db = openDatabase({ file, migrationsDir, backupsDir: join(dataDir, 'backups'), now })
  const documents = new ContentStore(join(dataDir, 'documents'))
  const images = new ContentStore(join(dataDir, 'images'))
  try {
    const mended = mends ? await mend({ db, documents, images, folders, now }) : null
    return { findings: await examine(db, documents, images, dataDir), mended }
  } finally {
    closeDatabase(db)
  }
}
