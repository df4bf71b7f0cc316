import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createServer, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type HttpHost, startHttpHost } from '../../src-main/http/httpHost.ts'
import { requestInput } from '../../src-main/http/requestInput.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
let host: HttpHost
let origin: string
let cookie: string

beforeEach(async () => {
  library = new TestLibrary()
  host = await startHttpHost({ dataDir: library.dataDir })
  origin = new URL(host.url).origin
  const started = await fetch(host.url, { redirect: 'manual' })
  cookie = (started.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
})
afterEach(async () => {
  await host.close()
  await library.remove()
})

const call = (name: string, init: RequestInit = {}) =>
  fetch(`${origin}/call/${name}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: '{}',
    ...init,
  })

/** A request with headers that fetch does not let one set. */
const raw = (headers: Record<string, string>) =>
  new Promise<number>((resolve, reject) => {
    const sent = request(`${origin}/call/banks.list`, { method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end('{}')
  })

test('the start link lets the browser in with a cookie that scripts and other sites cannot use', async () => {
  const started = await fetch(host.url, { redirect: 'manual' })
  expect(started.status).toBe(303)
  expect(started.headers.get('location')).toBe('/')
  expect(started.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict; Path=\/$/)
  expect(await (await call('banks.list')).json()).toEqual({ ok: true, value: [] })
})

test('a start link lets one browser in, once; opened again in that browser it leads to the page, and the next link works', async () => {
  const first = host.url
  const opened = await fetch(first, { redirect: 'manual' })
  const own = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect((await fetch(first, { redirect: 'manual' })).status).toBe(401)
  const again = await fetch(first, { redirect: 'manual', headers: { cookie: own } })
  expect([again.status, again.headers.get('location')]).toEqual([303, '/'])
  expect(host.url).not.toBe(first)
  expect((await fetch(host.url, { redirect: 'manual' })).status).toBe(303)
  expect(own).not.toContain(new URL(first).searchParams.get('token'))
})

test('without the token nothing is served: no page, no call, no events, and a guessed link neither', async () => {
  for (const path of ['/', '/events', '/start?token=guess', '/start'])
    expect((await fetch(`${origin}${path}`, { redirect: 'manual' })).status).toBe(401)
  expect((await call('banks.list', { headers: { 'content-type': 'application/json' } })).status).toBe(401)
  expect((await call('banks.list', { headers: { cookie: `${cookie}x` } })).status).toBe(401)
})

test("another site's request is refused even with the cookie, by its Origin and by its Host", async () => {
  const { host: address } = new URL(origin)
  expect(await raw({ cookie, host: address, 'content-type': 'application/json' })).toBe(200)
  expect(await raw({ cookie, host: address, origin: 'https://example.org' })).toBe(403)
  expect(await raw({ cookie, host: 'example.org' })).toBe(403)
  expect(await raw({ cookie, host: address, origin: `https://${address}` })).toBe(403)
})

test('the page comes with a policy that forbids foreign code, and nothing outside its folder is served', async () => {
  const page = await fetch(`${origin}/`, { headers: { cookie } })
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  // the page is asked for each time; what is named by its content is kept, and compiled once
  expect(page.headers.get('cache-control')).toBe('no-cache')
  const script = /src="\.?(\/assets\/[^"]+)"/.exec(await page.text())?.[1]
  const part = await fetch(`${origin}${script}`, { headers: { cookie } })
  expect([part.status, part.headers.get('cache-control')]).toEqual([200, expect.stringContaining('immutable')])
  for (const path of ['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/no-such.js'])
    expect((await fetch(`${origin}${path}`, { headers: { cookie } })).status).toBe(404)
  expect((await fetch(`${origin}/`, { method: 'PUT', headers: { cookie } })).status).toBe(405)
})

