import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { AppError } from '../../src-main/contract/faults.ts'
import { openDatabase } from '../../src-main/db/openDatabase.ts'
import { createFileLog, readFileLog } from '../../src-main/electron/fileLog.ts'
import { projectPorts } from '../../src-main/plainNode/projectPorts.ts'
import { updateSettings } from '../../src-main/settings/settings.ts'
import { findingsOf } from '../../src-main/support/findingsOf.ts'
import { Updates } from '../../src-main/support/Updates.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const key = 'sk-never-to-be-told-1234567890'
const question = '1. Which planet is called the Zanzibar of the sky?\nA. Mars\nB. Venus\nAnswer: B\n'
const folder = mkdtempSync(join(tmpdir(), 'qquiz-log-'))
const library = new TestLibrary()
const repository = 'someone/some-quiz'

type Answer = (response: ServerResponse) => void
const asked: { path: string; agent: string }[] = []
let answer: Answer = (response) => response.end(JSON.stringify({ tag_name: 'v0.0.0' }))
const github = createServer((request, response) => {
  asked.push({ path: request.url ?? '', agent: String(request.headers['user-agent']) })
  answer(response)
})

beforeAll(async () => {
  github.listen(0, '127.0.0.1')
  await once(github, 'listening')
  const releasesUrl = `http://127.0.0.1:${(github.address() as AddressInfo).port}/releases/latest`
  library.ports = { version: '1.2.0', repository, releasesUrl, readLog: () => readFileLog(folder) }
})
afterAll(async () => {
  await library.remove()
  github.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the log', () => {
  test('holds neither keys nor what a database or a parser quotes, and the folder of nobody', () => {
    const failed = new Error(`Failed query: insert into question\nparams: Zanzibar,\nof the sky`)
    const log = createFileLog(folder)
    log.error('a call failed', new Error(`401 for ${key}`, { cause: failed }), { call: 'questions.edit' })
    log.error('a call failed', parsing('{"stem": Zanzibar of the sky, and so on and on}'), { call: 'assist.start' })
    log.error('a job failed', new Error(`ENOENT ${join(homedir(), 'Zanzibar.docx')}`), { job: 7, kind: 'ingest' })
    const text = readFileLog(folder)
    expect(text.split('\n').filter(Boolean)).toHaveLength(3)
    for (const secret of [key, 'Zanzibar,', 'of the sky', homedir()]) expect(text).not.toContain(secret)
  })

  test('is turned over at two megabytes, and the end of both files is read', () => {
    const turned = mkdtempSync(join(tmpdir(), 'qquiz-log-'))
    const log = createFileLog(turned)
    const long = 'x'.repeat(1_100_000)
    for (const place of [1, 2, 3]) log.info(`line ${place}`, { long })
    expect(readdirSync(turned).sort()).toEqual(['qquiz.log', 'qquiz.log.old'])
    expect(readFileLog(turned).length).toBeLessThan(400_000)
    rmSync(turned, { recursive: true })
  })
})

function parsing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}

describe('a report of a problem', () => {
  test('tells what helps, and nothing of what is learned, who learns it and with which key', async () => {
    await library.importText(question, { newBank: 'Zanzibar bank' }, 'Zanzibar notes.txt')
    await library.ask('settings.setKey', { provider: 'deepseek', key })
    const quoting = new AppError('DOCUMENT_DAMAGED', 'Zanzibar notes.txt is cut off', {
      cause: new TypeError('the sky'),
    })
    createFileLog(folder).error('a job failed', quoting, {
      job: 9,
      kind: 'ingest',
      name: 'Zanzibar',
      code: 'of the sky',
    })
    library.app.call('nonsense', {})
    const { text } = await library.ask('support.report', undefined)
    for (const told of [
      'QQuiz 1.2.0 (headless)',
      'question 1',
      'integrity: sound',
      'error a job failed job=9 kind=ingest',
    ])
      expect(text).toContain(told)
    expect(text).toMatch(/ {4}AppError\n {8}at .*support\.test\.ts:\d+:\d+\n[\s\S]*TypeError/)
    for (const secret of ['Zanzibar', 'the sky', 'Venus', 'planet', key, homedir(), library.dataDir])
      expect(text).not.toContain(secret)
  })

  test('of what the doctor finds the names of files, banks and sections stay out', () => {
    const problems = [
      'import 3 (Zanzibar (1).docx) accounts for 4 of 5 blocks',
      'the counts in all of bank 1, single, section "Zanzibar "of" it" are not those of its answers',
      `the folder ${join(homedir(), 'Zanzibar', 'backups')} is not there`,
      'bank 桑给巴尔 is counted wrongly: 3',
    ]
    expect(findingsOf([{ check: 'imports', problems }]).join('\n')).toBe(
      [
        'imports: 4',
        '    import 3 (…) accounts for 4 of 5 blocks',
        '    the counts in all of bank 1, single, section "…" are not those of its answers',
        '    the folder … is not there',
        '    bank … is counted wrongly: 3',
      ].join('\n'),
    )
  })

  test('is saved as the person left it', async () => {
    const { address } = await library.ask('support.saveReport', { text: 'only this' })
    const saved = library.app.takeExport(address?.replace('/export/', '') ?? '')
    expect(new TextDecoder().decode(saved?.bytes)).toBe('only this')
    expect(saved?.name).toMatch(/^QQuiz-report-\d{4}-\d\d-\d\d\.txt$/)
  })
})

