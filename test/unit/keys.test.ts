import { expect, test } from 'vitest'
import { ApiKeys } from '../../src-main/secrets/ApiKeys.ts'
import { MemoryVault } from '../support/MemoryVault.ts'

const long = 'sk-0123456789abcdef'

test('a key is kept by the keychain, and only its last four characters are told', async () => {
  const vault = new MemoryVault()
  const keys = new ApiKeys(vault, (provider) => provider)
  expect(await keys.view('openai')).toEqual({ isSet: false, lastFour: null, kept: null })
  expect(await keys.set('openai', long)).toEqual({ isSet: true, lastFour: 'cdef', kept: 'keychain' })
  expect(await new ApiKeys(vault, (provider) => provider).view('openai')).toEqual({
    isSet: true,
    lastFour: 'cdef',
    kept: 'keychain',
  })
  expect(await keys.find('openai')).toBe(long)
  expect(await keys.find('deepseek')).toBeUndefined()
})

test('of a short key nothing is told but that it is there', async () => {
  expect(await new ApiKeys(new MemoryVault(), (provider) => provider).set('openai', 'sk-012345678')).toMatchObject({
    lastFour: null,
  })
})

test('a cleared key is gone from the keychain', async () => {
  const vault = new MemoryVault()
  const keys = new ApiKeys(vault, (provider) => provider)
  await keys.set('openai', long)
  expect(await keys.clear('openai')).toMatchObject({ isSet: false })
  expect(vault.secrets.size).toBe(0)
})

test('without a keychain a key lasts for this run of the program, and that is told', async () => {
  const vault = new MemoryVault()
  vault.isLocked = true
  const keys = new ApiKeys(vault, (provider) => provider)
  await expect(keys.view('openai')).rejects.toMatchObject({ code: 'KEYCHAIN_UNAVAILABLE' })
  expect(await keys.set('openai', long)).toMatchObject({ isSet: true, kept: 'session' })
  expect(await keys.find('openai')).toBe(long)
  expect(await keys.clear('openai')).toMatchObject({ isSet: false })
  await expect(keys.find('openai')).rejects.toMatchObject({ code: 'KEYCHAIN_UNAVAILABLE' })
})

test('a key set again once the keychain is there goes into it and no longer stands in memory', async () => {
  const vault = new MemoryVault()
  vault.isLocked = true
  const keys = new ApiKeys(vault, (provider) => provider)
  await keys.set('openai', 'sk-temporary-key')
  vault.isLocked = false
  expect(await keys.set('openai', long)).toMatchObject({ kept: 'keychain' })
  vault.secrets.set('openai', 'sk-changed-elsewhere')
  expect(await keys.find('openai')).toBe('sk-changed-elsewhere')
})
