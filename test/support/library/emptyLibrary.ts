import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../src-main/db/openDatabase.ts'
import { projectPorts } from '../../../src-main/plainNode/projectPorts.ts'

let bytes: Buffer | undefined

function newLibrary(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'qquiz-empty-'))
  try {
    const file = join(folder, 'library.sqlite')
    const { migrationsDir } = projectPorts(folder)
    openDatabase({ file, migrationsDir, backupsDir: join(folder, 'backups'), now: 0 }).$client.close()
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Puts the file of a new library into a folder that is empty, as the program would: it is made once a worker, since its
 * migrations are half of what opening one costs.
 */
export function putEmptyLibrary(dataDir: string): void {
  if (readdirSync(dataDir).length > 0) return
  bytes ??= newLibrary()
  writeFileSync(join(dataDir, 'library.sqlite'), bytes)
}
