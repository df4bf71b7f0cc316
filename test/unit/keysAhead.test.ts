import { expect, test } from 'vitest'
import { KeysAhead } from '../../src-renderer/answering/keys/KeysAhead.ts'

const pressed = (key: string, rest: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...rest,
})

const takeAll = (ahead: KeysAhead) => {
  const keys: string[] = []
  for (let next = ahead.take(); next; next = ahead.take()) keys.push(next.key)
  return keys
}

test('keys pressed too early come back in their order, once', () => {
  const ahead = new KeysAhead()
  for (const key of ['b', 'Enter', 'ArrowRight', '?']) expect(ahead.hold(pressed(key))).toBe(true)
  expect(ahead.isIdle).toBe(false)
  expect(takeAll(ahead)).toEqual(['b', 'Enter', 'ArrowRight', '?'])
  expect(ahead.isIdle).toBe(true)
})

test('a key held down waits once', () => {
  const ahead = new KeysAhead()
  ahead.hold(pressed('ArrowRight'))
  for (let count = 0; count < 30; count++) ahead.hold(pressed('ArrowRight', { repeat: true }))
  expect(takeAll(ahead)).toEqual(['ArrowRight'])
})

test.each([
  ['Escape', {}],
  ['Tab', {}],
  ['F5', {}],
  ['PageDown', {}],
  ['r', { ctrlKey: true }],
  ['c', { metaKey: true }],
  ['ArrowLeft', { altKey: true }],
  ['Shift', { shiftKey: true }],
])('%s %o is left to the page and the browser', (key, rest) => {
  const ahead = new KeysAhead()
  expect(ahead.hold(pressed(key, rest))).toBe(false)
  expect(ahead.isIdle).toBe(true)
})

test.each([
  ['Enter', { ctrlKey: true }],
  ['B', { shiftKey: true }],
  ['m', { altKey: true, code: 'KeyM' }],
  ['水', {}],
])('%s %o may be meant for the question', (key, rest) => {
  expect(new KeysAhead().hold(pressed(key, rest))).toBe(true)
})

test('however many come too early, none is heard before those that wait', () => {
  const ahead = new KeysAhead()
  for (let count = 0; count < 2000; count++) expect(ahead.hold(pressed(count % 2 ? 'Enter' : 'a'))).toBe(true)
  expect(takeAll(ahead)).toHaveLength(1000)
})

test('what comes in while a key is handed over waits until that one is on the screen', () => {
  const ahead = new KeysAhead()
  ahead.hold(pressed('Enter'))
  expect(ahead.take()?.key).toBe('Enter')
  expect(ahead.isIdle).toBe(false)
  ahead.hold(pressed('b'))
  expect(takeAll(ahead)).toEqual(['b'])
  expect(ahead.isIdle).toBe(true)
})

test('what was pressed for a question that nobody waits for any more is dropped', () => {
  const ahead = new KeysAhead()
  ahead.hold(pressed('a'))
  ahead.drop()
  expect(takeAll(ahead)).toEqual([])
})
