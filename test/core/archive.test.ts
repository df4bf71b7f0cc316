import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, expect, test } from 'vitest'
import type { CallInput } from '../../src-main/contract/calls.ts'
import { canonicalHash, canonicalLines } from '../support/exports/canonical.ts'
import { deeds, live } from '../support/exports/randomLibrary.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { fakeScan, startScanningReader } from '../support/readers/scanningReader.ts'
import { rounds } from '../support/rounds.ts'

type Options = Partial<CallInput<'exports.save'>['options']>

const runs = rounds(4, 200)

async function archiveOf(
  library: TestLibrary,
  bankIds: number[] = [],
  options: Options = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { address } = await library.ask('exports.save', {
    what: { kind: 'banks', bankIds },
    format: 'qquiz',
    options: { language: 'zh', history: true, notes: true, documents: true, ...options },
  })
  const made = library.app.takeExport(address?.split('/').at(-1) ?? '')
  return new Uint8Array(made?.bytes ?? [])
}

const problemsOf = async (library: TestLibrary) =>
  (await library.app.examine()).flatMap(({ check, problems }) => problems.map((problem) => `${check}: ${problem}`))

test('a random library exported whole and imported into an empty one is the same, row by row', {
  timeout: rounds(600_000, 3_600_000),
}, async () => {
  let rows = 0
  await fc.assert(
    fc.asyncProperty(deeds, async (chosen) => {
      const from = new TestLibrary()
      const to = new TestLibrary()
      try {
        await live(from, [{ kind: 'import', bank: 0, first: 1, count: 4 }, ...chosen])
        to.now = from.now
        const archive = await archiveOf(from)
        await to.ask('exports.addArchive', { name: 'all.qquiz', bytes: archive })
        const expected = canonicalLines(from.dataDir).sort()
        rows += expected.length
        expect(canonicalLines(to.dataDir).sort()).toEqual(expected)
        expect(canonicalHash(to.dataDir)).toBe(canonicalHash(from.dataDir))
        expect(await problemsOf(to)).toEqual([])
        expect((await archiveOf(to)).length).toBeGreaterThan(0)
        const again = await to.ask('exports.addArchive', { name: 'all.qquiz', bytes: archive })
        expect(again.banks.every(({ isNew, added }) => !isNew && added === 0)).toBe(true)
        expect([again.answers.added, again.sessions.added]).toEqual([0, 0])
        expect(canonicalHash(to.dataDir)).toBe(canonicalHash(from.dataDir))
      } finally {
        await from.remove()
        await to.remove()
      }
    }),
    { numRuns: runs },
  )
  expect(rows).toBeGreaterThan(100)
})

const libraries: TestLibrary[] = []
afterEach(async () => {
  for (const library of libraries.splice(0)) await library.remove()
})
const open = () => {
  const library = new TestLibrary()
  libraries.push(library)
  return library
}

const paper = '1. 甲？\nA. 一\nB. 二\n答案：A\n2. 乙？\nA. 三\nB. 四\n答案：B\n'

async function studied(): Promise<TestLibrary> {
  const library = open()
  await library.importText(paper, { bankNamed: '题库' })
  const { id } = await library.ask('practice.start', {})
  await library.ask('practice.answer', {
    sessionId: id,
    index: 0,
    response: { kind: 'options', labels: ['B'] },
    durationMs: 900,
  })
  const [first] = (await library.ask('questions.list', { bankId: 1 })).questions
  await library.ask('questions.annotate', { id: first?.id ?? 0, note: '我的笔记', tags: ['难'] })
  return library
}

const add = (library: TestLibrary, bytes: Uint8Array<ArrayBuffer>) =>
  library.ask('exports.addArchive', { name: 'a.qquiz', bytes })
const namesIn = (bytes: Uint8Array) => Object.keys(unzipSync(bytes))
const versionOf = (bytes: Uint8Array): unknown =>
  JSON.parse(Buffer.from(unzipSync(bytes)['qquiz.json'] ?? []).toString()).version

test('documents and their pictures come along, byte for byte', async () => {
  const from = open()
  const to = open()
  const docx = readFileSync(join(import.meta.dirname, '../../samples/driving-zh.docx'))
  await from.importBytes(new Uint8Array(docx), { bankNamed: '驾考' }, 'driving-zh.docx')
  const archive = await archiveOf(from)
  await add(to, archive)
  expect(canonicalHash(to.dataDir)).toBe(canonicalHash(from.dataDir))
  expect(await problemsOf(to)).toEqual([])
  const [imported] = await to.ask('imports.list', {})
  expect((await to.app.readOriginal(imported?.id ?? 0)).bytes.equals(docx)).toBe(true)
  const { questions } = await to.ask('questions.list', { bankId: 1 })
  const [sources] = await to.ask('questions.sources', { id: questions[0]?.id ?? 0 })
  expect(sources?.lines.length).toBeGreaterThan(2)
})

