import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { RuleStep } from '../../src-main/contract/readingRules.ts'
import { pack, unpack } from '../../src-main/db/packed.ts'
import type { SourceDocument } from '../../src-main/documents/SourceDocument.ts'
import type { ReadRequest, ResultOf } from '../../src-main/imports/reader/readerMessages.ts'
import type { SurveyGroup } from '../../src-main/recognition/survey/SurveyGroup.ts'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { documentOf } from '../support/documentNotation.ts'

const recogniser = '../../src-main/recognition/recognise.ts'
let recognise: typeof import('../../src-main/recognition/recognise.ts').recognise
let readingOf: typeof import('../../src-main/recognition/readings.ts').readingOf
let answerRequest: typeof import('../../src-main/imports/reader/answerRequest.ts').answerRequest

// loaded anew: other test files of this worker have loaded them without a watch
beforeAll(async () => {
  vi.resetModules()
  vi.doMock(recogniser, { spy: true })
  ;({ recognise } = await import('../../src-main/recognition/recognise.ts'))
  ;({ readingOf } = await import('../../src-main/recognition/readings.ts'))
  ;({ answerRequest } = await import('../../src-main/imports/reader/answerRequest.ts'))
})
afterAll(() => {
  vi.doUnmock(recogniser)
  vi.resetModules()
})
afterEach(() => void vi.mocked(recognise).mockClear())
const read = () => vi.mocked(recognise).mock.calls.length

async function ask<Request extends ReadRequest>(request: Request): Promise<ResultOf<Request>> {
  const reply = await answerRequest(request)
  if (!reply.ok) throw new Error(reply.fault.message)
  return reply.result as ResultOf<Request>
}

const badges = (count: number, seed: number) => documentOf(misreadPaper('badges', count, seed).text)

test('a document is read once for its import, its review and each mending, and again for each trial', async () => {
  const document = badges(40, 3)
  const source = pack(document)
  await ask({ kind: 'recognise', source })
  expect(read()).toBe(1)
  const rules: RuleStep[] = []
  for (let turn = 0; turn < 5; turn++) {
    const before = read()
    const groups = unpack<SurveyGroup[]>((await ask({ kind: 'survey', source, rules })).groups)
    const trials = read() - before
    const mend = groups[0]?.mend
    if (mend?.kind !== 'rules') break
    expect(trials).toBeGreaterThan(0)
    const compared = await ask({ kind: 'compare', source, rules, steps: [mend.step] })
    expect(read() - before).toBe(trials)
    rules.push(mend.step)
    const { questions } = recognise(documentOf(misreadPaper('badges', 40, 3).text), { rules })
    vi.mocked(recognise).mockClear()
    expect(unpack(compared.after)).toMatchObject(questions.map(({ stem, key }) => ({ stem, key })))
  }
  expect(rules.length).toBeGreaterThan(0)
})

test('other rules, columns and documents are read by themselves', async () => {
  const [one, other] = [badges(5, 1), badges(5, 2)]
  const rules: RuleStep[] = [{ rules: [{ role: 'nothing', form: '扫码下载客户端刷题更快' }], except: [] }]
  const plain = readingOf(one)
  expect(readingOf(one, { rules: [] })).toBe(plain)
  expect(readingOf(one, { rules }).questions).toEqual(recognise(one, { rules }).questions)
  expect(readingOf(other).questions).toEqual(recognise(other).questions)
  const sources = [pack(one), pack(other), pack(one)]
  const asked = []
  for (const source of sources) asked.push((await ask({ kind: 'survey', source })).questions.map(unpack))
  expect(asked[0]).toEqual(asked[2])
  expect(asked[0]).not.toEqual(asked[1])
})

test('of a long document few readings are kept, and of a very long one none', () => {
  const long: SourceDocument = { ...badges(5, 1), blocks: Array(31_000).fill({ kind: 'paragraph', text: '' }) }
  expect(readingOf(long)).toBe(readingOf(long))
  const first = readingOf(long)
  readingOf(long, { rules: [{ rules: [{ role: 'nothing', form: 'x' }], except: [] }] })
  expect(readingOf(long)).not.toBe(first)
  const longer: SourceDocument = { ...long, blocks: [...long.blocks, ...long.blocks] }
  expect(readingOf(longer)).not.toBe(readingOf(longer))
})
