import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unpack } from '../../src-main/db/packed.ts'
import { Readers } from '../../src-main/imports/reader/Readers.ts'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'
import { forkReader } from '../../src-main/plainNode/forkReader.ts'
import { type Reach, reachingDocuments } from '../support/documents/reachingDocuments.ts'
import { root } from '../support/run/runCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'qquiz-reach-'))
const log = join(folder, 'watched.log')
const secret = 'what is in a file of somebody else'
const watcher = pathToFileURL(join(root, 'test/support/readers/watchReader.ts')).href

let asked = 0
const server = createServer((_, response) => {
  asked++
  response.end(secret)
})
let reach: Reach
const readers = new Readers((how) =>
  forkReader(pathToFileURL(headlessProgram('readerProcess')), {
    flags: [...how.flags, '--import', watcher],
    env: { ...how.env, QQUIZ_WATCHED: log },
  }),
)

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const path = join(folder, 'secret.txt')
  writeFileSync(path, secret)
  reach = { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, path, file: pathToFileURL(path).href }
})
afterAll(() => {
  readers.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

/**
 * What a reader needs of its own: parts of the program, and on Linux the place that says it is to end first where memory does, and
 * what tells the canvas which C library there is.
 */
const isOwn = (line: string) =>
  (/^read /.test(line) &&
    (line.includes(root.replace(/[/\\]$/, '') + sep) || line.includes(pathToFileURL(root).href))) ||
  line === 'write /proc/self/oom_score_adj' ||
  line === 'read /usr/bin/ldd'

const watched = () =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !isOwn(line))

test('what watches sees a connection, a file that is read or written, and a program that is started', async () => {
  writeFileSync(log, '')
  const does = `import { readFileSync } from 'node:fs'; import { writeFile } from 'node:fs/promises'; import { spawn } from 'node:child_process'
    readFileSync(${JSON.stringify(reach.path)}); await writeFile(${JSON.stringify(join(folder, 'written'))}, '')
    spawn('true').on('error', () => {}); await fetch(${JSON.stringify(reach.server)}, { signal: AbortSignal.timeout(500) }).catch(() => {})`
  const child = spawn(process.execPath, ['--import', watcher, '--input-type=module', '-e', does], {
    env: { ...process.env, QQUIZ_WATCHED: log },
  })
  await once(child, 'close')
  const lines = watched().join('\n')
  for (const one of [/^read .*secret\.txt$/m, /^write .*written$/m, /^start /m, /^connect .*127\.0\.0\.1/m])
    expect(lines).toMatch(one)
})

test.each(reachingDocuments)('%s that names what is not in it is read without a look at it', async (name, make) => {
  writeFileSync(log, '')
  const made = make(reach)
  const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made
  const before = [asked, readdirSync(folder)]
  const { source } = await readers.extract(name, { bytes }, bytes.length)
  await readers.read({ kind: 'recognise', source }, { extent: source.length })
  const text = JSON.stringify(unpack(source))
  expect(text).toContain('s it')
  expect(text).not.toContain(secret)
  expect(watched()).toEqual([])
  expect([asked, readdirSync(folder)]).toEqual(before)
})
