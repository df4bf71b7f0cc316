import { afterEach, expect, test } from 'vitest'
import type { StartReader } from '../../src-main/ports.ts'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { startSharedKeeper } from '../support/library/sharedHelpers.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const many = 60

const libraries: TestLibrary[] = []
afterEach(async () => {
  for (const library of libraries.splice(0)) await library.remove()
})

/** A library whose clock stands, so that two of them are told apart by nothing but what is done to them. */
function open(startKeeper: StartReader): TestLibrary {
  const library = new TestLibrary()
  library.now = Date.UTC(2026, 4, 1)
  library.ports.startKeeper = startKeeper
  libraries.push(library)
  return library
}

const cannotStart: StartReader = () => ({
  pid: undefined,
  send: () => {},
  onMessage: () => {},
  onExit: (listen) => listen('it could not be started'),
  kill: () => {},
})

type Paper = { id: number; bankId: number; ids: readonly number[] }

async function importPaper(library: TestLibrary, text: string, name = 'Paper'): Promise<Paper> {
  const { id, bank } = await library.importText(text, { newBank: name }, `${name}.txt`)
  return { id, bankId: bank.id, ids: await library.ask('questions.ids', { bankId: bank.id }) }
}

/** What tells two libraries apart whatever they hold. */
const own = ['uid', 'turnedAt']

/** All that a person sees of it. */
async function seen(library: TestLibrary) {
  const banks = await library.ask('banks.list', undefined)
  const lists = banks.map(({ id }) => library.ask('questions.list', { bankId: id, limit: 500 }))
  const { changes } = await library.ask('changes.list', {})
  const all = {
    banks,
    questions: (await Promise.all(lists)).map(({ questions }) => questions),
    imports: await library.ask('imports.list', {}),
    changes: changes.filter(({ state }) => state === 'done'),
    problems: (await library.app.examine()).flatMap(({ problems }) => problems),
  }
  return JSON.parse(JSON.stringify(all, (key, value) => (own.includes(key) ? undefined : value))) as typeof all
}

async function mend(library: TestLibrary, id: number, cause: string, without: readonly number[] = []) {
  const group = (await library.ask('desk.open', { id })).groups.find((one) => one.cause === cause)
  return library.ask('desk.mend', { id, group: group?.key ?? '', without: [...without] })
}

const sums = questionsText(many)
const letters = misreadPaper('lettersOnButtons', many).text
const badges = misreadPaper('badges', many)
/** A paper of 20 stretches of four numbers each. */
const stretches = (of: (first: number, word: string) => string) =>
  Array.from({ length: 20 }, (_, at) =>
    of(4 * at + 1, `${'甲乙丙丁戊'.charAt(at % 5)}${'子丑寅卯'.charAt(at / 5)}`),
  ).join('\n')
const holding = stretches(
  (n) =>
    `${n}. Which is a metal of kind ${n}?\nA. iron\nB. wood\nC. glass ${n + 1}. Which is a gas of kind ${n}?\nA. gold\nB. oxygen\nC. salt\n` +
    `${n + 2}. Which is heavy of kind ${n}?\nA. a cat\nB. a fly\nC. a cow\n` +
    `${n + 3}. Which is sweet of kind ${n}?\nA. sugar\nB. sand\nC. snow`,
)
const cut = stretches(
  (n, word) =>
    `${n}. 离${word}最近，\n答案：\n而且没有卫星的行星是（ ）\nA. 火星\nB. 水星\nC. 木星\n答案：B\n` +
    `${n + 1}. ${word}是无色的（ ） ${n + 2}. 属于${word}的是（ ）\nA. 金\nB. 氧\nC. 盐\n答案：B\n` +
    `${n + 3}. ${word}红色的是（ ）\nA. 花\nB. 雪\nC. 炭\n答案：A`,
)
const keyless = sums.replaceAll(/^Answer: .*\n/gm, '')
const keys = Array.from({ length: many }, (_, at) => `${at + 101}. ${'ABCD'.charAt(at % 4)}`).join(' ')

