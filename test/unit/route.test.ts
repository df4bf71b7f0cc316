import { expect, test } from 'vitest'
import { route } from '../../src-main/app/route.ts'
import type { CallName, Handlers } from '../../src-main/contract/calls.ts'
import { silentLog } from '../support/silentLog.ts'

const told = async (code: string) => {
  const refuse = () => {
    throw Object.assign(new Error('told by the database'), { code })
  }
  const handlers = { 'banks.list': refuse } as unknown as Handlers<CallName>
  const envelope = await route(handlers, silentLog, 'banks.list', undefined)
  return envelope.ok || envelope.fault.code
}

test.each([
  ['SQLITE_BUSY', 'LIBRARY_BUSY'],
  ['SQLITE_BUSY_SNAPSHOT', 'LIBRARY_BUSY'],
  ['SQLITE_CORRUPT_VTAB', 'DATABASE_DAMAGED'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_CONSTRAINT', 'INTERNAL'],
])('%s of the database is told as %s', async (code, fault) => {
  expect(await told(code)).toBe(fault)
})
