import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type MeantQuestion, type MisreadLayout, misreadPaper } from '../support/desk/misreadPapers.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

async function importPaper(layout: MisreadLayout, count = 40) {
  const paper = misreadPaper(layout, count)
  const { id, bank } = await library.importText(paper.text, { newBank: 'Paper' })
  return { paper, id, bankId: bank.id }
}

/** Mends the first group that can be, until none can. Returns how often. */
async function mendAll(id: number): Promise<number> {
  for (let times = 0; ; times++) {
    const group = (await library.ask('desk.open', { id })).groups.find(({ canMend }) => canMend)
    if (!group) return times
    await library.ask('desk.mend', { id, group: group.key })
  }
}

const list = async (bankId: number) => (await library.ask('questions.list', { bankId, limit: 500 })).questions

const meant = ({ stem, options, answer, isTruth }: MeantQuestion) => ({
  type: isTruth ? 'trueFalse' : 'single',
  stem,
  options: isTruth ? [] : options,
  key: isTruth ? { kind: 'truth', value: answer === 0 } : { kind: 'options', labels: ['ABCD'.charAt(answer)] },
})

const shown = async (bankId: number) =>
  (await list(bankId)).map(({ type, stem, options, key }) => ({
    type,
    stem,
    options: options.map(({ text }) => text),
    key,
  }))

const problems = async () => (await library.app.examine()).flatMap((part) => part.problems)

describe.each(['lettersOnButtons', 'circles', 'badges'] as const)('a paper in the layout %s', (layout) => {
  test('is read badly, is whole after two mendings, and nothing of it is doubtful then', async () => {
    const { paper, id, bankId } = await importPaper(layout)
    expect((await library.ask('imports.get', { id })).doubtful).toBe(40)
    expect((await library.ask('desk.open', { id })).readsBadly).toBe(true)
    expect(await mendAll(id)).toBeLessThanOrEqual(2)
    expect(await shown(bankId)).toEqual(paper.questions.map(meant))
    expect(await library.ask('imports.get', { id })).toMatchObject({ doubtful: 0, recognised: 40, added: 40 })
    expect(await library.ask('desk.open', { id })).toMatchObject({ groups: [], doubtful: 0, readsBadly: false })
    expect(await problems()).toEqual([])
  })
})

test.each([
  ['None of the above', false],
  ["I don't know.", false],
  ['以上都不对', false],
  ['上述说法均正确', false],
  ['Keine der Antworten', false],
  ['Aucune des réponses ci-dessus', false],
  ['Ninguna de las anteriores', false],
  ['Ничего из перечисленного', false],
  ['上記のいずれでもない', false],
  ['해당 없음', false],
  ['Go Premium now', true],
  ['Above all, subscribe', true],
])('"%s" as the last option of every question and never right is surplus: %s', async (last, isSurplus) => {
  const asked = Array.from({ length: 12 }, (_, at) =>
    [
      `${at + 1}. Which is ${at + 1}?`,
      `A. ${at + 40}`,
      `B. ${at + 1}`,
      `C. ${at + 70}`,
      `D. ${last}`,
      'Answer: B',
    ].join('\n'),
  )
  const { id } = await library.importText(asked.join('\n\n'), { newBank: 'Paper' })
  const { groups } = await library.ask('desk.open', { id })
  expect(groups.some(({ cause }) => cause === 'surplusLines')).toBe(isSurplus)
})

test('a handful of doubtful questions is no document that was read badly, at the desk neither', async () => {
  const asked = Array.from({ length: 12 }, (_, at) =>
    [`${at + 1}. Which is ${at + 1}?`, `A. ${at}`, `B. ${at + 1}`, ...(at % 4 === 3 ? [] : ['Answer: B'])].join('\n'),
  )
  const { id, doubtful } = await library.importText(asked.join('\n'), { newBank: 'Numbers' }, 'numbers.txt')
  expect(doubtful).toBe(3)
  expect(await library.ask('desk.open', { id })).toMatchObject({ doubtful: 3, readsBadly: false })
})

