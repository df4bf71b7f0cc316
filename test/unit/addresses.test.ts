import { expect, test } from 'vitest'
import { isOnThisComputer, isProtected } from '../../src-main/contract/addresses.ts'

test.each([
  'https://api.example.com/v1',
  'http://localhost:11434/v1',
  'http://127.0.0.1:1234/v1',
  'http://[::1]:8080/v1',
  'http://192.168.1.20:11434/v1',
  'http://10.0.0.7/v1',
  'http://172.31.4.5/v1',
  'http://169.254.1.1/v1',
  'http://[fd12:3456::1]/v1',
  'http://[fe80::1]/v1',
  'http://ollama-box:11434/v1',
  'http://mac-mini.local:11434/v1',
  'http://nas.home.arpa/v1',
])('a key may be sent to %s: it is encrypted, or does not leave the house', (url) => {
  expect(isProtected(url)).toBe(true)
})

test.each([
  'http://api.example.com/v1',
  'http://203.0.113.9:3000/v1',
  'http://172.32.0.1/v1',
  'http://11.0.0.1/v1',
  'http://192.168.1.20.example.com/v1',
  'http://localhost.example.com/v1',
  'http://127.0.0.1.example.com/v1',
  'http://example.com/local',
  'http://[2001:db8::1]/v1',
  'not an address',
])('a key may not be sent to %s in the clear', (url) => {
  expect(isProtected(url)).toBe(false)
})

test('only the addresses of this very computer need no key', () => {
  expect(['http://localhost/v1', 'http://127.9.9.9/v1', 'http://[::1]/v1'].every(isOnThisComputer)).toBe(true)
  expect(
    ['http://192.168.1.2/v1', 'http://127.0.0.1.example.com', 'http://localhost.example.com'].some(isOnThisComputer),
  ).toBe(false)
})
