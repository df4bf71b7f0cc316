import fc from 'fast-check'
import type { QuestionView } from '../../../src-main/contract/questionCalls.ts'
import type { Response } from '../../../src-main/contract/questionTypes.ts'
import type { TestLibrary } from '../library/TestLibrary.ts'

const day = 86_400_000

/** What a person may do in a library; numbers choose among what there is. */
export type Deed =
  | { kind: 'import'; bank: number; first: number; count: number }
  | { kind: 'annotate'; question: number; text: string; tag: string | null; bookmarked: boolean; reason: boolean }
  | { kind: 'edit'; question: number; text: string; turn: boolean }
  | { kind: 'restore'; question: number }
  | {
      kind: 'practise'
      bank: number | null
      limit: number
      answers: readonly number[]
      finish: boolean
      study: boolean
    }
  | { kind: 'exam'; bank: number; questions: number; handIn: boolean; blueprint: boolean }
  | { kind: 'rate'; rating: 1 | 2 | 3 | 4 }
  | { kind: 'decide'; out: boolean }
  | { kind: 'join'; cluster: number; keep: number; decide: boolean }
  | { kind: 'plan'; bank: number; ahead: number | null }
  | { kind: 'settings'; rights: number }
  | { kind: 'wait'; days: number }

const nat = fc.nat(1000)
const text = fc.stringMatching(/^[一-十a-z$&<"'\\ ]{1,12}$/).map((one) => one.trim() || '字')

export const deeds = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('import' as const),
      bank: nat,
      first: fc.integer({ min: 1, max: 30 }),
      count: fc.integer({ min: 1, max: 6 }),
    }),
    fc.record({
      kind: fc.constant('annotate' as const),
      question: nat,
      text,
      tag: fc.option(text),
      bookmarked: fc.boolean(),
      reason: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('edit' as const), question: nat, text, turn: fc.boolean() }),
    fc.record({ kind: fc.constant('restore' as const), question: nat }),
    fc.record({
      kind: fc.constant('practise' as const),
      bank: fc.option(nat),
      limit: fc.integer({ min: 1, max: 5 }),
      answers: fc.array(fc.nat(4), { maxLength: 5 }),
      finish: fc.boolean(),
      study: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('exam' as const),
      bank: nat,
      questions: fc.integer({ min: 1, max: 4 }),
      handIn: fc.boolean(),
      blueprint: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('rate' as const),
      rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    }),
    fc.record({ kind: fc.constant('decide' as const), out: fc.boolean() }),
    fc.record({ kind: fc.constant('join' as const), cluster: nat, keep: nat, decide: fc.boolean() }),
    fc.record({ kind: fc.constant('plan' as const), bank: nat, ahead: fc.option(fc.integer({ min: 3, max: 60 })) }),
    fc.record({ kind: fc.constant('settings' as const), rights: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 20 }) }),
  ),
  { minLength: 4, maxLength: 22 },
)

const bankNames = ['甲', 'Second', '三 / 3']

function paper(first: number, count: number): string {
  const one = (number: number) =>
    number % 5 === 0
      ? `${number}. 第${number}句话是对的。（  ）\n答案：${number % 2 === 0 ? '正确' : '错误'}`
      : number % 5 === 1
        ? `${number}. 简述第${number}点。\n答案：要点${number}`
        : `${number}. 第${number}个选哪个？\nA. 一${number}\nB. 二${number}\nC. 三${number}\n答案：${'ABC'[number % 3]}\n解析：因为$x_{${number}}$`
  return `一、题目\n${Array.from({ length: count }, (_, at) => one(first + at)).join('\n')}`
}

const pick = <Item>(list: readonly Item[], at: number): Item | undefined => list[at % Math.max(1, list.length)]

export function responseTo({ type, options }: Pick<QuestionView, 'type' | 'options'>, at: number): Response {
  if (type === 'trueFalse') return { kind: 'truth', value: at % 2 === 0 }
  if (type === 'single' || type === 'multiple') return { kind: 'options', labels: [pick(options, at)?.label ?? 'A'] }
  return type === 'fillIn' ? { kind: 'blanks', blanks: ['x'] } : { kind: 'text', text: '要点' }
}

