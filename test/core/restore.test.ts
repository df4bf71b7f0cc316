import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { App } from '../../src-main/app/createApp.ts'
import { openLibrary } from '../../src-main/app/openLibrary.ts'
import type { RepairView } from '../../src-main/contract/backupCalls.ts'
import { type Ask, askOf } from '../support/library/askOf.ts'
import { overwriteTable } from '../support/library/overwriteTable.ts'
import { questionsText, rightLabel } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { testPorts } from '../support/library/testPorts.ts'

let library: TestLibrary
/** In an object: what is narrowed by an assignment stays so for the compiler. */
const held: { app: App | undefined } = { app: undefined }
const events: string[] = []
beforeEach(() => {
  library = new TestLibrary()
  events.length = 0
})
afterEach(async () => {
  await close()
  await library.remove()
})

const inLibrary = (...parts: string[]) => join(library.dataDir, ...parts)

/** Opens the library as a host does. */
function open(): App {
  held.app = openLibrary({
    ...testPorts(library.dataDir, (name) => void events.push(name)),
  })
  held.app.start()
  return held.app
}

const ask: Ask = (name, input) => askOf(held.app ?? open())(name, input)

/** A backup at the end may take as long beside much other work. */
const patience = 60_000

/** Three questions in a bank and two answers, closed. */
async function fill(questions = 3): Promise<void> {
  await library.importText(questionsText(questions), { newBank: 'Sums' })
  const session = await library.ask('practice.start', { bankIds: [1] })
  for (const index of [0, 1]) {
    const response = { kind: 'options' as const, labels: [rightLabel(index + 1)] }
    await library.ask('practice.answer', { sessionId: session.id, index, response, durationMs: 1000 })
  }
  await library.close()
}

const questionsIn = async () => (await ask('banks.list', undefined)).reduce((sum, { questions }) => sum + questions, 0)

const problems = async () => ((await held.app?.examine()) ?? []).flatMap((finding) => finding.problems)

async function close(): Promise<void> {
  await held.app?.close()
  held.app = undefined
}

/** What a person sees of a damaged library once it is known what can be read of it. */
async function repairView(): Promise<RepairView> {
  await expect
    .poll(async () => (await ask('repair.get', undefined))?.salvage.state, { timeout: 50_000 })
    .not.toBe('working')
  const view = await ask('repair.get', undefined)
  if (!view) throw new Error('the library is open')
  return view
}

test('a restore brings back what the backup held, under the pages that are shown, and is undone by a restore of what was there', async () => {
  await fill()
  await open().backUp()
  await ask('banks.remove', { id: 1 })
  await ask('banks.add', { name: 'New' })
  rmSync(inLibrary('documents'), { recursive: true })
  const [first] = (await ask('backups.list', undefined)).backups
  const id = first?.id ?? ''
  expect(await ask('backups.compare', { id })).toMatchObject({
    now: { banks: 1, questions: 0, answers: 0 },
    backup: { counts: { banks: 1, questions: 3, answers: 2 } },
  })
  const restored = await ask('backups.restore', { id })
  expect(events).toContain('library.replaced')
  expect(await ask('banks.list', undefined)).toMatchObject([{ name: 'Sums', questions: 3, answered: 2 }])
  expect(await problems()).toEqual([])
  const { backups } = await ask('backups.list', undefined)
  expect(backups.map(({ why }) => why)).toEqual(['beforeRestore', 'byHand'])
  expect(restored).toEqual({ before: backups[0]?.id })
  await ask('backups.restore', { id: restored.before ?? '' })
  expect(await ask('banks.list', undefined)).toMatchObject([{ name: 'New', questions: 0 }])
  expect((await ask('backups.list', undefined)).backups).toHaveLength(3)
})

test('the backup that was asked for by hand is not made a second time when it is restored', async () => {
  await fill()
  open()
  const isWorking = async () => (await ask('backups.list', undefined)).isWorking
  const made = async () => (await ask('backups.list', undefined)).backups.filter(({ why }) => why === 'byHand')
  await ask('backups.make', undefined)
  await expect.poll(isWorking, { timeout: 50_000 }).toBe(false)
  const before = await made()
  await ask('backups.restore', { id: before[0]?.id ?? '' })
  await expect.poll(isWorking, { timeout: 50_000 }).toBe(false) // until the lease of the job in it is over
  expect(await made()).toEqual(before)
})

