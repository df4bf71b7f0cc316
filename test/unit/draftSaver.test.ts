import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DraftSaver } from '../../src-renderer/pages/practice/DraftSaver.ts'

type Saved = Parameters<DraftSaver['change']>[0]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const text = (written: string): Saved => ({ draft: { kind: 'text', text: written } })

function recording() {
  const stored: Saved[] = []
  const save = vi.fn(async (saved: Saved) => void stored.push(saved))
  return { stored, save, saver: new DraftSaver(save) }
}

test('the first letter is stored at once, and what follows at most every 300 ms, the last of it always', () => {
  const { stored, saver } = recording()
  for (const written of ['a', 'ab', 'abc']) saver.change(text(written))
  expect(stored).toEqual([text('a')])
  vi.advanceTimersByTime(300)
  expect(stored).toEqual([text('a'), text('abc')])
  vi.advanceTimersByTime(3000)
  expect(stored).toHaveLength(2)
})

test('what waits is stored when one leaves, and only once', () => {
  const { stored, saver } = recording()
  saver.change(text('a'))
  saver.change({ crossed: ['B'] })
  saver.change(text('ab'))
  saver.flush()
  saver.flush()
  vi.advanceTimersByTime(3000)
  expect(stored).toEqual([text('a'), { ...text('ab'), crossed: ['B'] }])
})

test('what could not be stored is stored with the next try, unless it was written anew', async () => {
  const { stored, save, saver } = recording()
  save.mockRejectedValueOnce(new Error('no host'))
  saver.change({ ...text('a'), crossed: ['B'] })
  await vi.advanceTimersByTimeAsync(1000)
  saver.change(text('ab'))
  await vi.advanceTimersByTimeAsync(1000)
  saver.flush()
  expect(Object.assign({}, ...stored)).toEqual({ ...text('ab'), crossed: ['B'] })
})

test('a try that fails after a later one came through does not bring back what was written before', async () => {
  const { stored, save, saver } = recording()
  const slow = Promise.withResolvers<undefined>()
  save.mockImplementationOnce(() => slow.promise)
  saver.change({ ...text('a'), crossed: ['B'] })
  saver.change(text('ab'))
  await vi.advanceTimersByTimeAsync(300)
  slow.reject(new Error('no host'))
  await vi.advanceTimersByTimeAsync(3000)
  saver.flush()
  expect(Object.assign({}, ...stored)).toEqual({ ...text('ab'), crossed: ['B'] })
})

test('a try that fails once there is an answer is not repeated', async () => {
  const { stored, save, saver } = recording()
  save.mockRejectedValueOnce(new Error('no host'))
  saver.change(text('a'))
  saver.end()
  await vi.advanceTimersByTimeAsync(1000)
  saver.flush()
  expect(stored).toEqual([])
})

test('nothing is stored after the answer', () => {
  const { stored, saver } = recording()
  saver.change(text('a'))
  saver.change(text('ab'))
  saver.end()
  saver.change(text('abc'))
  vi.advanceTimersByTime(3000)
  saver.flush()
  expect(stored).toEqual([text('a')])
})
