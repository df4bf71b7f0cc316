import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, SourceDocument } from '../../src-main/documents/SourceDocument.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

const pieces = [
  '1. ',
  '2、',
  '(1) ',
  '第1题 ',
  '一、',
  '①',
  'Q3. ',
  'A. ',
  'B、',
  'C．',
  '(D) ',
  'E ',
  'a) ',
  '（ ）',
  '( A )',
  '____',
  '√',
  '×',
  '答案：',
  '【解析】',
  'Answer: ',
  '单选题',
  '【判断题】',
  '（2分）',
  '参考答案',
  '1-5 ABCDE',
  '1.A 2.B',
  '第一章 ',
  '材料一：',
  '我的答案：',
  '甲',
  '乙',
  'text ',
  '? ',
  '。',
  '\t',
  '    ',
  '|',
  '[x] ',
  '#Q ',
  '^ ',
  '* ',
  '$x^2$',
  '![](',
  '<b>',
  '9999999999',
  '\u0000',
  '\ud800',
] as const

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 60, unit: 'binary' }),
)

const anyBlock: fc.Arbitrary<Block> = fc
  .record({
    kind: fc.constantFrom('paragraph', 'paragraph', 'paragraph', 'heading', 'tableRow', 'image', 'formula', 'code'),
    text: anyText,
    label: fc.option(fc.constantFrom('1.', 'A．', '（一）', '•', '', '二、'), { nil: undefined }),
    level: fc.option(fc.nat(6), { nil: undefined }),
    cells: fc.option(fc.array(anyText, { maxLength: 6 }), { nil: undefined }),
    marks: fc.option(
      fc.array(fc.record({ from: fc.nat(30), to: fc.nat(60), bold: fc.constant(true as const) }), { maxLength: 3 }),
      { nil: undefined },
    ),
    images: fc.option(fc.array(fc.record({ at: fc.nat(40), image: fc.constant('i') }), { maxLength: 2 }), {
      nil: undefined,
    }),
    anchor: fc.constant({ kind: 'line' as const, line: 0 }),
  })
  .map(({ label, level, cells, marks, images, ...block }) => ({
    ...block,
    ...(label !== undefined && { label }),
    ...(level !== undefined && { level }),
    ...(cells && { cells }),
    ...(marks && { marks }),
    ...(images && { images }),
  }))

const documentWith = (blocks: readonly Block[]): SourceDocument => ({
  name: 'x.txt',
  format: 'txt',
  blocks,
  images: {},
  notes: [],
})
const anyDocument = fc.array(anyBlock, { maxLength: 40 }).map(documentWith)

test('whatever the blocks are, the ledger adds up to them and nothing throws', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const { ledger, fates } = recognise(document)
      expect(Object.values(ledger).reduce((sum, count) => sum + count, 0)).toBe(document.blocks.length)
      expect(fates).toHaveLength(document.blocks.length)
      for (const { kind, reason } of fates) if (kind === 'ignored' || kind === 'unresolved') expect(reason).toBeTruthy()
    }),
    { numRuns: 600 },
  )
})

test('equal documents give equal results', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      expect(recognise(structuredClone(document))).toEqual(recognise(document))
    }),
    { numRuns: 150 },
  )
})

test('questions are canonical: labels from A, keys that name an option, spans within the document', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      for (const { options, key, confidence, source } of recognise(document).questions) {
        expect(options.map(({ label }) => label)).toEqual(options.map((_, at) => String.fromCharCode(65 + at)))
        if (key?.kind === 'options' && options.length > 1)
          expect(options.map(({ label }) => label)).toEqual(expect.arrayContaining(key.labels))
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThan(1)
        expect(source.blocks[0]).toBeGreaterThanOrEqual(0)
        expect(source.blocks[1]).toBeLessThan(document.blocks.length)
        expect(source.blocks[1]).toBeGreaterThanOrEqual(source.blocks[0])
      }
    }),
    { numRuns: 400 },
  )
})

const bankOf = (questions: number): SourceDocument =>
  documentWith(
    Array.from({ length: questions }, (_, at) => [
      `${at + 1}. 第${at}个问题是什么（  ）`,
      'A. 甲一　　B. 乙二',
      'C. 丙三　　D. 丁四',
      `答案：${'ABCD'[at % 4]}`,
    ])
      .flat()
      .map((text, line) => ({ kind: 'paragraph', text, anchor: { kind: 'line', line } })),
  )

/** Processor time, so that a busy machine does not look like a slow rule. */
function millisecondsFor(document: SourceDocument): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    recognise(document)
    return process.cpuUsage(start).user / 1000
  })
  return Math.min(...times)
}

test('eight times the questions take little more than eight times as long', { timeout: 30_000 }, () => {
  recognise(bankOf(2000))
  const [small, large] = [millisecondsFor(bankOf(800)), millisecondsFor(bankOf(6400))]
  expect(large / small).toBeLessThan(8 * 2.5)
})

test.for(pieces)('a line of nothing but %j, however long, is read at once', (piece) => {
  const long = piece.repeat(Math.ceil(60_000 / piece.length))
  const start = process.cpuUsage()
  recognise(documentWith([{ kind: 'paragraph', text: long, anchor: { kind: 'line', line: 0 } }]))
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500)
})
