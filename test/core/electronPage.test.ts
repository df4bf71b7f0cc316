import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { registerAppScheme, servePage } from '../../src-main/electron/appProtocol.ts'
import { control, resetControl } from '../support/electron/control.ts'

vi.mock('electron', () => import('../support/electron/stub.ts'))

const folder = mkdtempSync(join(tmpdir(), 'qquiz-page-'))
const renderer = join(folder, 'renderer')

beforeAll(() => {
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>QQuiz</title>')
  writeFileSync(join(renderer, 'assets/page 1.js'), 'export {}')
  writeFileSync(join(renderer, 'assets/notes.secret'), 'not of a kind that is served')
  writeFileSync(join(folder, 'outside.js'), 'secret')
  mkdirSync(join(folder, 'renderer-old'))
  writeFileSync(join(folder, 'renderer-old/index.html'), 'secret')
})

beforeEach(() => {
  resetControl()
  registerAppScheme()
  servePage(renderer)
})

async function get(url: string, method = 'GET'): Promise<Response> {
  const handler = control.pageHandlers.get('app')
  if (!handler) throw new Error('The scheme is not served.')
  return handler(new Request(url, { method }))
}

test('the scheme is a secure one with an origin of its own, and bypasses no policy', () => {
  expect(control.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
})

test('the page is served with a policy that allows only its own scripts', async () => {
  const response = await get('app://qquiz/')
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('QQuiz')
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"]),
  )
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/)
})

test('a file with a blank in its name is served as what it is', async () => {
  const response = await get('app://qquiz/assets/page%201.js?v=1#x')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
})

test.each([
  'app://qquiz/../outside.js',
  'app://qquiz/..%2Foutside.js',
  'app://qquiz/%2e%2e/outside.js',
  'app://qquiz/%2e%2e%2foutside.js',
  'app://qquiz/assets/..%2F..%2Foutside.js',
  'app://qquiz/..%2Frenderer-old/index.html',
  'app://qquiz/..%5Coutside.js',
  `app://qquiz/${encodeURIComponent(join(folder, 'outside.js'))}`,
  'app://qquiz//etc/hosts',
  'app://qquiz/%00index.html',
  'app://qquiz/%E0%A4%A',
  'app://qquiz/assets',
  'app://qquiz/assets/notes.secret',
  'app://qquiz/missing.js',
  'app://elsewhere/index.html',
])('%s is not there', async (url) => {
  const response = await get(url)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('')
})

test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('%s is not allowed', async (method) => {
  expect((await get('app://qquiz/', method)).status).toBe(405)
})
