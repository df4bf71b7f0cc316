import { expect, test } from 'vitest'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import type { RenewalPair, RenewalPicks } from '../../src-main/contract/renewalCalls.ts'
import { differences, libraryRows, lost } from '../support/editing/libraryRows.ts'
import { RandomEditor } from '../support/editing/RandomEditor.ts'
import { problemsOf } from '../support/editing/studiedLibrary.ts'
import { responseTo } from '../support/exports/randomLibrary.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { asDocument } from '../support/renewals/asDocument.ts'
import { Dice } from '../support/renewals/Dice.ts'
import { type Authored, randomBank } from '../support/renewals/randomBank.ts'
import { type Revised, revise } from '../support/renewals/revise.ts'
import { isSoaking, rounds, seeds } from '../support/rounds.ts'

const size = rounds(70, 250)

async function drop(library: TestLibrary, bank: readonly Authored[], name: string) {
  library.app.start()
  const bytes = asDocument(bank)
  const { id } = await library.ask('imports.add', { target: { newBank: '题库' }, name, bytes, whenNewer: 'hold' })
  return library.ended(id)
}

const listAll = async (library: TestLibrary): Promise<QuestionView[]> => {
  const all: QuestionView[] = []
  for (let offset = 0; ; offset += 500) {
    const { questions } = await library.ask('questions.list', { offset, limit: 500 })
    all.push(...questions)
    if (questions.length < 500) return all
  }
}

async function practise(library: TestLibrary, dice: Dice): Promise<void> {
  const session = await library.ask('practice.start', { limit: Math.round(size / 3), order: 'random' })
  for (let index = 0; index < session.total; index++) {
    const asked = await library.ask('practice.question', { sessionId: session.id, index })
    const response = responseTo(asked, dice.below(4))
    const given = await library.ask('practice.answer', { sessionId: session.id, index, response, durationMs: 1000 })
    if (given.verdict === 'ungraded')
      await library.ask('practice.selfGrade', { attemptId: given.attemptId, score: 0.5 })
  }
}

type ByHand = Map<number, Partial<Pick<QuestionView, 'stem' | 'explanation' | 'section' | 'key' | 'options'>>>

/** What a person may have made of a question: words, key, order of options, chapter. Returns which fields are theirs. */
async function editSome(library: TestLibrary, dice: Dice, questions: readonly QuestionView[]): Promise<ByHand> {
  const byHand: ByHand = new Map()
  for (const question of dice.shuffled(questions).slice(0, Math.round(size / 5))) {
    const { id, type, stem, options, key, explanation, section } = question
    const fields = { type, stem, options: [...options], key, explanation, section }
    const own = dice.pick([
      { stem: `${stem} 我补充的话` },
      { explanation: `我的理解：第 ${id} 题` },
      { section: `我的章节 ${dice.below(3)}` },
      ...(options.length > 2
        ? [{ options: options.map((option, at) => (at === 0 ? { ...option, text: `${option.text}（改）` } : option)) }]
        : []),
    ])
    await library.ask('questions.edit', { id, fields: { ...fields, ...own } })
    byHand.set(id, own)
  }
  return byHand
}

async function writeBeside(library: TestLibrary, dice: Dice, questions: readonly QuestionView[]): Promise<void> {
  for (const { id } of dice.shuffled(questions).slice(0, Math.round(size / 4)))
    await library.ask('questions.annotate', { id, bookmarked: true, note: `记 ${id}`, tags: ['易错'] })
  const [first, second, third] = dice.shuffled(questions).map(({ id }) => id)
  if (first && second && third) await library.ask('questions.reorder', { ids: [first, second], beforeId: third })
}

async function allPairs(library: TestLibrary, id: number): Promise<RenewalPair[]> {
  const pairs: RenewalPair[] = []
  for (;;) {
    const view = await library.ask('renewals.get', { id, offset: pairs.length, limit: 500 })
    pairs.push(...view.pairs)
    if (pairs.length >= view.total) return pairs
  }
}

