import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openLibrary } from '../../src-main/app/openLibrary.ts'
import type { AppError } from '../../src-main/contract/faults.ts'
import { type Ask, askOf } from '../support/library/askOf.ts'
import { makeFirstVersion } from '../support/library/firstVersion.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { testPorts } from '../support/library/testPorts.ts'
import { hasSmallDisks, type SmallDisk, smallDisk } from '../support/run/smallDisk.ts'

const all = { ids: Array.from({ length: 120 }, (_, index) => index + 1) }
/** A name that a shell, an address and a database read otherwise than it is meant. */
const oddName = `it's 100% "mine"? #1 题库 é 🎓`

let disk: SmallDisk
afterEach(() => disk.remove())

async function fill(ask: Ask): Promise<void> {
  for (const newBank of ['Sums', 'Copies']) {
    const bytes = new TextEncoder().encode(questionsText(60))
    const { id } = await ask('imports.add', { target: { newBank }, name: `${newBank}.txt`, bytes })
    await expect.poll(async () => (await ask('imports.get', { id })).state).toBe('done')
  }
}

const sectionOf = async (ask: Ask) => (await ask('questions.get', { id: 1 })).section
const answered = async (ask: Ask) => (await ask('banks.list', undefined)).reduce((sum, bank) => sum + bank.answered, 0)
const held = async (ask: Ask) => (await ask('banks.list', undefined)).reduce((sum, bank) => sum + bank.questions, 0)

test.runIf(hasSmallDisks)(
  'on a full disk an answer, a change of all questions, an undo and a merge are done or refused, and nothing is half there; in a folder of any name',
  async () => {
    disk = smallDisk(40)
    const folder = join(disk.path, oddName)
    mkdirSync(folder)
    const app = openLibrary(testPorts(folder))
    const ask = askOf(app)
    const problems = async () => (await app.examine()).flatMap((finding) => finding.problems)
    /** Returns whether it was done; refused, it is for want of room. */
    const tried = (act: Promise<unknown>) =>
      act.then(
        () => true,
        (error: AppError) => {
          expect(error).toMatchObject({ code: 'DISK_FULL' })
          return false
        },
      )
    try {
      app.start()
      await fill(ask)
      await ask('questions.set', { ...all, set: { section: 'first' } })
      const { id: sessionId } = await ask('practice.start', { bankIds: [1] })
      const give = (index: number) => {
        const response = { kind: 'options' as const, labels: ['A'] }
        return ask('practice.answer', { sessionId, index, response, durationMs: 1000 })
      }
      disk.fill()
      let given = 0
      while (given < 40 && (await tried(give(given)))) given++
      expect(await answered(ask)).toBe(given)
      const isSet = await tried(ask('questions.set', { ...all, set: { section: 'second' } }))
      expect(await sectionOf(ask)).toBe(isSet ? 'second' : 'first')
      const isUndone = await tried(ask('changes.undo', {}))
      const [before, after] = isSet ? ['first', 'second'] : [null, 'first']
      expect(await sectionOf(ask)).toBe(isUndone ? before : after)
      const isMerged = await tried(ask('duplicates.mergeAlike', { bankIds: [1, 2] }))
      // in parts, each of which is whole
      const left = await held(ask)
      expect(left).toBeGreaterThanOrEqual(60)
      if (isMerged) expect(left).toBe(60)
      expect([isSet, isUndone, isMerged]).toContain(false)
      expect(await problems()).toEqual([])

      disk.empty()
      await give(given)
      await ask('questions.set', { ids: [1], set: { section: 'third' } })
      expect(await sectionOf(ask)).toBe('third')
      await ask('changes.undo', {})
      await ask('duplicates.mergeAlike', { bankIds: [1, 2] })
      expect([await held(ask), await answered(ask)]).toEqual([60, given + 1])
      expect(await problems()).toEqual([])
    } finally {
      await app.close()
    }
  },
)

test.runIf(hasSmallDisks)(
  'a library that cannot be brought up to date for want of room, or because nothing may be written, is left as it was, and opens when it can',
  async () => {
    disk = smallDisk(6)
    const folder = join(disk.path, 'library')
    mkdirSync(folder)
    const before = makeFirstVersion(folder, 1000)
    const file = join(folder, 'library.sqlite')
    const open = async () => {
      const app = openLibrary(testPorts(folder))
      const ask = askOf(app)
      const banks = ask('banks.list', undefined)
      await banks.catch(() => {})
      await app.close()
      return banks
    }
    disk.fill()
    await expect(open()).rejects.toMatchObject({ code: 'DISK_FULL' })
    expect(readFileSync(file).equals(before)).toBe(true)
    disk.empty()
    disk.protect(folder)
    await expect(open()).rejects.toMatchObject({ code: 'LIBRARY_UNWRITABLE' })
    expect(readFileSync(file).equals(before)).toBe(true)
    disk.release(folder)
    expect(await open()).toMatchObject([{ name: 'Sums', questions: 1000 }])
  },
)