test('a file sent as form data arrives byte for byte, and events tell that the import moves', async () => {
  const events = await fetch(`${origin}/events`, { headers: { cookie } })
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  const form = new FormData()
  const input = { target: { newBank: 'Sums' }, name: 'sums.txt', bytes: { $file: 0 } }
  form.set('input', new Blob([JSON.stringify(input)], { type: 'application/json' }))
  form.set('file0', new Blob([questionsText(12)]))
  const envelope = await (await call('imports.add', { headers: { cookie }, body: form })).json()
  expect(envelope).toMatchObject({ ok: true, value: { document: { size: questionsText(12).length } } })
  let heard = ''
  while (!heard.includes('"imports.changed"')) heard += (await reader?.read())?.value ?? ''
  expect(heard).toContain('event: change\ndata: "imports.changed"\n\n')
  await reader?.cancel()
})

test.each([
  ['an unknown call', 'no.such', '{}', 'UNKNOWN_CALL'],
  ['a name of the prototype', 'constructor', '{}', 'UNKNOWN_CALL'],
  ['a body that is not JSON', 'banks.list', 'nonsense', 'INVALID_INPUT'],
  ['an input that does not fit', 'banks.add', '{"input":{"name":""}}', 'INVALID_INPUT'],
  ['an unknown setting', 'settings.update', '{"input":{"colour":"red"}}', 'INVALID_INPUT'],
])('%s is answered with a fault, never with an error', async (_what, name, body, code) => {
  const response = await call(name, { body })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ ok: false, fault: { code } })
})

test('a refused setting is named, and nothing is saved', async () => {
  const body = JSON.stringify({ input: { theme: 'dark', language: 'klingon' } })
  const refused = await (await call('settings.update', { body })).json()
  expect(refused).toMatchObject({ fault: { code: 'INVALID_INPUT', details: { field: 'language' } } })
  expect(await (await call('settings.get')).json()).toMatchObject({ value: { theme: 'system', language: 'system' } })
})

test('an upload that claims to be larger than allowed is refused before it is read', async () => {
  const headers = {
    cookie,
    host: new URL(origin).host,
    'content-type': 'application/json',
    'content-length': '999999999',
  }
  const fault = await new Promise<string>((resolve, reject) => {
    const sent = request(`${origin}/call/imports.add`, { method: 'POST', headers }, (response) => {
      response.setEncoding('utf8').on('data', resolve)
    })
    sent.on('error', reject)
    sent.flushHeaders()
  })
  expect(JSON.parse(fault)).toMatchObject({ fault: { code: 'FILE_TOO_LARGE' } })
})

const megabyte = Buffer.alloc(1024 * 1024, ' ')

test('a body that does not say how large it is is refused as soon as it is larger than a file may be', async () => {
  let sent = 0
  const endless = function* () {
    for (; sent < 2000; sent += 1) yield megabyte
  }
  const body = Object.assign(Readable.from(endless()), { headers: { 'content-type': 'application/json' } })
  await expect(requestInput(body as unknown as IncomingMessage, library.dataDir)).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
  })
  expect(sent).toBeLessThan(250)
})

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

test('two bodies at once that never end take no memory to speak of', async () => {
  let most = 0
  const before = process.memoryUsage().arrayBuffers
  const endless = async function* () {
    for (let sent = 0; sent < 260; sent += 1) {
      if (sent % 10 === 0) {
        await new Promise((resolve) => setImmediate(resolve))
        collectGarbage() // what the test itself made and nobody holds is not meant
      }
      most = Math.max(most, process.memoryUsage().arrayBuffers - before)
      yield Buffer.alloc(1024 * 1024, sent)
    }
  }
  const refused = [1, 2].map(() => {
    const iterator = () => endless()
    const body = { iterator, headers: { 'content-type': 'application/json' } }
    return expect(requestInput(body as unknown as IncomingMessage, library.dataDir)).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    })
  })
  await Promise.all(refused)
  expect(most).toBeLessThan(150e6)
  expect(readdirSync(library.dataDir).filter((name) => name.endsWith('.upload'))).toEqual([])
})