/**
 * What is written beside questions, answered, scheduled. `regraded`: questions with another key by now: what is remembered of them is
 * reckoned anew from the same answers, as after an edit; it is there all the same.
 */
function personal(dataDir: string, regraded: ReadonlySet<number>): string[] {
  const { state } = libraryRows(dataDir)
  const rowsOf = (name: string) => state[name] ?? []
  const cards = rowsOf('card').map((row) => {
    const { question_id: id } = JSON.parse(row)
    return regraded.has(id) ? `card of ${id}` : row
  })
  const named = ['annotation', 'question_tag', 'attempt', 'session', 'mistake_decision', 'bank_plan']
  return [...cards, ...named.flatMap((name) => rowsOf(name).map((row) => `${name} ${row}`))]
}

const isAnswer = ({ field, take }: RenewalPair['differences'][number]): boolean =>
  take === 'document' && ['key', 'type', 'options'].includes(field)

type Tally = { kept: number; keptRight: number; edited: number; editedRight: number }

function score(
  tally: Tally,
  pairs: readonly RenewalPair[],
  revised: readonly Revised[],
  idOf: ReadonlyMap<number, number>,
) {
  const readOrder = pairs
    .flatMap((pair) => (pair.read ? [pair] : []))
    .sort((a, b) => (a.read?.id ?? 0) - (b.read?.id ?? 0))
  expect(readOrder).toHaveLength(revised.length)
  revised.forEach(({ id, deed }, at) => {
    const wanted = idOf.get(id)
    if (deed === 'new' || wanted === undefined) return
    const isRight = readOrder[at]?.mine?.id === wanted
    if (deed === 'edited') {
      tally.edited++
      tally.editedRight += Number(isRight)
    } else {
      tally.kept++
      tally.keptRight += Number(isRight)
    }
  })
}

test('random revisions of a random bank are renewed: nothing of the person is lost, and what was matched is right', {
  timeout: 600_000,
}, async () => {
  const tally: Tally = { kept: 0, keptRight: 0, edited: 0, editedRight: 0 }
  for (const seed of seeds(1, 40)) {
    const dice = new Dice(seed)
    const library = new TestLibrary()
    library.now = 1_700_000_000_000
    try {
      const bank = randomBank(dice, size)
      await drop(library, bank, '复习题库 2024版.json')
      const before = await listAll(library)
      expect(before).toHaveLength(size)
      const idOf = new Map(bank.map(({ id }, at) => [id, before[at]?.id ?? 0]))
      await practise(library, dice)
      const byHand = await editSome(library, dice, before)
      await writeBeside(library, dice, before)
      const removed = dice.pick(before)
      await library.ask('questions.remove', { ids: [removed.id] })
      for (const [own, id] of idOf) if (id === removed.id) idOf.delete(own)

      const shares = { edited: 0.1 + dice.next() * 0.2, moved: dice.next() * 0.15, gone: 0.05, fresh: 0.08 }
      const revised = revise(dice, bank, shares)
      const newer = await drop(library, revised, '复习题库 2025版.json')
      expect(newer, `seed ${seed}`).toMatchObject({ held: true, renews: { name: '复习题库 2024版.json' } })
      const pairs = await allPairs(library, newer.id)
      score(tally, pairs, revised, idOf)
      for (const pair of pairs) {
        const own = byHand.get(pair.mine?.id ?? 0)
        for (const difference of pair.differences)
          if (own && Object.hasOwn(own, difference.field))
            expect(difference).toMatchObject({ changedBy: 'person', take: 'mine' })
      }

      const regraded = new Set(
        pairs.flatMap(({ mine, differences: all }) => (all.some(isAnswer) ? (mine?.id ?? []) : [])),
      )
      const [rows, mine] = [libraryRows(library.dataDir), personal(library.dataDir, regraded)]
      library.now += 60_000
      await library.ask('renewals.apply', { id: newer.id })
      const became = libraryRows(library.dataDir)
      expect(await problemsOf(library)).toEqual([])
      const there = new Set(personal(library.dataDir, regraded))
      expect(mine.filter((row) => !there.has(row))).toEqual([])
      const after = new Map((await listAll(library)).map((view) => [view.id, view]))
      for (const { id } of before) if (id !== removed.id) expect(after.has(id)).toBe(true)
      for (const [id, own] of byHand) if (id !== removed.id) expect(after.get(id)).toMatchObject(own)
      expect([...after.values()].some(({ stem }) => stem === removed.stem)).toBe(false)

      await library.ask('changes.undo', {})
      const back = libraryRows(library.dataDir)
      expect(differences(rows, back)).toEqual([])
      expect(lost(became, back)).toEqual([])
      await library.ask('changes.redo', {})
      expect(differences(became, libraryRows(library.dataDir))).toEqual([])
      expect(await problemsOf(library)).toEqual([])
    } finally {
      await library.remove()
    }
  }
  console.log(
    `renewals: ${tally.keptRight} of ${tally.kept} unchanged and moved matched, ${tally.editedRight} of ${tally.edited} edited`,
  )
  expect(tally.keptRight).toBeGreaterThanOrEqual(tally.kept * 0.99)
  expect(tally.editedRight).toBeGreaterThanOrEqual(tally.edited * 0.95)
})