describe('newer versions', () => {
  const known = () => library.ask('updates.get', undefined)
  const turn = async (checkForUpdates: boolean) => {
    const before = library.events.filter((name) => name === 'updates.changed').length
    await library.ask('settings.update', { checkForUpdates })
    await vi.waitUntil(() => library.events.filter((name) => name === 'updates.changed').length > before)
    return known()
  }

  // a failure in between leaves them to no other file of this worker
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  test('nobody is asked while the setting is off, which it is at first; while it is on, once a day', async () => {
    // its queue looks every now and then: beside timers that are turned by days that never ends
    await library.close()
    const file = join(folder, 'library.sqlite')
    const db = openDatabase({ file, migrationsDir: projectPorts(folder).migrationsDir, backupsDir: folder, now: 1 })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const sent = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no network'))
    const updates = new Updates({ db, version: '1.2.0', repository, now: Date.now, emit: () => {} })
    for (const _start of ['first', 'again']) updates.start()
    await vi.advanceTimersByTimeAsync(3 * 86_400_000)
    expect(updates.state).toEqual({ isPossible: true, askedAt: null, newer: null, fault: null })
    expect(sent).not.toHaveBeenCalled()
    updateSettings(db, { checkForUpdates: true }, () => {})
    await vi.advanceTimersByTimeAsync(2 * 86_400_000)
    expect(sent).toHaveBeenCalledTimes(2)
    expect(sent.mock.calls[0]?.[0]).toBe('https://api.github.com/repos/someone/some-quiz/releases/latest')
    updates.stop()
    updates.start()
    expect(vi.getTimerCount()).toBe(0)
    db.$client.close()
  })

  test('switched on, it asks once, says nothing of the person, and shows a page of ours', async () => {
    answer = (response) =>
      response.end(JSON.stringify({ tag_name: 'v1.10.0', html_url: 'https://evil.example', body: 'x' }))
    const { newer, fault } = await turn(true)
    expect(fault).toBeNull()
    expect(newer).toEqual({
      version: '1.10.0',
      address: 'https://github.com/someone/some-quiz/releases/tag/v1.10.0',
    })
    expect(asked).toEqual([{ path: '/releases/latest', agent: 'QQuiz' }])
  })

  test('switched off, what was known is forgotten and nobody is asked', async () => {
    expect(await turn(false)).toEqual({ isPossible: true, askedAt: null, newer: null, fault: null })
    expect(asked).toHaveLength(1)
  })

  test.each<[string, Answer]>([
    ['an older version', (response) => response.end(JSON.stringify({ tag_name: '1.1.99' }))],
    ['this version', (response) => response.end(JSON.stringify({ tag_name: 'v1.2.0' }))],
  ])('%s is none', async (_what, given) => {
    answer = given
    await turn(false)
    expect(await turn(true)).toMatchObject({ newer: null, fault: null })
  })

  test.each<[string, Answer]>([
    ['is refused', (response) => response.writeHead(403).end('{}')],
    ['leads elsewhere', (response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end()],
    ['is no release', (response) => response.end(JSON.stringify({ tag_name: '<script>' }))],
    ['does not end', (response) => response.end('x'.repeat(1_100_000))],
    ['is cut off', (response) => response.socket?.destroy()],
  ])('an answer that %s is told as one that is not known', async (_what, given) => {
    answer = given
    await turn(false)
    expect(await turn(true)).toMatchObject({ newer: null, fault: { code: 'UPDATES_UNKNOWN' } })
  })
})
