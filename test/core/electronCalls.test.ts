import { beforeEach, expect, test, vi } from 'vitest'
import type { Envelope } from '../../src-main/contract/faults.ts'
import { emitToWindows, serveCalls } from '../../src-main/electron/ipcHost.ts'
import { control, invokeHandler, resetControl } from '../support/electron/control.ts'
import { StubWindow } from '../support/electron/StubWindow.ts'
import { BrowserWindow } from '../support/electron/stub.ts'
import { silentLog } from '../support/silentLog.ts'

vi.mock('electron', () => import('../support/electron/stub.ts'))

const call = vi.fn(
  async (name: string, input: unknown): Promise<Envelope<unknown>> => ({ ok: true, value: { name, input } }),
)
const ourFrame = { origin: 'app://qquiz', parent: null }

beforeEach(() => {
  resetControl()
  StubWindow.open.length = 0
  call.mockClear()
  serveCalls({ call }, silentLog)
})

test('a call from our page reaches the core and its envelope comes back', async () => {
  const event = { sender: new BrowserWindow().webContents, senderFrame: ourFrame }
  const bytes = new Uint8Array([1, 2, 3])
  expect(await invokeHandler(event, 'qquiz:call', ['imports.add', { bytes }])).toEqual({
    ok: true,
    value: { name: 'imports.add', input: { bytes } },
  })
})

test.each([
  ['a page that it was led to', { origin: 'https://example.org', parent: null }],
  ['an address that only begins like ours', { origin: 'app://qquiz.example.org', parent: null }],
  ['a frame inside our page', { origin: 'app://qquiz', parent: ourFrame }],
  ['a frame that is gone', null],
])('a call from %s is refused and never reaches the core', async (_who, senderFrame) => {
  const event = { sender: new BrowserWindow().webContents, senderFrame }
  const answer = await invokeHandler(event, 'qquiz:call', ['banks.list', undefined])
  expect(answer).toMatchObject({ ok: false, fault: { code: 'UNKNOWN_CALL' } })
  expect(call).not.toHaveBeenCalled()
})

test('a call from contents that are no window of ours is refused', async () => {
  const event = { sender: {}, senderFrame: ourFrame }
  expect(await invokeHandler(event, 'qquiz:call', ['banks.list'])).toMatchObject({ ok: false })
  expect(call).not.toHaveBeenCalled()
})

test('a name that is no text is passed on as one that no call has', async () => {
  const event = { sender: new BrowserWindow().webContents, senderFrame: ourFrame }
  await invokeHandler(event, 'qquiz:call', [{ toString: 'banks.list' }])
  expect(call).toHaveBeenCalledWith('', undefined)
})

test('an event reaches every window', () => {
  const windows = [new BrowserWindow(), new BrowserWindow()]
  emitToWindows('banks.changed')
  for (const { webContents } of windows) {
    expect(webContents.sent).toEqual([{ channel: 'qquiz:event', args: ['banks.changed'] }])
  }
})

test('only one channel answers', () => {
  expect([...control.ipcHandlers.keys()]).toEqual(['qquiz:call'])
})