test('a group says what it would do before it does it, by questions that differ', async () => {
  const { id } = await importPaper('lettersOnButtons')
  const [group] = (await library.ask('desk.open', { id })).groups
  expect(group).toMatchObject({ cause: 'surplusLines', samples: ['F. 翻到背面看谜底', 'E. 选好了'] })
  expect(group?.questionIds).toHaveLength(40)
  const types = group?.examples.map(({ before, after }) => [before.options.length, after?.options.length])
  expect(types).toContainEqual([6, 4])
  expect(types?.some(([before]) => before !== 6)).toBe(true)
})

test('mended questions keep their identity: an answer given before stays with its question and is graded anew', async () => {
  const { id, bankId } = await importPaper('badges')
  const [first] = await list(bankId)
  const session = await library.ask('practice.start', { bankIds: [bankId], scope: 'all', order: 'sequential' })
  await library.ask('practice.answer', {
    sessionId: session.id,
    index: 0,
    response: { kind: 'options', labels: ['A'] },
    durationMs: 1000,
  })
  await mendAll(id)
  const [after] = await list(bankId)
  expect(after?.id).toBe(first?.id)
  const right = after?.key?.kind === 'options' && after.key.labels[0] === 'A'
  expect(after?.lastVerdict).toBe(right ? 'correct' : 'incorrect')
  expect(await problems()).toEqual([])
})

test('what a person edited, accepted or left out stays as it is', async () => {
  const { id, bankId } = await importPaper('lettersOnButtons')
  const [edited, accepted, leftOut] = await list(bankId)
  if (!edited || !accepted || !leftOut) throw new Error('three questions are needed')
  await library.ask('questions.edit', {
    id: edited.id,
    fields: { type: 'shortAnswer', stem: 'My own words', options: [], key: null, explanation: null, section: null },
  })
  await library.ask('imports.settle', { id, questionIds: [accepted.id] })
  const { groups } = await library.ask('desk.open', { id })
  expect(groups[0]?.questionIds).not.toContain(edited.id)
  expect(groups[0]?.questionIds).not.toContain(accepted.id)
  await library.ask('desk.mend', { id, group: groups[0]?.key ?? '', without: [leftOut.id] })
  const after = new Map((await list(bankId)).map((question) => [question.id, question]))
  expect(after.get(edited.id)?.stem).toBe('My own words')
  expect(after.get(accepted.id)?.options).toHaveLength(6)
  expect(after.get(leftOut.id)?.options).toHaveLength(6)
  expect([...after.values()].filter(({ options }) => options.length === 6)).toHaveLength(2)
})

test('a mending is one change: undone, the library is as it was, redone, as it became', async () => {
  const { id, bankId } = await importPaper('lettersOnButtons')
  const before = [await list(bankId), await library.ask('imports.get', { id }), await library.ask('desk.open', { id })]
  await mendAll(id)
  const after = await shown(bankId)
  const { changes } = await library.ask('changes.list', {})
  expect(changes.slice(0, 2).map(({ kind, madeBy, detail }) => [kind, madeBy, detail.count])).toEqual(
    Array(2).fill(['mendQuestions', 'rule', 40]),
  )
  await library.ask('changes.undo', {})
  await library.ask('changes.undo', {})
  expect([
    await list(bankId),
    await library.ask('imports.get', { id }),
    await library.ask('desk.open', { id }),
  ]).toEqual(before)
  await library.ask('changes.redo', {})
  await library.ask('changes.redo', {})
  expect(await shown(bankId)).toEqual(after)
  expect(await problems()).toEqual([])
})

