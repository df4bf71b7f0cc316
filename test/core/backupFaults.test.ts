import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibrary } from '../../src-main/app/openLibrary.ts'
import { askOf } from '../support/library/askOf.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { testPorts } from '../support/library/testPorts.ts'
import { hasSmallDisks, smallDisk } from '../support/run/smallDisk.ts'

test.runIf(hasSmallDisks).each([
  ['on a full disk', 'DISK_FULL'],
  ['in a read-only folder', 'LIBRARY_UNWRITABLE'],
] as const)(
  '%s a backup and a restore end in %s and change nothing, and both go on once they can',
  async (_how, code) => {
    const disk = smallDisk(12)
    const backups = join(disk.path, 'backups')
    const app = openLibrary(testPorts(disk.path))
    const ask = askOf(app)
    const banks = async () => (await ask('banks.list', undefined)).map(({ name, questions }) => ({ name, questions }))
    const ids = async () => (await ask('backups.list', undefined)).backups.map(({ id }) => id)
    const problems = async () => (await app.examine()).flatMap((finding) => finding.problems)
    try {
      app.start()
      const bytes = new TextEncoder().encode(questionsText(200))
      const { id } = await ask('imports.add', { target: { newBank: 'Sums' }, name: 'sums.txt', bytes })
      await expect.poll(async () => (await ask('imports.get', { id })).state).toBe('done')
      await app.backUp()
      const before = await ids()
      await ask('banks.rename', { id: 1, name: 'Renamed' })

      if (code === 'DISK_FULL') disk.fill()
      else disk.protect(backups)
      await expect(app.backUp()).rejects.toMatchObject({ code })
      await expect(ask('backups.restore', { id: before[0] ?? '' })).rejects.toMatchObject({ code })
      expect(await ids()).toEqual(before)
      expect(await banks()).toEqual([{ name: 'Renamed', questions: 200 }])
      expect(await problems()).toEqual([])

      if (code === 'DISK_FULL') disk.empty()
      else disk.release(backups)
      await ask('backups.restore', { id: before[0] ?? '' })
      expect(await banks()).toEqual([{ name: 'Sums', questions: 200 }])
      expect(await ids()).toHaveLength(2)
      for (const id of await ids()) expect(await ask('backups.verify', { id })).toMatchObject({ problems: 0 })
      expect(await problems()).toEqual([])
      expect(readdirSync(backups).filter((name) => name.startsWith('.part-'))).toEqual([])
    } finally {
      await app.close()
      disk.remove()
    }
  },
)