/** `prepare`: what else there has to be. */
type Edit = {
  text: string
  prepare?: (library: TestLibrary) => Promise<number>
  make: (library: TestLibrary, paper: Paper, prepared: number) => Promise<unknown>
}

const otherBank = async (library: TestLibrary) => (await importPaper(library, questionsText(10), 'Other')).bankId

const edits: Readonly<Record<string, Edit>> = {
  'tags and a section set': {
    text: sums,
    make: (library, { ids }) =>
      library.ask('questions.set', { ids: [...ids], set: { addTags: ['sums'], section: 'Part', key: null } }),
  },
  'questions moved': {
    text: sums,
    prepare: otherBank,
    make: (library, { ids }, bankId) => library.ask('questions.move', { ids: [...ids], bankId }),
  },
  'questions copied': {
    text: sums,
    prepare: otherBank,
    make: (library, { ids }, bankId) => library.ask('questions.copy', { ids: [...ids], bankId }),
  },
  'questions removed': {
    text: sums,
    make: (library, { ids }) => library.ask('questions.remove', { ids: ids.slice(0, -1) }),
  },
  'questions in another order': {
    text: sums,
    make: (library, { ids }) => library.ask('questions.reorder', { ids: ids.toReversed(), beforeId: null }),
  },
  'a group mended by rules, one question left out': {
    text: letters,
    make: (library, { id, ids }) => mend(library, id, 'surplusLines', ids.slice(0, 1)),
  },
  'a group mended by fields, one question left out': {
    text: `${keyless}\nAnswer key\n${keys}`,
    make: (library, { id, ids }) => mend(library, id, 'orphanedAnswers', ids.slice(0, 1)),
  },
  'questions of a large paper split in two': {
    text: holding,
    make: (library, { id }) => mend(library, id, 'holdsNext'),
  },
  'each two questions of a large paper made one': {
    text: cut,
    make: (library, { id }) => mend(library, id, 'cutInTwo'),
  },
  'a taught rule taken': {
    text: badges.text,
    make: async (library, { id }) => {
      const [lesson] = await library.ask('desk.teach', { id, corrections: [{ block: 6, role: 'answer' }] })
      return library.ask('desk.learn', { id, steps: [lesson?.step ?? { rules: [] }] })
    },
  },
  'kept rules applied': {
    text: badges.text,
    prepare: async (library) => {
      const { id } = await importPaper(library, misreadPaper('badges', 40, 8).text, 'Earlier')
      const { groups } = await library.ask('desk.open', { id })
      await library.ask('desk.mend', { id, group: groups.find(({ canMend }) => canMend)?.key ?? '' })
      return (await library.ask('rules.keep', { id })).id
    },
    make: (library, { id }, keptId) => library.ask('rules.apply', { id, keptId }),
  },
}

test.each(Object.entries(edits))('%s: another process makes of the library what this one would', async (_, edit) => {
  const order: string[] = []
  const elsewhere: TestLibrary = open((how) => {
    const process = startSharedKeeper(how)
    const send = (message: unknown) => {
      process.send(message)
      if ((message as { kind: string }).kind !== 'change') return
      order.push('begun')
      void elsewhere.ask('banks.list', undefined).then(() => order.push('read'))
    }
    return { ...process, send }
  })
  const here = open(cannotStart)
  const results: unknown[] = []
  for (const library of [elsewhere, here]) {
    const paper = await importPaper(library, edit.text)
    const prepared = (await edit.prepare?.(library)) ?? 0
    const before = await seen(library)
    const made = await edit.make(library, paper, prepared)
    if (library === elsewhere) order.push('made')
    const after = await seen(library)
    await library.ask('changes.undo', {})
    expect(await seen(library)).toEqual(before)
    await library.ask('changes.redo', {})
    expect(await seen(library)).toEqual(after)
    expect(after.questions).not.toEqual(before.questions)
    results.push({ made, after })
  }
  expect(order.slice(0, 3)).toEqual(['begun', 'read', 'made'])
  expect(results[0]).toEqual(results[1])
  expect(results[0]).toMatchObject({ after: { problems: [] } })
})
