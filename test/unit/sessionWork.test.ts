import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AskedQuestion } from '../../src-main/contract/practiceCalls.ts'
import type { Response } from '../../src-main/contract/questionTypes.ts'
import { SessionWork } from '../../src-renderer/answering/work/SessionWork.ts'
import { type SavedWork, WorkSaver } from '../../src-renderer/answering/work/WorkSaver.ts'

const chosen = (...labels: string[]): Response => ({ kind: 'options', labels })

/** A host that answers when told to, and keeps what it was sent. */
class SlowHost {
  readonly stored = new Map<number, SavedWork>()
  readonly asked: number[] = []
  isAway = false
  readonly #answers: (() => void)[] = []
  readonly saver = new WorkSaver(
    (index, saved) => this.save(index, saved),
    () => {},
  )

  save(index: number, saved: SavedWork): Promise<void> {
    this.asked.push(index)
    return new Promise((resolve, reject) => {
      this.#answers.push(() => {
        if (this.isAway) return reject(new Error('The host is away.'))
        this.stored.set(index, { ...this.stored.get(index), ...saved })
        resolve()
      })
    })
  }

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
    const last = new Map<number, SavedWork>()
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
  expect(host.saver.isBehind).toBe(true)
  host.saver.change(0, { draft: chosen('B') })
  host.isAway = false
  await host.answerAll()
  await vi.advanceTimersByTimeAsync(2000)
  await host.answerAll()
  expect(host.saver.isBehind).toBe(false)
  expect(host.stored.get(0)).toEqual({ draft: chosen('B'), isFlagged: true })
})

test('while changes go on they are stored at most every quarter of a second, the first at once and the last always', async () => {
  const saved: SavedWork[] = []
  const saver = new WorkSaver(
    async (_, each) => void saved.push(each),
    () => {},
  )
  for (const label of ['A', 'B', 'C']) saver.change(0, { draft: chosen(label) })
  await vi.advanceTimersByTimeAsync(0)
  // within the same moment nothing is sent twice
  expect(saved).toEqual([{ draft: chosen('C') }])
  for (const label of ['D', 'A']) saver.change(0, { draft: chosen(label) })
  await vi.advanceTimersByTimeAsync(100)
  expect(saved).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(3000)
  expect(saved).toEqual([{ draft: chosen('C') }, { draft: chosen('A') }])
})

test('nothing is stored after the answer, not even what failed before it', async () => {
  host.saver.change(0, { draft: chosen('A') })
  host.isAway = true
  await vi.advanceTimersByTimeAsync(0)
  host.saver.end(0)
  await host.answer()
  host.isAway = false
  host.saver.change(0, { draft: chosen('B') })
  await host.answerAll()
  expect(host.saver.isBehind).toBe(false)
  expect([...host.stored]).toEqual([])
  expect(host.asked).toEqual([0])
})

test('what waits is sent at once when the page goes away, though an earlier answer is still under way', async () => {
  host.saver.change(0, { draft: chosen('A') })
  await vi.advanceTimersByTimeAsync(0)
  host.saver.change(1, { draft: chosen('B') })
  host.saver.sendNow()
  expect(host.asked).toEqual([0, 1])
})

const asked = (index: number, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
  index,
  questionId: index + 1,
  bankName: null,
  number: null,
  type: 'single',
  stem: 'What?',
  options: ['A', 'B'].map((label) => ({ label, text: label, sign: label })),
  images: [],
  blanks: 0,
  section: null,
  draft: null,
  crossed: [],
  isFlagged: false,
  spentMs: 0,
  answer: null,
  attempt: null,
  ...more,
})
const sessionOf = (slow: SlowHost) => new SessionWork((index, saved) => slow.save(index, saved))

test('two changes before the page is drawn go on from one another, and an older answer of the core undoes neither', () => {
  const session = sessionOf(host)
  session.change(asked(0), () => ({ draft: chosen('A') }), 10)
  session.change(asked(0), ({ draft }) => ({ isFlagged: draft.kind === 'options' }), 20)
  expect(session.workOn(asked(0))).toEqual({ draft: chosen('A'), crossed: [], isFlagged: true, spentMs: 20 })
  expect(session.workOn(asked(0))).toBe(session.workOn(asked(0)))
})

test('once a question was edited, what the core made of the draft counts', () => {
  const session = sessionOf(host)
  session.change(asked(0), () => ({ draft: chosen('A') }), 10)
  const edited = asked(0, { type: 'multiple', draft: chosen('B') })
  expect(session.workOn(edited).draft).toEqual(chosen('B'))
  session.keepTime(asked(0), 99)
  expect(session.workOn(edited).draft).toEqual(chosen('B'))
})

test('moves are stored one after the other, beside the answers, and one that fails holds up none', async () => {
  const session = sessionOf(host)
  const stored: number[] = []
  const first = Promise.withResolvers<void>()
  session.change(asked(0), () => ({ draft: chosen('A') }), 0)
  session.storeMove(async () => {
    await first.promise
    stored.push(0)
  })
  session.storeMove(async () => {
    throw new Error('The host is away.')
  })
  session.storeMove(async () => void stored.push(2))
  await vi.advanceTimersByTimeAsync(0)
  expect(stored).toEqual([])
  let isDone = false
  void session.flush().then(() => {
    isDone = true
  })
  first.resolve()
  await vi.advanceTimersByTimeAsync(0)
  expect(stored).toEqual([0, 2])
  // the answer is still under way
  expect(isDone).toBe(false)
  await host.answerAll()
  expect(isDone).toBe(true)
})