test('what is asked while a library is being replaced waits, and is answered by the one that is there then', async () => {
  await fill()
  await open().backUp()
  await ask('banks.add', { name: 'New' })
  const [first] = (await ask('backups.list', undefined)).backups
  const restored = ask('backups.restore', { id: first?.id ?? '' })
  const answers: number[] = []
  let isOver = false
  void restored.finally(() => {
    isOver = true
  })
  while (!isOver) {
    answers.push((await ask('banks.list', undefined)).length)
    await setImmediate()
  }
  await restored
  expect(new Set(answers).size).toBeLessThanOrEqual(2)
  expect(await ask('banks.list', undefined)).toHaveLength(1)
})

test('a damaged backup is refused with nothing changed, and a library that another program has open is left alone', async () => {
  await fill()
  await open().backUp()
  await ask('banks.add', { name: 'New' })
  const [first] = (await ask('backups.list', undefined)).backups
  const id = first?.id ?? ''
  const other = new Database(inLibrary('library.sqlite'))
  other.prepare('SELECT count(*) FROM bank').get()
  await expect(ask('backups.restore', { id })).rejects.toMatchObject({ code: 'LIBRARY_BUSY' })
  other.close()
  expect(await ask('banks.list', undefined)).toHaveLength(2)
  const file = inLibrary('backups', id, 'library.sqlite')
  truncateSync(file, statSync(file).size - 4096)
  await expect(ask('backups.restore', { id })).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' })
  await expect(ask('backups.restore', { id: '../x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await ask('banks.list', undefined)).toHaveLength(2)
})

test('what was written after the last backup by whoever did not close the program is in the next one made at the end, and once', async () => {
  await fill()
  await open().backUp()
  await ask('banks.add', { name: 'New' })
  await close()
  for (let time = 0; time < 2; time++) {
    held.app = openLibrary({ ...testPorts(library.dataDir), backsUpAtEnd: true, longestEndMs: patience })
    await close()
  }
  const { backups } = await ask('backups.list', undefined)
  expect(backups).toMatchObject([{ why: 'closing', counts: { banks: 2, notes: 0, bookmarks: 0 } }, { why: 'byHand' }])
})

const overwrite = (from: number, to: number) => () => {
  const bytes = readFileSync(inLibrary('library.sqlite'))
  bytes.fill(0x55, Math.floor(bytes.length * from), Math.floor(bytes.length * to))
  writeFileSync(inLibrary('library.sqlite'), bytes)
}

const damages: [string, () => void][] = [
  ['empty', () => truncateSync(inLibrary('library.sqlite'), 0)],
  ['gone', () => rmSync(inLibrary('library.sqlite'))],
  ['cut to 100 bytes', () => truncateSync(inLibrary('library.sqlite'), 100)],
  ['cut in half', () => truncateSync(inLibrary('library.sqlite'), statSync(inLibrary('library.sqlite')).size >> 1)],
  ['overwritten', overwrite(0, 1)],
  ['overwritten at its beginning', overwrite(0, 0.02)],
]

test.each(damages)(
  'a library whose file is %s is no dead end: its newest backup is offered, and with it everything is there again',
  async (_what, damage) => {
    await fill()
    await open().backUp()
    await close()
    damage()
    const size = existsSync(inLibrary('library.sqlite')) ? statSync(inLibrary('library.sqlite')).size : undefined
    open()
    const view = await repairView()
    await expect(ask('banks.list', undefined)).rejects.toMatchObject({ code: view.fault.code })
    expect(view.backups).toMatchObject([{ counts: { banks: 1, questions: 3, answers: 2 } }])
    await ask('repair.choose', { what: 'backup', id: view.backups[0]?.id ?? '' })
    expect(await ask('repair.get', undefined)).toBeNull()
    expect(await ask('banks.list', undefined)).toMatchObject([{ name: 'Sums', questions: 3, answered: 2 }])
    expect(await problems()).toEqual([])
    const aside = readdirSync(inLibrary('backups')).find((name) => name.startsWith('set-aside'))
    expect(aside && statSync(inLibrary('backups', aside, 'library.sqlite')).size).toBe(size)
  },
)

test('backups of which nothing is known any more are found in a folder or by a file of one, verified, and offered', async () => {
  await fill()
  await open().backUp()
  await close()
  const stick = `${library.dataDir}-stick`
  mkdirSync(stick)
  renameSync(inLibrary('backups'), join(stick, 'QQuiz backups'))
  truncateSync(inLibrary('library.sqlite'), 100)
  open()
  expect((await repairView()).backups).toEqual([])
  await expect(ask('repair.lookIn', { folder: 'stick' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(ask('repair.lookIn', { folder: library.dataDir })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await ask('repair.lookIn', { folder: stick })).toEqual({ found: 1, sound: 1 })
  const [found] = (await repairView()).backups
  const file = join(found?.id ?? '', 'library.sqlite')
  expect(await ask('repair.lookIn', { folder: file })).toEqual({ found: 1, sound: 1 })
  const sound = readFileSync(file)
  writeFileSync(file, 'altered')
  expect(await ask('repair.lookIn', { folder: stick })).toEqual({ found: 1, sound: 0 })
  expect((await repairView()).backups).toEqual([])
  writeFileSync(file, sound)
  await ask('repair.lookIn', { folder: stick })
  await ask('repair.choose', { what: 'backup', id: found?.id ?? '' })
  expect(await ask('banks.list', undefined)).toMatchObject([{ name: 'Sums', questions: 3, answered: 2 }])
  expect(await problems()).toEqual([])
  rmSync(stick, { recursive: true })
})

test('where there is an archive a damaged library begins anew with what it holds; one that is damaged changes nothing', async () => {
  await fill()
  const { address } = await library.ask('exports.save', {
    what: { kind: 'banks', bankIds: [] },
    format: 'qquiz',
    options: { language: 'zh', history: true, notes: true, documents: true },
  })
  const bytes = new Uint8Array(library.app.takeExport(address?.split('/').at(-1) ?? '')?.bytes ?? [])
  await library.close()
  const file = inLibrary('library.sqlite')
  const damaged = Buffer.alloc(statSync(file).size, 0x55)
  writeFileSync(file, damaged)
  open()
  await repairView()
  const spoilt = { what: 'archive' as const, name: 'All.qquiz', bytes: bytes.slice(0, 200) }
  await expect(ask('repair.choose', spoilt)).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' })
  expect(readFileSync(file)).toEqual(damaged)
  await ask('repair.choose', { what: 'archive', name: 'All.qquiz', bytes })
  expect(await ask('banks.list', undefined)).toMatchObject([{ name: 'Sums', questions: 3, answered: 2 }])
  expect(await problems()).toEqual([])
  const aside = readdirSync(inLibrary('backups')).find((name) => name.startsWith('set-aside'))
  expect(aside && readFileSync(inLibrary('backups', aside, 'library.sqlite'))).toEqual(damaged)
})

test('where there is no backup a damaged library goes on with what could be read of it, or with nothing but its documents', async () => {
  await fill(200)
  const file = inLibrary('library.sqlite')
  truncateSync(file, Math.floor(statSync(file).size * 0.8))
  const damaged = readFileSync(file)
  open()
  const { salvage, backups } = await repairView()
  expect(backups).toEqual([])
  if (salvage.state !== 'found') throw new Error('nothing was saved')
  expect(salvage.counts).toMatchObject({ banks: 1 })
  expect(salvage.lost.length).toBeGreaterThan(0)
  await ask('repair.choose', { what: 'salvaged' })
  expect(await questionsIn()).toBe(salvage.counts.questions)
  expect((await problems()).filter((problem) => !problem.includes('import'))).toEqual([])
  await close()

  writeFileSync(file, damaged)
  open()
  await repairView()
  await ask('repair.choose', { what: 'empty' })
  expect(await ask('banks.list', undefined)).toEqual([])
  expect(readdirSync(inLibrary('documents'))).toHaveLength(1)
  // the documents that stayed are offered, until they are imported again
  writeFileSync(inLibrary('documents', 'f'.repeat(64)), Buffer.alloc(300, 7))
  expect(await ask('imports.left', undefined)).toBe(2)
  await ask('banks.add', { name: 'New' })
  expect(await ask('imports.addLeft', { called: 'Document' })).toEqual({ added: 1, unusable: 1 })
  await expect.poll(() => ask('banks.list', undefined)).toMatchObject([{ name: 'Document 1', questions: 200 }, {}])
  expect(await ask('imports.left', undefined)).toBe(1)
  expect((await ask('imports.list', {})).map(({ document }) => document.name)).toEqual(['Document 1.txt'])
})

test('a page that was overwritten in the middle is met while the library is open: from then on it is to be repaired', async () => {
  await fill(300)
  await open().backUp()
  await close()
  overwriteTable(inLibrary('library.sqlite'), 'question')
  open()
  const asked = ['banks.list', 'settings.get', 'backups.list'] as const
  await expect(ask('questions.list', { bankId: 1 })).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' })
  for (const name of asked) await expect(ask(name, undefined)).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' })
  // each time that it is told, the pages ask for everything again
  expect(events.filter((name) => name === 'library.replaced')).toHaveLength(1)
  const { salvage, backups } = await repairView()
  expect(salvage).toMatchObject({ state: 'found', counts: { questions: 300, banks: 1 } })
  const { text } = await ask('support.report', undefined)
  expect(text).toMatch(/It cannot be opened.*library\.sqlite \d+ bytes.*DATABASE_DAMAGED/s)
  expect(text).not.toContain(inLibrary(''))
  await ask('repair.choose', { what: 'backup', id: backups[0]?.id ?? '' })
  expect(await questionsIn()).toBe(300)
})

test('calls that are under way when the library is closed end in a code that says so, or in that of its damage', async () => {
  await fill()
  await open().backUp()
  const [first] = (await ask('backups.list', undefined)).backups
  const id = first?.id ?? ''
  const ends: (() => Promise<unknown>)[] = [() => ask('backups.restore', { id }), () => ask('repair.begin', undefined)]
  for (const end of ends) {
    const bytes = new TextEncoder().encode(questionsText(3, 500))
    const underWay = [
      ask('imports.add', { target: { newBank: 'More' }, name: 'more.txt', bytes }),
      ask('backups.compare', { id }),
      ask('backups.list', undefined),
    ].map((answer) =>
      answer.then(
        () => 'answered',
        (fault) => fault.code,
      ),
    )
    await end()
    for (const outcome of await Promise.all(underWay))
      expect(outcome).toMatch(/^(?:answered|LIBRARY_CLOSED|DATABASE_DAMAGED)$/)
  }
})

test('damage that only a backup met is told with the next start as well, until there is a sound backup or a repair', async () => {
  await fill()
  overwriteTable(inLibrary('library.sqlite'), 'duplicate_decision')
  const fault = async () => (await ask('backups.list', undefined)).fault?.code
  held.app = openLibrary({ ...testPorts(library.dataDir), backsUpAtEnd: true, longestEndMs: patience })
  await ask('banks.add', { name: 'New' })
  expect(await fault()).toBeUndefined()
  await close()
  open()
  expect(await fault()).toBe('DATABASE_DAMAGED')
  await ask('backups.make', undefined)
  await expect.poll(async () => (await ask('backups.list', undefined)).isWorking).toBe(false)
  expect(await fault()).toBe('DATABASE_DAMAGED')
  await ask('repair.begin', undefined)
  expect(await repairView()).toMatchObject({ fault: { code: 'DATABASE_DAMAGED' }, backups: [] })
})

test('damage that the queue alone meets is to be repaired, too', async () => {
  await fill()
  await library.ask('backups.make', undefined)
  await library.close()
  overwriteTable(inLibrary('library.sqlite'), 'job')
  open()
  await expect.poll(() => ask('repair.get', undefined)).toMatchObject({ fault: { code: 'DATABASE_DAMAGED' } })
  await repairView()
  expect(events.filter((name) => name === 'library.replaced')).toHaveLength(1)
})

test('a restore that was killed when it was decided is ended by the next start', async () => {
  await fill()
  await open().backUp()
  const [first] = (await ask('backups.list', undefined)).backups
  await close()
  const staged = inLibrary('backups', 'restoring')
  // as orderRestore leaves it, the log of the old library beside it
  for (const moved of [true, false]) {
    rmSync(staged, { recursive: true, force: true })
    mkdirSync(staged, { recursive: true })
    copyFileSync(inLibrary('backups', first?.id ?? '', 'library.sqlite'), join(staged, 'library.sqlite'))
    writeFileSync(join(staged, 'ready.json'), JSON.stringify({ setAside: inLibrary('backups', 'set-aside-test') }))
    if (moved) rmSync(inLibrary('library.sqlite'))
    else writeFileSync(inLibrary('library.sqlite-wal'), 'what is of another file')
    open()
    expect(await questionsIn()).toBe(3)
    expect(existsSync(staged)).toBe(false)
    await close()
  }
})