/** Does one deed; what cannot be done now (nothing there, an exam running) is left. */
async function perform(library: TestLibrary, deed: Deed): Promise<void> {
  const { ask } = { ask: library.ask.bind(library) }
  const banks = await ask('banks.list', undefined)
  const all = async () =>
    (await Promise.all(banks.map(({ id }) => ask('questions.list', { bankId: id, limit: 500 })))).flatMap(
      ({ questions }) => questions,
    )
  switch (deed.kind) {
    case 'import':
      await library.importText(
        paper(deed.first, deed.count),
        { bankNamed: pick(bankNames, deed.bank) ?? '' },
        `${deed.first}.txt`,
      )
      return
    case 'annotate': {
      const question = pick(await all(), deed.question)
      if (!question) return
      const tags = deed.tag === null ? {} : { tags: [deed.tag] }
      const reason = deed.reason ? { mistakeReason: 'careless' as const } : {}
      await ask('questions.annotate', {
        id: question.id,
        bookmarked: deed.bookmarked,
        note: deed.text,
        ...tags,
        ...reason,
      })
      return
    }
    case 'edit': {
      const question = pick(await all(), deed.question)
      if (!question) return
      const { type, explanation, section } = question
      const turned = deed.turn ? [...question.options].reverse() : question.options
      const options = turned.map(({ label, text }, at) => ({ label: String.fromCharCode(65 + at), text, was: label }))
      const letters = new Map(options.map(({ label, was }) => [was, label]))
      const key =
        question.key?.kind === 'options'
          ? { kind: 'options' as const, labels: question.key.labels.map((label) => letters.get(label) ?? label).sort() }
          : question.key
      await ask('questions.edit', {
        id: question.id,
        fields: { type, stem: `${question.stem} ${deed.text}`, options, key, explanation, section },
      })
      return
    }
    case 'restore': {
      const question = pick(
        (await all()).filter(({ isEdited }) => isEdited),
        deed.question,
      )
      if (question) await ask('questions.restore', { id: question.id })
      return
    }
    case 'practise': {
      const bankId = deed.bank === null ? undefined : pick(banks, deed.bank)?.id
      const mode = deed.study ? 'study' : 'practice'
      const session = await ask('practice.start', {
        bankIds: bankId === undefined ? [] : [bankId],
        limit: deed.limit,
        mode,
        order: 'random',
        shuffleOptions: true,
      })
      for (const [index, answer] of deed.answers.entries()) {
        if (index >= session.total) break
        const asked = await ask('practice.question', { sessionId: session.id, index })
        if (answer === 4) {
          await ask('practice.saveDraft', {
            sessionId: session.id,
            index,
            draft: responseTo(asked, 1),
            crossed: ['B'],
            spentMs: 50,
          })
          continue
        }
        const given = await ask('practice.answer', {
          sessionId: session.id,
          index,
          response: responseTo(asked, answer),
          durationMs: 1000 + answer,
        })
        if (given.verdict === 'ungraded' && answer !== 3)
          await ask('practice.selfGrade', { attemptId: given.attemptId, score: answer / 3 })
      }
      if (deed.finish) await ask('practice.finish', { sessionId: session.id })
      return
    }
    case 'exam': {
      const bank = pick(banks, deed.bank)
      if (!bank) return
      const set = { bankIds: [bank.id] }
      const view = deed.blueprint
        ? await startBlueprint(library, bank.id)
        : await ask('exams.startFrom', { set, name: '模拟', questions: deed.questions, minutes: 30 })
      const asked = await ask('exams.question', { sessionId: view.sessionId, index: 0 })
      await ask('exams.answer', {
        sessionId: view.sessionId,
        index: 0,
        draft: responseTo(asked, 0),
        isFlagged: true,
        spentMs: 900,
      })
      if (deed.handIn) await ask('exams.handIn', { sessionId: view.sessionId })
      return
    }
    case 'rate': {
      for (const { id } of await all()) {
        const graded = (await ask('questions.history', { id })).find(({ verdict }) => verdict !== 'ungraded')
        if (graded) {
          await ask('cards.rate', { attemptId: graded.attemptId, rating: deed.rating })
          return
        }
      }
      return
    }
    case 'decide': {
      const { mistakes } = await ask('mistakes.list', { left: !deed.out })
      const [first] = mistakes
      if (first) await ask('mistakes.decide', { questionId: first.question.id, decision: deed.out ? 'out' : 'back' })
      return
    }
    case 'join': {
      const ids = pick((await ask('duplicates.list', {})).clusters, deed.cluster)?.questions.map(({ id }) => id) ?? []
      const keepId = pick(ids, deed.keep) ?? 0
      if (deed.decide) await ask('duplicates.decide', { ids, decision: 'ignore' })
      else await ask('duplicates.merge', { keepId, otherIds: ids.filter((id) => id !== keepId) })
      return
    }
    case 'plan': {
      const bank = pick(banks, deed.bank)
      const at = new Date((library.now ?? 0) + (deed.ahead ?? 0) * day).toISOString().slice(0, 10)
      if (bank)
        await ask('plan.set', {
          bankId: bank.id,
          examDay: deed.ahead === null ? null : at,
          minutesADay: 20,
          daysOff: [0],
        })
      return
    }
    case 'settings':
      await ask('settings.update', { rightInARowToLeave: deed.rights })
      return
    case 'wait':
      library.now = (library.now ?? 0) + deed.days * day
  }
}

async function startBlueprint(library: TestLibrary, bankId: number) {
  const { plan } = await library.ask('exams.propose', { bankId })
  const { id } = await library.ask('exams.saveBlueprint', { bankId, name: '卷', plan })
  return library.ask('exams.start', { blueprintId: id })
}

const isFault = (error: unknown): error is { code: string } =>
  typeof error === 'object' && error !== null && 'code' in error

/** Lives through the deeds, one minute apart. */
export async function live(library: TestLibrary, chosen: readonly Deed[]): Promise<void> {
  library.now = Date.UTC(2026, 2, 3, 4, 5, 6)
  for (const deed of chosen) {
    library.now += 60_000
    await perform(library, deed).catch((error: unknown) => {
      if (!isFault(error) || ['INTERNAL', 'UNKNOWN_CALL'].includes(error.code)) throw error
    })
  }
}