test('an upload comes out as it went in, whatever bytes are in it', async () => {
  const bytes = Buffer.concat([Buffer.from('\r\n--\r\n\r\n--x--\r\n'), randomBytes(3_000_000), Buffer.from('\r\n')])
  const form = new FormData()
  form.append('input', JSON.stringify({ name: 'a "b".txt', bytes: { $file: 0 }, list: [{ $file: 1 }] }))
  form.append('file0', new Blob([bytes]), 'a "b"\r\n.txt')
  form.append('file1', new Blob([]))
  const sent = new Response(form)
  const whole = Buffer.from(await sent.clone().arrayBuffer())
  const body = Object.assign(Readable.from([whole.subarray(0, 700_000), whole.subarray(700_000)]), {
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
  })
  const input = (await requestInput(body as unknown as IncomingMessage, library.dataDir)) as {
    name: string
    bytes: Uint8Array
    list: unknown
  }
  expect(input.name).toBe('a "b".txt')
  expect(Buffer.compare(Buffer.from(input.bytes), bytes)).toBe(0)
  expect(input.list).toEqual([new Uint8Array()])
})

test.each(['', '--x', '--x\r\n', '--x\r\nContent-Disposition: form-data; name="input"\r\n\r\n{}', 'nothing of it'])(
  'a form that breaks off (%j) is a fault',
  async (text) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const body = Object.assign(Readable.from([Buffer.from(text)]), { headers })
    await expect(requestInput(body as unknown as IncomingMessage, library.dataDir)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
  },
)

test.runIf(process.platform === 'linux')(
  'each host has an address of its own, so that no other program here is given its cookie',
  async () => {
    const other = await startHttpHost({ dataDir: join(library.dataDir, 'other') })
    try {
      const [one, two] = [new URL(host.url).hostname, new URL(other.url).hostname]
      expect(one).toMatch(/^127\.(?!0\.0\.1$)/)
      expect(two).not.toBe(one)
    } finally {
      await other.close()
    }
  },
)

test('an export is fetched once: a page for printing without origin and scripts, all else as a file to keep', async () => {
  const form = new FormData()
  form.set('input', JSON.stringify({ target: { newBank: 'Sums' }, name: 'a.txt', bytes: { $file: 0 } }))
  form.set('file0', new Blob([questionsText(2)]))
  await call('imports.add', { headers: { cookie }, body: form })
  await expect.poll(async () => (await (await call('banks.list')).json()).value[0]?.questions).toBe(2)
  const fetched = async (format: string) => {
    const input = { what: { kind: 'banks' }, format, options: { language: 'en' } }
    const { value } = await (await call('exports.save', { body: JSON.stringify({ input }) })).json()
    const response = await fetch(`${origin}${value.address}`, { headers: { cookie } })
    expect((await fetch(`${origin}${value.address}`, { headers: { cookie } })).status).toBe(404)
    return response.headers
  }
  const page = await fetched('html')
  expect(page.get('content-type')).toMatch(/^text\/html/)
  expect(page.get('content-security-policy')).toMatch(/^sandbox allow-modals; default-src 'none'/)
  const file = await fetched('markdown')
  expect([file.get('content-type'), file.get('content-disposition')?.slice(0, 10)]).toEqual([
    'application/octet-stream',
    'attachment',
  ])
})

test('at an address that other programs have too, a call and a document need a key that no cookie carries', async () => {
  await library.importText(questionsText(1), { newBank: 'Sums' })
  await library.close()
  const free = createServer().listen(0, '127.0.0.1')
  await once(free, 'listening')
  const { port } = free.address() as AddressInfo
  free.close()
  const shared = await startHttpHost({ dataDir: library.dataDir, port })
  try {
    const started = await fetch(shared.url, { redirect: 'manual' })
    const home = started.headers.get('location') ?? ''
    const key = /^\/#key=([\w-]{40,})$/.exec(home)?.[1] ?? ''
    const own = { cookie: started.headers.get('set-cookie')?.split(';')[0] ?? '', 'content-type': 'application/json' }
    const status = async (path: string, init: RequestInit) => (await fetch(new URL(path, shared.url), init)).status
    const list = { method: 'POST', body: '{}' }
    expect(await status('/call/banks.list', { ...list, headers: own })).toBe(401)
    expect(await status('/call/banks.list', { ...list, headers: { ...own, 'x-qquiz-key': `${key}x` } })).toBe(401)
    expect(await status('/call/banks.list', { ...list, headers: { ...own, 'x-qquiz-key': key } })).toBe(200)
    expect(await status('/original/1', { headers: own })).toBe(401)
    expect(await status(`/original/1?key=${key}`, { headers: own })).toBe(200)
    expect(await status(`/original/1?key=${key}`, {})).toBe(401)
    // whoever has the cookie is not told the key
    const again = await fetch(shared.url, { redirect: 'manual', headers: own })
    expect(again.headers.get('location')).toBe('/')
  } finally {
    await shared.close()
  }
})

