import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { Readers } from '../../src-main/imports/reader/Readers.ts'
import type { ReaderLimits } from '../../src-main/imports/reader/readerLimits.ts'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'
import { forkReader } from '../../src-main/plainNode/forkReader.ts'
import { root } from '../support/run/runCommand.ts'

const hostile = new URL('../support/readers/hostileReader.ts', import.meta.url)
const pids: (number | undefined)[] = []
const started: Readers[] = []

function startReaders(): Readers {
  const readers = new Readers((how) => {
    const process = forkReader(hostile, how)
    pids.push(process.pid)
    return process
  })
  started.push(readers)
  return readers
}
afterEach(() => {
  for (const readers of started.splice(0)) readers.close()
  pids.length = 0
})

const isAlive = (pid: number | undefined) => existsSync(`/proc/${pid}`)
const isGone = (pid: number | undefined) => expect.poll(() => isAlive(pid)).toBe(false)

const read = (readers: Readers, name: string, more: Partial<ReaderLimits> & { signal?: AbortSignal } = {}) => {
  const { signal, ...some } = more
  const limits = { memoryMb: 1500, cpuMs: 60_000, idleMs: 60_000, timeoutMs: 60_000, ...some }
  return readers.read(
    { kind: 'extract', name, bytes: new Uint8Array([65]) },
    { extent: 1, limits, ...(signal && { signal }) },
  )
}

test.each(['loops', 'backtracks'])(
  'a document on which its reader %s is given up in time, and the process is gone',
  async (name) => {
    const readers = startReaders()
    const startedAt = Date.now()
    await expect(read(readers, name, { timeoutMs: 700 })).rejects.toMatchObject({ code: 'EXTRACTION_TIMEOUT' })
    expect(Date.now() - startedAt).toBeLessThan(5000)
    await isGone(pids[0])
    expect(await read(readers, 'harmless')).toMatchObject({ pid: pids[1] })
  },
)

test.each([
  ['fills buffers', 300],
  ['fills the heap', 300],
])('a document of which the reader %s ends its process at %i MB, not the program', async (name, memoryMb) => {
  const readers = startReaders()
  await expect(read(readers, name, { memoryMb })).rejects.toMatchObject({ code: 'EXTRACTION_MEMORY' })
  await isGone(pids[0])
})

test('a document that fills the heap of its reader is told so, however small the heap is', async () => {
  const readers = new Readers(({ env }) => forkReader(hostile, { env, flags: ['--max-old-space-size=40'] }))
  started.push(readers)
  await expect(read(readers, 'fills the heap')).rejects.toMatchObject({ code: 'EXTRACTION_MEMORY' })
})

test('a reader that nobody watches from outside ends itself when it holds too much', async () => {
  const reader = forkReader(pathToFileURL(headlessProgram('readerProcess')), {
    flags: [],
    env: { QQUIZ_READER_BYTES: '1000' },
  })
  const how = await new Promise((resolve) => reader.onExit(resolve))
  expect(how).toBe('SIGKILL')
})

const lost = new URL('../support/readers/lostReader.ts', import.meta.url)

test('a document on which its reader does more work than it may is given up long before its time is over', async () => {
  const readers = new Readers((how) => forkReader(lost, how))
  started.push(readers)
  const reading = read(readers, 'loops', { cpuMs: 300, timeoutMs: 600_000 })
  await expect(reading).rejects.toMatchObject({ code: 'EXTRACTION_TIMEOUT' })
})

test.skipIf(process.platform === 'win32')('a document whose bytes never come is given up', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'qquiz-reader-'))
  const file = join(dir, 'never.txt')
  execFileSync('/usr/bin/env', ['mkfifo', file])
  const readers = new Readers((how) => forkReader(pathToFileURL(headlessProgram('readerProcess')), how))
  started.push(readers)
  const limits = { memoryMb: 1500, cpuMs: 60_000, idleMs: 300, timeoutMs: 600_000 }
  const reading = readers.read({ kind: 'extract', name: 'never.txt', file }, { extent: 1, limits })
  await expect(reading).rejects.toMatchObject({ code: 'EXTRACTION_TIMEOUT' })
  rmSync(dir, { recursive: true })
})

test('a reader that ends without a result is a fault, not a wait for ever', async () => {
  await expect(read(startReaders(), 'ends')).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' })
})

test('reading ends at once when it is cancelled, and the next document has another reader', async () => {
  const readers = startReaders()
  const abort = new AbortController()
  const reading = read(readers, 'loops', { signal: abort.signal })
  abort.abort(new Error('cancelled'))
  await expect(reading).rejects.toThrow('cancelled')
  expect(await read(readers, 'harmless')).toMatchObject({ pid: pids.at(-1) })
})

test('one reader reads one document after the other; while two are busy a third one is there, and no fourth', async () => {
  const readers = startReaders()
  readers.warm()
  for (let time = 0; time < 3; time++) expect(await read(readers, 'harmless')).toMatchObject({ pid: pids[0] })
  const abort = new AbortController()
  const busy = [1, 2].map(() => read(readers, 'loops', { signal: abort.signal }).catch(() => 'ended'))
  await Promise.all([1, 2, 3, 4].map(() => read(readers, 'harmless')))
  expect(pids.length).toBe(3)
  abort.abort()
  expect(await Promise.all(busy)).toEqual(['ended', 'ended'])
})

test('nothing of the environment reaches a reader but what it needs', async () => {
  process.env.QQUIZ_SECRET = 'a key'
  try {
    expect(await read(startReaders(), 'harmless')).toMatchObject({ secret: null })
  } finally {
    delete process.env.QQUIZ_SECRET
  }
})

/** The processes that read documents for the one with this id. */
const readersOf = (pid: number) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/stat`, 'latin1').split(') ')[1]?.split(' ')[1] === String(pid)
      } catch {
        return false
      }
    })

test.runIf(process.platform === 'linux').each(['SIGKILL', 'SIGTERM'] as const)(
  'a program that ends by %s takes along a reader that is lost in its document',
  async (signal) => {
    const dir = mkdtempSync(join(tmpdir(), 'qquiz-reader-'))
    const script = join(dir, 'program.ts')
    const module = (path: string) => JSON.stringify(pathToFileURL(join(root, path)).href)
    writeFileSync(
      script,
      `import { Readers } from ${module('src-main/imports/reader/Readers.ts')}
      import { forkReader } from ${module('src-main/plainNode/forkReader.ts')}
      const readers = new Readers((how) => forkReader(new URL(${module('test/support/readers/lostReader.ts')}), how))
      console.log('started')
      await readers.read({ kind: 'extract', name: 'loops', bytes: new Uint8Array([65]) }, { extent: 1 })`,
    )
    const program = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      await once(createInterface(program.stdout), 'line')
      await expect.poll(() => readersOf(program.pid ?? 0).length).toBe(1)
      const [reader] = readersOf(program.pid ?? 0)
      await new Promise((resolve) => setTimeout(resolve, 500))
      expect(isAlive(Number(reader))).toBe(true)
      program.kill(signal)
      await once(program, 'close')
      await isGone(Number(reader))
    } finally {
      program.kill('SIGKILL')
      rmSync(dir, { recursive: true })
    }
  },
)