test('what was read of the pages of a scan comes along, and none is read again; archives without any are as from before', async () => {
  const from = open()
  const to = open()
  from.startReader = startScanningReader
  await from.importBytes(fakeScan({ pages: 23 }), { bankNamed: 'Scan' }, 'scan.pdf')
  const archive = await archiveOf(from)
  expect(namesIn(archive).filter((name) => name.startsWith('scans/'))).toHaveLength(2)
  await add(to, archive)
  expect(canonicalLines(to.dataDir).filter((line) => line.startsWith('scanned_page'))).toHaveLength(23)
  expect(canonicalHash(to.dataDir)).toBe(canonicalHash(from.dataDir))
  expect(versionOf(archive)).toBe(2)
  const before = await archiveOf(await studied())
  expect(versionOf(before)).toBe(1)
  await add(to, before)
  expect(await problemsOf(to)).toEqual([])
})

test('what is left out is nowhere in the archive', async () => {
  const library = await studied()
  const shared = await archiveOf(library, [1], { history: false, notes: false, documents: false })
  expect(namesIn(shared).sort()).toEqual([
    'banks/000001.json',
    'images.json',
    'qquiz.json',
    'questions/000001-000001.json',
  ])
  const all = Object.values(unzipSync(shared))
    .map((part) => Buffer.from(part).toString())
    .join('')
  expect(all).not.toContain('我的笔记')
  expect(all).not.toContain('难')
  const friend = open()
  const result = await add(friend, shared)
  expect(result).toMatchObject({
    banks: [{ name: '题库', isNew: true, added: 2, known: 0 }],
    answers: { added: 0, known: 0 },
  })
  expect((await friend.ask('banks.list', undefined))[0]).toMatchObject({ questions: 2, answered: 0, mistakes: 0 })
  expect(await problemsOf(friend)).toEqual([])
})

test('models, their addresses and keys never leave the library', async () => {
  const library = await studied()
  await library.ask('settings.update', {
    baseUrls: { custom: 'https://models.example.org/v1' },
    gradingModel: { provider: 'custom', model: 'secret-model' },
    newPerDay: 7,
  })
  const parts = Object.values(unzipSync(await archiveOf(library)))
    .map((part) => Buffer.from(part).toString())
    .join('')
  expect(parts).not.toContain('models.example.org')
  expect(parts).not.toContain('secret-model')
  expect(parts).toContain('"newPerDay":7')
})

test('what is there stays as it is, and only what is missing comes', async () => {
  const library = await studied()
  const before = await archiveOf(library)
  const [first] = (await library.ask('questions.list', { bankId: 1 })).questions
  await library.ask('banks.rename', { id: 1, name: '改名' })
  await library.ask('questions.annotate', { id: first?.id ?? 0, note: '新的笔记' })
  await library.importText('3. 丙？\nA. 五\nB. 六\n答案：A\n', { bankId: 1 })
  const hash = canonicalHash(library.dataDir)
  const result = await add(library, before)
  expect(result.banks).toEqual([expect.objectContaining({ name: '改名', isNew: false, added: 0, known: 2 })])
  expect(canonicalHash(library.dataDir)).toBe(hash)
})

test('a bank of another origin keeps its own place beside one of the same name', async () => {
  const [from, to] = [await studied(), open()]
  await to.importText('1. 另一个？\nA. 是\nB. 否\n答案：A\n', { bankNamed: '题库' })
  const { banks } = await add(to, await archiveOf(from, [1]))
  expect(banks).toEqual([expect.objectContaining({ name: '题库 2', isNew: true, added: 2 })])
})

test('answers given on two computers come together, and the books agree with them', async () => {
  const [one, two] = [await studied(), open()]
  await add(two, await archiveOf(one))
  const { id } = await two.ask('practice.start', { order: 'sequential' })
  for (const index of [0, 1])
    await two.ask('practice.answer', {
      sessionId: id,
      index,
      response: { kind: 'options', labels: ['A'] },
      durationMs: 800,
    })
  const result = await add(one, await archiveOf(two))
  expect(result.answers).toEqual({ added: 2, known: 1 })
  expect((await one.ask('questions.history', { id: 1 })).map(({ verdict }) => verdict)).toEqual([
    'correct',
    'incorrect',
  ])
  expect(await problemsOf(one)).toEqual([])
})

test('answers to a question whose options were moved on one computer alone are not taken for others', async () => {
  const one = await studied()
  const two = open()
  await add(two, await archiveOf(one))
  const { type, stem, options, key, explanation, section } = await one.ask('questions.get', { id: 1 })
  const turned = [...options].reverse().map(({ label, text }, at) => ({ label: 'AB'.charAt(at), text, was: label }))
  await one.ask('questions.edit', {
    id: 1,
    fields: { type, stem, options: turned, key: key && { kind: 'options', labels: ['B'] }, explanation, section },
  })
  const { id } = await two.ask('practice.start', {})
  await two.ask('practice.answer', {
    sessionId: id,
    index: 0,
    response: { kind: 'options', labels: ['A'] },
    durationMs: 800,
  })
  const result = await add(one, await archiveOf(two))
  expect(result.answers.added).toBe(0)
  expect(await problemsOf(one)).toEqual([])
})

