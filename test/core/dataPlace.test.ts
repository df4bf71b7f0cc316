import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../src-main/app/createApp.ts'
import type { AppInfo } from '../../src-main/contract/appCalls.ts'
import type { FaultCode } from '../../src-main/contract/faults.ts'
import { settleDataFolder } from '../../src-main/dataFolder/settleDataFolder.ts'
import type { DataFolder } from '../../src-main/ports.ts'
import { killsOf, timeToKill } from '../support/kills.ts'
import { type Ask, askOf } from '../support/library/askOf.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { testPorts } from '../support/library/testPorts.ts'
import { momentOf } from '../support/rounds.ts'
import { root } from '../support/run/runCommand.ts'
import { silentLog } from '../support/silentLog.ts'

const kills = killsOf('moves')
const [documents, backups] = [5, 60]
const template = mkdtempSync(join(tmpdir(), 'qquiz-place-template-'))

let folder: string
let usual: string
let target: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qquiz-place-'))
  usual = join(folder, 'usual')
  target = join(folder, '新 文件夹')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const settle = (): Promise<DataFolder> => settleDataFolder({ usual, isNamed: false, log: silentLog })

/** Opens the library of a place, as a start does, and closes it again. */
async function inLibrary<Result>(
  place: DataFolder,
  work: (ask: Ask, app: ReturnType<typeof createApp>) => Promise<Result>,
) {
  const app = createApp({
    ...testPorts(place.dataDir),
    dataFolder: place,
  })
  try {
    return await work(askOf(app), app)
  } finally {
    await app.close()
  }
}
/** A library with enough files that copying them takes a while, made once. */
beforeAll(async () => {
  await inLibrary({ dataDir: template, usual: null, moveFault: null }, async (ask, app) => {
    app.start()
    for (let index = 0; index < documents; index++) {
      const bytes = new TextEncoder().encode(questionsText(4, 1 + index * 4))
      await ask('imports.add', { target: { bankNamed: 'Sums' }, name: `${index}.txt`, bytes })
    }
    while ((await ask('imports.list', {})).some(({ state }) => state !== 'done')) await setTimeout(20)
  })
  mkdirSync(join(template, 'backups'), { recursive: true })
  for (let index = 0; index < backups; index++) writeFileSync(join(template, `backups/${index}`), randomBytes(200_000))
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

const fill = (): void => cpSync(template, usual, { recursive: true })

const wish = (to = target): Promise<AppInfo> =>
  settle().then((place) => inLibrary(place, (ask) => ask('app.moveData', { to })))

/** The library in use is whole: every question, every document, nothing wrong. */
async function expectWhole(place: DataFolder): Promise<void> {
  await inLibrary(place, async (ask, app) => {
    expect((await ask('banks.list', undefined)).map(({ questions }) => questions)).toEqual([documents * 4])
    expect(readdirSync(join(place.dataDir, 'backups'))).toHaveLength(backups)
    expect((await app.examine()).flatMap(({ problems }) => problems)).toEqual([])
  })
}

test('a wish is carried out at the next start: all is in the new folder, and the old one stays until a person removes it', async () => {
  fill()
  expect((await wish()).data).toMatchObject({ movesTo: target, canMove: true })
  expect(existsSync(join(target, 'library.sqlite'))).toBe(false)
  const place = await settle()
  expect(place).toEqual({ dataDir: target, usual, moveFault: null })
  await expectWhole(place)
  expect(readdirSync(target).filter((name) => name.includes('moving'))).toEqual([])
  await inLibrary(await settle(), async (ask) => {
    expect((await ask('app.info', undefined)).data).toMatchObject({ movedFrom: usual, movesTo: null })
    expect(existsSync(join(usual, 'library.sqlite'))).toBe(true)
    writeFileSync(join(usual, 'my own.txt'), 'kept')
    expect((await ask('app.removeOldData', undefined)).data.movedFrom).toBeNull()
  })
  expect(readdirSync(usual).sort()).toEqual(['my own.txt', 'place.json'])
  await expectWhole(await settle())
})

test('the library comes back to the usual folder, too', async () => {
  fill()
  await wish()
  await inLibrary(await settle(), (ask) => ask('app.removeOldData', undefined))
  await wish(usual)
  const place = await settle()
  expect(place.dataDir).toBe(usual)
  await expectWhole(place)
})

test('a wish can be taken back', async () => {
  await settle().then((place) => inLibrary(place, async () => {}))
  await wish()
  const place = { dataDir: usual, usual, moveFault: null }
  expect((await inLibrary(place, (ask) => ask('app.keepData', undefined))).data.movesTo).toBeNull()
  expect((await settle()).dataDir).toBe(usual)
})

const withEntry = (): string => {
  mkdirSync(target)
  writeFileSync(join(target, 'x'), '')
  return target
}

const refused: [string, () => string, FaultCode][] = [
  ['a folder with something in it', withEntry, 'FOLDER_NOT_EMPTY'],
  ['a folder inside the library', () => join(usual, 'inside'), 'INVALID_INPUT'],
  ['the folder around the library', () => folder, 'INVALID_INPUT'],
  [
    'a folder that cannot be made',
    () => join(usual, 'library.sqlite', 'x').replace(usual, template),
    'FOLDER_UNWRITABLE',
  ],
  ['a path that depends on where the program was started', () => 'some/folder', 'INVALID_INPUT'],
]

test.each(refused)('%s is refused before anything happens', async (_what, make, code) => {
  await settle().then((place) => inLibrary(place, async () => {}))
  await expect(wish(make())).rejects.toMatchObject({ code })
  expect(existsSync(join(usual, 'move.json'))).toBe(false)
})

test('a folder named at the start is not moved, and that is said', async () => {
  const named = await settleDataFolder({ usual, isNamed: true, log: silentLog })
  await inLibrary(named, async (ask) => {
    expect((await ask('app.info', undefined)).data.canMove).toBe(false)
    await expect(ask('app.moveData', { to: target })).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

test('while another program has the library open it does not move, and the reason is told once', async () => {
  fill()
  await wish()
  await inLibrary({ dataDir: usual, usual, moveFault: null }, async () => {
    expect(await settle()).toMatchObject({ dataDir: usual, moveFault: { code: 'LIBRARY_BUSY' } })
  })
  expect(existsSync(target) ? readdirSync(target) : []).toEqual([])
  expect(await settle()).toMatchObject({ dataDir: usual, moveFault: null })
  await expectWhole(await settle())
})

test('what was put into the new folder meanwhile is not touched, and the library stays', async () => {
  fill()
  await wish()
  writeFileSync(join(target, 'mine.txt'), 'mine')
  expect(await settle()).toMatchObject({ dataDir: usual, moveFault: { code: 'FOLDER_NOT_EMPTY' } })
  expect(readFileSync(join(target, 'mine.txt'), 'utf8')).toBe('mine')
})

test('a library on a drive that is not there is told of, and no empty one is made in its place', async () => {
  fill()
  await wish()
  await settle()
  rmSync(target, { recursive: true })
  await expect(settle()).rejects.toMatchObject({ code: 'LIBRARY_MISSING' })
  expect(existsSync(target)).toBe(false)
})

/** A start of the program that is killed after so many milliseconds, or at a step. */
async function killedStart(kill: number | string): Promise<void> {
  const args = ['test/support/library/movingStart.ts', usual, ...(typeof kill === 'string' ? [kill] : [])]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  await once(createInterface({ input: child.stdout }), 'line')
  if (typeof kill === 'number') {
    await Promise.race([setTimeout(kill), ended])
    child.kill('SIGKILL')
  }
  await ended
}

/** Where a start that does not move would find the library. */
function inUse(): DataFolder {
  const pointer = join(usual, 'place.json')
  const dataDir = existsSync(pointer) ? JSON.parse(readFileSync(pointer, 'utf8')).dataDir : usual
  return { dataDir, usual, moveFault: null }
}

test.each(['marked', 'copied', 'verified', 'switched'])(
  'killed when it has %s, one whole library is in use and the next start ends the move',
  async (step) => {
    fill()
    await wish()
    await killedStart(step)
    expect(inUse().dataDir).toBe(step === 'switched' ? target : usual)
    await expectWhole(inUse())
    expect(await settle()).toEqual({ dataDir: target, usual, moveFault: null })
    await expectWhole(await settle())
  },
)

test('killed at any moment, again and again, one whole library is in use each time', {
  timeout: timeToKill(kills),
}, async () => {
  fill()
  for (let round = 0, to = target; round < kills; round++) {
    const before = inUse().dataDir
    if (!existsSync(join(usual, 'move.json'))) {
      to = join(folder, `place ${round}`)
      await wish(to)
    }
    await killedStart(momentOf(round, kills, 250))
    expect([before, to]).toContain(inUse().dataDir)
    await expectWhole(inUse())
  }
  await expectWhole(await settle())
})
