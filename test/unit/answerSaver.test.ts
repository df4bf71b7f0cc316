import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Response } from '../../src-main/contract/questionTypes.ts'
import { AnswerSaver, type SavedAnswer } from '../../src-renderer/pages/exams/sitting/AnswerSaver.ts'

const chosen = (...labels: string[]): Response => ({ kind: 'options', labels })

/** A host that answers when told to, and keeps what it was sent. */
class SlowHost {
  readonly stored = new Map<number, SavedAnswer>()
  position = 0
  isAway = false
  readonly #answers: (() => void)[] = []

  readonly saver = new AnswerSaver({
    save: (index, saved) =>
      new Promise<void>((resolve, reject) => {
        this.#answers.push(() => {
          if (this.isAway) return reject(new Error('The host is away.'))
          this.stored.set(index, { ...this.stored.get(index), ...saved })
          resolve()
        })
      }),
    move: async (position) => {
      this.position = position
    },
  })

  /** Answers one call that is under way. */
  async answer(): Promise<void> {
    await vi.advanceTimersByTimeAsync(0)
    this.#answers.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
  }

  async answerAll(): Promise<void> {
    for (let call = 0; call < 20; call++) {
      await this.answer()
      await vi.advanceTimersByTimeAsync(500)
    }
  }
}

let host: SlowHost
beforeEach(() => {
  vi.useFakeTimers()
  host = new SlowHost()
})
afterEach(() => vi.useRealTimers())

test('what changes while earlier answers are under way is stored as it was last', async () => {
  host.saver.change(0, { draft: chosen('A') })
  host.saver.change(1, { draft: chosen('A') })
  host.saver.change(2, { spentMs: 10 })
  await vi.advanceTimersByTimeAsync(300)
  await host.answer()
  host.saver.change(1, { draft: chosen('A', 'B') })
  host.saver.change(2, { draft: chosen('C') })
  await host.answerAll()
  expect([...host.stored]).toEqual([
    [0, { draft: chosen('A') }],
    [1, { draft: chosen('A', 'B') }],
    [2, { spentMs: 10, draft: chosen('C') }],
  ])
})

test('however changes and answers of a slow host interleave, the last change of every question is stored', async () => {
  // a small generator of our own: the same interleavings in every run
  let state = 1
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  for (let round = 0; round < 200; round++) {
    host = new SlowHost()
    const last = new Map<number, SavedAnswer>()
    for (let step = 0; step < 30; step++) {
      const index = next(3)
      if (next(2) === 0) await host.answer()
      else if (next(4) === 0) await vi.advanceTimersByTimeAsync(100)
      else {
        const change = next(3) === 0 ? { isFlagged: next(2) === 0 } : { draft: chosen('ABCD'.charAt(next(4))) }
        last.set(index, { ...last.get(index), ...change })
        host.saver.change(index, change)
      }
    }
    await host.answerAll()
    expect(Object.fromEntries(host.stored)).toEqual(Object.fromEntries(last))
  }
})

test('what could not be stored is tried again by itself, with what was changed meanwhile, and is known to be behind', async () => {
  host.isAway = true
  host.saver.change(0, { draft: chosen('A'), isFlagged: true })
  await host.answer()
  expect(host.saver.isBehind()).toBe(true)
  host.saver.change(0, { draft: chosen('B') })
  host.isAway = false
  await host.answerAll()
  await vi.advanceTimersByTimeAsync(2000)
  await host.answerAll()
  expect(host.saver.isBehind()).toBe(false)
  expect(host.stored.get(0)).toEqual({ draft: chosen('B'), isFlagged: true })
})

test('flushing waits until everything was stored, the position too', async () => {
  host.saver.change(0, { draft: chosen('A') })
  host.saver.change(1, { draft: chosen('B') })
  host.saver.moveTo(1)
  let isDone = false
  void host.saver.flush().then(() => {
    isDone = true
  })
  await host.answer()
  expect(isDone).toBe(false)
  await host.answerAll()
  expect(isDone).toBe(true)
  expect(host.position).toBe(1)
  expect(host.stored.size).toBe(2)
})