/** The archive with parts changed, its manifest telling the truth about them. */
async function changed(
  library: TestLibrary,
  change: (parts: Record<string, Uint8Array>) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unzipSync(await archiveOf(library, [1]))
  change(parts)
  const manifest = JSON.parse(Buffer.from(parts['qquiz.json'] ?? []).toString()) as { files: Record<string, string> }
  const { createHash } = await import('node:crypto')
  manifest.files = Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]) =>
      name === 'qquiz.json' ? [] : [[name, createHash('sha256').update(part).digest('hex')]],
    ),
  )
  return new Uint8Array(zipSync({ ...parts, 'qquiz.json': strToU8(JSON.stringify(manifest)) }))
}

const questionsFile = 'questions/000001-000001.json'

test('an archive that is damaged, hostile or too new is refused, and nothing of it is there', async () => {
  const from = await studied()
  const good = await archiveOf(from, [1])
  const edited = (text: (json: string) => string) =>
    changed(from, (parts) => {
      parts[questionsFile] = strToU8(text(Buffer.from(parts[questionsFile] ?? []).toString()))
    })
  const withEntry = (name: string, bytes = strToU8('x')) =>
    changed(from, (parts) => Object.assign(parts, { [name]: bytes }))
  const manifest = (text: string) => new Uint8Array(zipSync({ ...unzipSync(good), 'qquiz.json': strToU8(text) }))
  const flipped = new Uint8Array(good)
  const at = Math.floor(flipped.length / 3)
  flipped[at] = (flipped[at] ?? 0) ^ 0xff
  const cases: readonly (readonly [name: string, bytes: Uint8Array<ArrayBuffer>, code: string])[] = [
    ['no ZIP', new Uint8Array(strToU8('hello')), 'ARCHIVE_DAMAGED'],
    ['nothing', new Uint8Array(0), 'ARCHIVE_DAMAGED'],
    ['cut off', new Uint8Array(good.slice(0, good.length / 2)), 'ARCHIVE_DAMAGED'],
    ['a flipped bit', flipped, 'ARCHIVE_DAMAGED'],
    ['a path that climbs', await withEntry('../../evil.json'), 'ARCHIVE_DAMAGED'],
    ['a path from the root', await withEntry('/etc/passwd'), 'ARCHIVE_DAMAGED'],
    ['a Windows path', await withEntry('documents\\..\\x'), 'ARCHIVE_DAMAGED'],
    ['another file', await withEntry('run.exe'), 'ARCHIVE_DAMAGED'],
    ['a document that nothing names', await withEntry(`documents/${'a'.repeat(64)}`), 'ARCHIVE_DAMAGED'],
    ['a picture under another hash', await withEntry(`images/${'b'.repeat(64)}`), 'ARCHIVE_DAMAGED'],
    [
      'zeros that unpack a thousand to one',
      await withEntry('settings.json', new Uint8Array(80 * 1024 * 1024)),
      'ARCHIVE_TOO_LARGE',
    ],
    [
      'a part beyond all measure',
      await withEntry('settings.json', new Uint8Array(101 * 1024 * 1024)),
      'ARCHIVE_TOO_LARGE',
    ],
    [
      'a part that the manifest does not have',
      new Uint8Array(zipSync({ ...unzipSync(good), 'settings.json': strToU8('{}') })),
      'ARCHIVE_DAMAGED',
    ],
    [
      'arrays a million deep',
      await edited(() => `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`),
      'ARCHIVE_DAMAGED',
    ],
    ['no JSON', await edited((json) => json.slice(0, -5)), 'ARCHIVE_DAMAGED'],
    [
      'no UTF-8',
      await changed(from, (parts) => Object.assign(parts, { [questionsFile]: new Uint8Array([0x5b, 0xff, 0x5d]) })),
      'ARCHIVE_DAMAGED',
    ],
    ['a type that is none', await edited((json) => json.replace('"single"', '"magic"')), 'ARCHIVE_DAMAGED'],
    ['a newer version', manifest(JSON.stringify({ format: 'qquiz-archive', version: 99 })), 'ARCHIVE_NEWER'],
    ['another format', manifest(JSON.stringify({ format: 'other', version: 1 })), 'ARCHIVE_DAMAGED'],
  ]
  const to = open()
  await to.ask('banks.list', undefined)
  const empty = canonicalHash(to.dataDir)
  for (const [name, bytes, code] of cases) {
    await expect(add(to, bytes), name).rejects.toMatchObject({ code })
    expect(canonicalHash(to.dataDir), name).toBe(empty)
  }
})

test('keys that would reach a prototype are no keys', async () => {
  const from = await studied()
  const to = open()
  const poison = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},'
  const bytes = await changed(from, (parts) => {
    for (const name of [questionsFile, 'imports.json'])
      parts[name] = strToU8(
        Buffer.from(parts[name] ?? [])
          .toString()
          .replaceAll('{"', `{${poison}"`),
      )
  })
  await add(to, bytes).catch((error: { code: string }) => expect(error.code).toBe('ARCHIVE_DAMAGED'))
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})
