import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { addBank } from '../../../src-main/banks/banks.ts'
import { Checkpoints } from '../../../src-main/db/Checkpoints.ts'
import { openDatabase } from '../../../src-main/db/openDatabase.ts'
import { root } from '../run/runCommand.ts'

// A program that writes to the library until it is killed: `node killedWriter.ts DATA FIRST` adds banks that are called by numbers
// from FIRST on, and says each once it is stored.

const [dataDir = '', first = '0'] = process.argv.slice(2)
const file = join(dataDir, 'library.sqlite')
const migrationsDir = join(root, 'drizzle')
const db = openDatabase({ file, migrationsDir, backupsDir: join(dataDir, 'backups'), now: Date.now() })
new Checkpoints(db, () => {}).start()
for (let number = Number(first); ; number++) {
  addBank(db, String(number), Date.now())
  process.stdout.write(`${number}\n`)
  await setTimeout(Math.random() < 0.1 ? 300 : 5)
}