test('a group that is gone is told of, and changes nothing', async () => {
  const { id, bankId } = await importPaper('badges')
  const [group] = (await library.ask('desk.open', { id })).groups
  await library.ask('desk.mend', { id, group: group?.key ?? '' })
  const before = await shown(bankId)
  await expect(library.ask('desk.mend', { id, group: group?.key ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await shown(bankId)).toEqual(before)
})

test('the lines of the document are told with their questions and fields', async () => {
  const { id, bankId } = await importPaper('badges')
  const [first] = await list(bankId)
  const { total, lines } = await library.ask('desk.lines', { id, offset: 0, limit: 7 })
  expect(total).toBe(40 * 7 - 8 * 2 + 1)
  expect(lines.map(({ questionId }) => questionId)).toEqual([...Array(7).fill(first?.id)])
  expect(lines[0]).toMatchObject({ kind: 'question', fields: ['stem'], isDoubtful: true, place: '1' })
  expect(lines[1]?.fields).toEqual(['options'])
})

describe('a taught rule', () => {
  test('is tried before it is taken, mends all like it as one change, stays with the import and is told', async () => {
    const { paper, id, bankId } = await importPaper('badges')
    const [lesson] = await library.ask('desk.teach', { id, corrections: [{ block: 6, role: 'answer' }] })
    expect(lesson).toMatchObject({ lines: 40, changed: 40, questions: 40, doubtful: 0 })
    expect((await library.ask('imports.get', { id })).doubtful).toBe(40)
    if (!lesson) throw new Error('nothing was learnt')
    const [blocks] = lesson.examples.map((example) => example.blocks)
    const except = Array.from(
      { length: (blocks?.[1] ?? 0) - (blocks?.[0] ?? 0) + 1 },
      (_, at) => (blocks?.[0] ?? 0) + at,
    )
    expect(await library.ask('desk.learn', { id, steps: [{ ...lesson.step, except }] })).toEqual({ changed: 39 })
    expect(await library.ask('desk.rules', { id })).toEqual([{ ...lesson.step, except }])
    expect((await list(bankId)).filter(({ key }) => key === null)).toHaveLength(1)
    await library.ask('changes.undo', {})
    expect(await library.ask('desk.rules', { id })).toEqual([])
    await library.ask('desk.learn', { id, steps: [lesson.step] })
    expect(await shown(bankId)).toEqual(paper.questions.map(meant))
    expect(await problems()).toEqual([])
  })

  test('reads a document in which no question was found', async () => {
    const card = (n: number) => [
      `card ${n} of 20`,
      `Which is the number ${n} here`,
      `> ${n}`,
      '> none',
      `pick ${'AB'.charAt(n % 2)} now`,
    ]
    const text = Array.from({ length: 20 }, (_, at) => card(at + 1))
      .flat()
      .join('\n')
    const { id, state } = await library.importText(text, { newBank: 'Cards' })
    expect(state).toBe('failed')
    expect((await library.ask('desk.lines', { id })).lines).toHaveLength(100)
    const corrections = (['number', undefined, 'option', 'option', 'answer'] as const).flatMap((role, block) =>
      role ? [{ block, role }] : [],
    )
    const [lesson] = await library.ask('desk.teach', { id, corrections })
    expect(lesson).toMatchObject({ questions: 20, doubtful: 0 })
    const steps = [lesson?.step ?? { rules: [] }, { rules: [{ role: 'nothing' as const, form: 'page foot' }] }]
    await library.ask('desk.learn', { id, steps })
    const [latest] = await library.ask('imports.list', {})
    expect(await library.ended(latest?.id ?? 0)).toMatchObject({ state: 'done', recognised: 20, doubtful: 0 })
    expect(await library.ask('desk.rules', { id: latest?.id ?? 0 })).toMatchObject(steps)
    expect(await problems()).toEqual([])
  })
})

test('a line elsewhere that a person binds to a question is its answer, and teaches those that name theirs: one change, undone as one', async () => {
  const ask = (n: number) => `${n}. What is ${n} plus one?\nA. ${n}\nB. ${n + 1}\nC. none\n`
  const numbers = Array.from({ length: 8 }, (_, at) => at + 1)
  const key = numbers.map((n) => `Solution to item ${n} is ${'ABC'.charAt(n % 3)}`)
  const text = [...numbers.map(ask), 'A shared remark about all sums', ask(9), 'The back of the sheet', ...key].join(
    '\n',
  )
  const { id, bank } = await library.importText(text, { newBank: 'Paper' })
  const { lines } = await library.ask('desk.lines', { id })
  const blockOf = (words: string) => lines.find((line) => line.text.includes(words))?.block ?? -1
  const sums = async () => Object.values((await library.ask('imports.get', { id })).ledger ?? {})
  const before = [await shown(bank.id), await sums()]
  const fourth = (await list(bank.id))[3]?.id ?? 0
  const bindings = [{ block: blockOf('item 4 is'), questionId: fourth, as: 'answer' as const }]
  const corrections = [{ block: blockOf('shared remark'), role: 'material' as const }]
  const [best] = await library.ask('desk.teach', { id, bindings })
  const lessons = await library.ask('desk.teach', { id, bindings, corrections })
  expect(best).toMatchObject({ lines: 8 })
  const exact = lessons.at(-1)
  expect(exact?.step.bound).toEqual([{ block: blockOf('item 4 is'), to: blockOf('4. What'), as: 'answer' }])
  await library.ask('desk.learn', { id, steps: [exact?.step ?? { rules: [] }] })
  expect((await list(bank.id)).map(({ key }) => key?.kind)).toEqual(
    numbers.map((n) => (n === 4 ? 'options' : undefined)).concat([undefined]),
  )
  const after = await library.ask('imports.get', { id })
  expect(after.ledger).toMatchObject({ material: 1, answerKey: 1 })
  expect((await sums()).reduce((sum, count) => sum + count, 0)).toBe(lines.length)
  const bound = (await library.ask('desk.lines', { id, offset: blockOf('item 4 is'), limit: 1 })).lines[0]
  expect(bound).toMatchObject({ questionId: fourth, fields: ['answer'], kind: 'answerKey' })
  await library.ask('changes.undo', {})
  expect([await shown(bank.id), await sums()]).toEqual(before)
  await library.ask('changes.redo', {})
  await library.ask('desk.learn', { id, steps: [best?.step ?? { rules: [] }] })
  expect((await list(bank.id)).filter(({ key }) => key !== null)).toHaveLength(8)
  await expect(
    library.ask('desk.teach', { id, bindings: [{ block: 0, questionId: 10 ** 6, as: 'answer' }] }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await problems()).toEqual([])
})

test('questions that were read as one, or one as two, are mended by their groups, each as one change that is undone', async () => {
  const text = [
    '1. 离太阳最近，\n答案：\n而且没有卫星的行星是（ ）\nA. 火星\nB. 水星\nC. 木星\n答案：B',
    '2. 水是无色的（ ） 3. 属于气体的是（ ）\nA. 金\nB. 氧\nC. 盐\n答案：B',
    '4. 红色的是（ ）\nA. 花\nB. 雪\nC. 炭\n答案：A',
  ]
  const { id, bank } = await library.importText(text.join('\n'), { newBank: 'Paper' })
  const before = await shown(bank.id)
  const causes = (await library.ask('desk.open', { id })).groups.flatMap(({ canMend, cause }) =>
    canMend ? [cause] : [],
  )
  expect(causes.toSorted()).toEqual(['cutInTwo', 'holdsNext'])
  expect(await mendAll(id)).toBe(2)
  const stems = ['离太阳最近，而且没有卫星的行星是（ ）', '水是无色的（ ）', '属于气体的是（ ）', '红色的是（ ）']
  const after = await shown(bank.id)
  expect(after.map(({ stem }) => stem)).toEqual(stems)
  expect(after[2]?.key).toEqual({ kind: 'options', labels: ['B'] })
  expect(await problems()).toEqual([])
  await library.ask('changes.undo', {})
  await library.ask('changes.undo', {})
  expect(await shown(bank.id)).toEqual(before)
  await library.ask('changes.redo', {})
  await library.ask('changes.redo', {})
  expect(await shown(bank.id)).toEqual(after)
  expect(await problems()).toEqual([])
})