test('who goes on sending is cut off, told so or not, and the host serves the others', async () => {
  const headers = { cookie, host: new URL(origin).host, 'content-type': 'application/json' }
  const sent = request(`${origin}/call/imports.add`, { method: 'POST', headers })
  let isOver = false
  const over = new Promise<void>((resolve) => {
    sent.on('response', () => resolve()).on('error', () => resolve())
  }).finally(() => (isOver = true))
  // far more than the host may take: without a bound all of it is
  let megabytes = 0
  for (; megabytes < 2000 && !isOver; megabytes += 1)
    await Promise.race([over, new Promise<void>((written) => sent.write(megabyte, () => written()))])
  expect(megabytes).toBeLessThan(2000)
  sent.destroy()
  expect(await (await call('banks.list')).json()).toEqual({ ok: true, value: [] })
})

/** What the host answers to bytes that are sent to it, until it closes the connection or the other half is over. */
async function answerTo(bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname)
  let said = ''
  socket.on('data', (data) => {
    said += data
  })
  socket.write(bytes, 'latin1')
  await once(socket, 'close').catch(() => {})
  return said
}

const isAnswered = async () => (await (await call('banks.list')).json()).ok === true

test.each([
  [
    'headers of 20 KB',
    () => `GET / HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    /^HTTP\/1.1 431/,
  ],
  [
    'an address that is none',
    () => `GET // HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nConnection: close\r\n\r\n`,
    /^(?:HTTP\/1.1 4.*)?$/s,
  ],
  [
    'a name that cannot be decoded',
    () =>
      `POST /call/%E0%A4%A HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nCookie: ${cookie}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
    /^(?:HTTP\/1.1 4.*)?$/s,
  ],
  [
    'two lengths',
    () =>
      `POST /call/banks.list HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
    /^HTTP\/1.1 400/,
  ],
  [
    'a length and chunks',
    () =>
      `POST /call/banks.list HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    /^HTTP\/1.1 400/,
  ],
  [
    'a way through',
    () => `CONNECT example.invalid:443 HTTP/1.1\r\nHost: ${new URL(origin).host}\r\n\r\n`,
    /^(?:HTTP\/1.1 4.*)?$/s,
  ],
  [
    'a socket',
    () =>
      `GET /events HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`,
    /^(?:HTTP\/1.1 4.*)?$/s,
  ],
  ['no HTTP', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', /^HTTP\/1.1 400/],
])('%s is refused, and the host serves the others', async (_what, bytes, said) => {
  expect(await answerTo(bytes())).toMatch(said)
  expect(await isAnswered()).toBe(true)
})

test('who says nothing, or takes long for headers, is let go; of connections there are no more than a bound', async () => {
  const { hostname, port } = new URL(origin)
  const begun = performance.now()
  const open = Array.from({ length: 300 }, (_, index) => {
    const socket = connect(Number(port), hostname)
    if (index % 2 === 0) socket.write('GET / HTTP/1.1\r\nX: ')
    const closed = once(socket, 'close').catch(() => {})
    socket.on('data', () => {}).on('error', () => {})
    return closed.then(() => performance.now() - begun)
  })
  const ends = await Promise.all(open)
  expect(ends.filter((ms) => ms < 3000).length).toBeGreaterThanOrEqual(300 - 256)
  expect(Math.max(...ends)).toBeLessThan(30_000)
  expect(await isAnswered()).toBe(true)
})
