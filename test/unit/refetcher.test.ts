import { expect, test } from 'vitest'
import { refetcher } from '../../src-renderer/bridge/refetcher.ts'

/** Answers to be given by hand, and what was asked so far. */
function asked() {
  const names: string[] = []
  const answers = new Map<string, () => void>()
  const ask = (name: string) => {
    names.push(name)
    return new Promise<void>((resolve) => answers.set(name, resolve))
  }
  return { names, ask, answer: (name: string) => answers.get(name)?.() }
}

test('an answer that takes long holds back no other', async () => {
  const { names, ask, answer } = asked()
  const refetch = refetcher(ask)
  refetch(['desk.open', 'imports.list'])
  answer('imports.list')
  refetch(['imports.list'])
  await expect.poll(() => names).toEqual(['desk.open', 'imports.list', 'imports.list'])
})

test('what becomes stale while it is asked for is asked once more, however often it did', async () => {
  const { names, ask, answer } = asked()
  const refetch = refetcher(ask)
  refetch(['banks.list'])
  for (let times = 0; times < 5; times++) refetch(['banks.list'])
  expect(names).toEqual(['banks.list'])
  answer('banks.list')
  await expect.poll(() => names).toEqual(['banks.list', 'banks.list'])
  answer('banks.list')
  refetch(['banks.get'])
  await expect.poll(() => names).toEqual(['banks.list', 'banks.list', 'banks.get'])
})
