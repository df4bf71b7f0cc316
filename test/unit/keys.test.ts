import { expect, test } from 'vitest'
import { ApiKeys } from '../../src-main/secrets/ApiKeys.ts'
import { MemoryVault } from '../support/MemoryVault.ts'

const long = 'sk-0123456789abcdef'

test('a key is kept by the keychain, and only its last four characters are told', async () => {
  const vault = new MemoryVault()
  const keys = new ApiKeys(
    vault,
    (provider) => provider,
    () => false,
  )
  expect(await keys.view('openai')).toEqual({ isSet: false, lastFour: null, kept: null })
  expect(await keys.set('openai', long)).toEqual({ isSet: true, lastFour: 'cdef', kept: 'keychain' })
  expect(
    await new ApiKeys(
      vault,
      (provider) => provider,
      () => false,
    ).view('openai'),
  ).toEqual({
    isSet: true,
    lastFour: 'cdef',
    kept: 'keychain',
  })
  expect(await keys.find('openai')).toBe(long)
  expect(await keys.find('deepseek')).toBeUndefined()
})

test('of a short key nothing is told but that it is there', async () => {
  expect(
    await new ApiKeys(
      new MemoryVault(),
      (provider) => provider,
      () => false,
    ).set('openai', 'sk-012345678'),
  ).toMatchObject({
    lastFour: null,
  })
})

test('a cleared key is gone from the keychain', async () => {
  const vault = new MemoryVault()
  const keys = new ApiKeys(
    vault,
    (provider) => provider,
    () => false,
  )
  await keys.set('openai', long)
  expect(await keys.clear('openai')).toMatchObject({ isSet: false })
  expect(vault.secrets.size).toBe(0)
})

test('without a keychain a key lasts for this run of the program, and that is told', async () => {
  const vault = new MemoryVault()
  vault.isLocked = true
  const keys = new ApiKeys(
    vault,
    (provider) => provider,
    () => false,
  )
  await expect(keys.view('openai')).rejects.toMatchObject({ code: 'KEYCHAIN_UNAVAILABLE' })
  expect(await keys.set('openai', long)).toMatchObject({ isSet: true, kept: 'session' })
  expect(await keys.find('openai')).toBe(long)
  expect(await keys.clear('openai')).toMatchObject({ isSet: false })
  await expect(keys.find('openai')).rejects.toMatchObject({ code: 'KEYCHAIN_UNAVAILABLE' })
})

test('a key set again once the keychain is there goes into it and no longer stands in memory', async () => {
  const vault = new MemoryVault()
  vault.isLocked = true
  const keys = new ApiKeys(
    vault,
    (provider) => provider,
    () => false,
  )
  await keys.set('openai', 'sk-temporary-key')
  vault.isLocked = false
  expect(await keys.set('openai', long)).toMatchObject({ kept: 'keychain' })
  vault.secrets.set('openai', 'sk-changed-elsewhere')
  expect(await keys.find('openai')).toBe('sk-changed-elsewhere')
})

test('a key is for the server it was entered for: no other gets it, and back at the first it is there again', async () => {
  let host = 'a.example'
  const vault = new MemoryVault()
  const keys = new ApiKeys(
    vault,
    (provider) => `${provider}@${host}`,
    () => true,
  )
  await keys.set('custom', 'sk-for-a')
  host = 'b.example'
  expect(await keys.find('custom')).toBeUndefined()
  expect(await keys.view('custom')).toMatchObject({ isSet: false })
  host = 'a.example'
  expect(await keys.find('custom')).toBe('sk-for-a')
})

test.each([false, true])(
  'a key entered before any address is for the first one alone (keychain locked: %s)',
  async (isLocked) => {
    let host: string | undefined
    const vault = new MemoryVault()
    vault.isLocked = isLocked
    const keys = new ApiKeys(
      vault,
      (provider) => (host ? `${provider}@${host}` : provider),
      () => true,
    )
    await keys.set('custom', 'sk-unplaced')
    host = 'a.example'
    expect(await keys.find('custom').catch(() => 'locked')).toBe(isLocked ? 'locked' : 'sk-unplaced')
    vault.isLocked = false
    expect(await keys.find('custom')).toBe('sk-unplaced')
    host = 'b.example'
    expect(await keys.find('custom')).toBeUndefined()
  },
)