const idOf = (view: QuestionView | null): number => view?.id ?? 0

/** Any picks that do not contradict each other. */
function somePicks(dice: Dice, pairs: readonly RenewalPair[]): RenewalPicks {
  const both = pairs.filter(({ mine, read }) => mine && read)
  const fresh = pairs.filter(({ mine }) => !mine)
  const some = (list: readonly RenewalPair[], count: number) => dice.shuffled(list).slice(0, count)
  const fields = both.flatMap(({ mine, differences: all }) =>
    all
      .filter(({ field }) => !['type', 'options', 'key'].includes(field) && dice.chance(0.3))
      .map(({ field }) => ({ id: idOf(mine), field, take: dice.pick(['mine', 'document'] as const) })),
  )
  return {
    fields,
    apart: some(both, 2).map(({ mine }) => idOf(mine)),
    leaveOut: some(fresh, 1).map(({ read }) => idOf(read)),
    takeIn: some(fresh, 1).map(({ read }) => idOf(read)),
    trash: some(
      pairs.filter(({ read }) => !read),
      2,
    ).map(({ mine }) => idOf(mine)),
  }
}

test.each(seeds(1, 40))(
  'whatever was done to a bank and whatever is picked, a renewal is sound and can be undone (seed %i)',
  {
    timeout: 300_000,
  },
  async (seed) => {
    const dice = new Dice(seed)
    const library = new TestLibrary()
    library.now = 1_700_000_000_000
    try {
      const bank = randomBank(dice, 50)
      await drop(library, bank, '题库 v1.json')
      const editor = new RandomEditor((name, input) => library.ask(name, input), seed)
      for (let acts = rounds(30, 60); acts > 0; acts--) {
        library.now += 60_000
        await editor.act()
      }
      const { id, renews } = await drop(
        library,
        revise(dice, bank, { edited: 0.2, moved: 0.1, gone: 0.1, fresh: 0.1 }),
        '题库 v2.json',
      )
      // so much may have been removed that little of the older version is left
      if (isSoaking && !renews) return
      expect(renews).not.toBeNull()
      const picks = somePicks(dice, await allPairs(library, id))
      const rows = libraryRows(library.dataDir)
      library.now += 60_000
      await library.ask('renewals.apply', { id, picks })
      const became = libraryRows(library.dataDir)
      expect(await problemsOf(library)).toEqual([])
      await library.ask('changes.undo', {})
      expect(differences(rows, libraryRows(library.dataDir))).toEqual([])
      await library.ask('changes.redo', {})
      expect(differences(became, libraryRows(library.dataDir))).toEqual([])
      expect(await problemsOf(library)).toEqual([])
    } finally {
      await library.remove()
    }
  },
)
