import { expect, test } from 'vitest'
import type { Binding, LineRole, RuleStep } from '../../src-main/contract/readingRules.ts'
import type { Block, SourceDocument } from '../../src-main/documents/SourceDocument.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lessonsFrom } from '../../src-main/recognition/survey/lessons.ts'
import { documentOf, lineOfQuestion } from '../support/documentNotation.ts'

const blockOf = ({ blocks }: SourceDocument, text: string) => blocks.findIndex((block) => block.text.includes(text))

/** What the steps make of a document; every block is in the account. */
function readWith(document: SourceDocument, steps: readonly RuleStep[]) {
  const { questions, fates, ledger } = recognise(document, { rules: steps })
  expect(Object.values(ledger).reduce((sum, count) => sum + count, 0)).toBe(document.blocks.length)
  return { questions, lines: questions.map(lineOfQuestion), fateOf: (text: string) => fates[blockOf(document, text)] }
}

const ask = (n: number) => `${n}. What is ${n} plus one?\nA. ${n}\nB. ${n + 1}\nC. none\n`
const numbers = Array.from({ length: 12 }, (_, at) => at + 1)
const letter = (n: number) => 'ABC'.charAt(n % 3)
const questions = numbers.map(ask).join('\n')

const bound = (document: SourceDocument, line: string, question: string, as: Binding['as'] = 'answer'): Binding => ({
  block: blockOf(document, line),
  to: blockOf(document, question),
  as,
})

test('a line far below is the answer of the question that a person says, and of no other', () => {
  const document = documentOf(`${questions}\nSee the back of the sheet\nIt is the one in the middle: B`)
  const step = { rules: [], except: [], bound: [bound(document, 'in the middle', '3. What')] }
  const { lines, fateOf } = readWith(document, [step])
  expect(lines[2]).toBe('single 3: What is 3 plus one? [3 | 4 | none] = B')
  expect(lines.filter((line) => line.includes('= B'))).toHaveLength(1)
  expect(fateOf('in the middle')).toEqual({ kind: 'answerKey' })
  const [best, ...more] = lessonsFrom(document, {}, recognise(document), [], step.bound)
  expect(best).toMatchObject({ lines: 1, changed: 2, step: { rules: [], bound: step.bound } })
  expect(more).toEqual([])
})

test('one answer that is bound to its question teaches all that name the number of theirs', () => {
  const key = numbers.map((n) => `Solution to item ${n} is ${letter(n)}`).join('\n')
  const document = documentOf(`${questions}\nThe back of the sheet\n${key}`)
  expect(recognise(document).questions.filter(({ key }) => key !== null)).toEqual([])
  const binding = bound(document, 'item 4 is', '4. What')
  const lessons = lessonsFrom(document, {}, recognise(document), [], [binding])
  const [best, exact] = [lessons[0], lessons.at(-1)]
  expect(best).toMatchObject({ lines: 12, changed: 12, questions: 12 })
  expect(best?.step).toMatchObject({ rules: [{ role: 'answerKey', form: 'Solution to item {number} is {letters}' }] })
  expect(exact).toMatchObject({ lines: 1, changed: 1, step: { rules: [], bound: [binding] } })
  const { questions: read, fateOf } = readWith(document, best ? [best.step] : [])
  expect(read.map(({ key }) => key)).toEqual(numbers.map((n) => ({ kind: 'options', labels: [letter(n)] })))
  expect(fateOf('item 12')).toEqual({ kind: 'answerKey' })
})

test('numbers that begin again are answered section by section; an entry without a question is left over', () => {
  const part = numbers.slice(0, 4).map(ask).join('\n')
  const key = (shift: number) => numbers.slice(0, 4).map((n) => `>> ${n} << ${letter(n + shift)}`)
  const document = documentOf(
    ['# Part one', part, '# Part two', part, '# Back', ...key(0), ...key(1), '>> 9 << A'].join('\n'),
  )
  const { questions: read, fateOf } = readWith(document, [
    { rules: [{ role: 'answerKey', form: '>> {number} << {letters}' }], except: [] },
  ])
  expect(read.map(({ key }) => (key?.kind === 'options' ? key.labels.join('') : null)).join('')).toBe('BCABCABC')
  expect(fateOf('>> 9')).toEqual({ kind: 'unresolved', reason: 'keyWithoutQuestion' })
})

test('a bound answer outweighs what stands beside the question; an explanation is bound likewise', () => {
  const document = documentOf(
    `${ask(1)}Answer: A\n\n${ask(2)}Answer: A\n\nErrata\nNo. 2 must be C\nbecause one was forgotten`,
  )
  const { lines, questions: read } = readWith(document, [
    {
      ...{ rules: [{ role: 'answerKey', form: 'No. {number} must be {letters}' }], except: [] },
      bound: [bound(document, 'because', '2. What', 'explanation')],
    },
  ])
  expect(lines[1]).toContain('= C')
  expect(read.map(({ explanation }) => explanation)).toEqual([null, 'because one was forgotten'])
})

test('a picture on another page comes to its question and leaves the one that it stood in', () => {
  const plain = documentOf(`${ask(1)}\n${ask(2)}\n[picture of it]`)
  const at = blockOf(plain, '[picture')
  const blocks = plain.blocks.map((block, index) =>
    index === at ? { ...block, text: '', images: [{ at: 0, image: 'map' }] } : block,
  )
  const document = { ...plain, blocks, images: { map: { mime: 'image/png', bytes: new Uint8Array() } } }
  expect(recognise(document).questions.map(({ images }) => images.length)).toEqual([0, 1])
  const step: RuleStep = { rules: [], except: [], bound: [{ block: at, to: 0, as: 'picture' }] }
  const { questions: read } = readWith(document, [step])
  expect(read.map(({ images }) => images)).toEqual([[{ image: 'map', field: 'stem' }], []])
  const [lesson] = lessonsFrom(document, {}, recognise(document), [], step.bound)
  expect(lesson).toMatchObject({ changed: 2, examples: [{ pictures: ['map'] }, { pictures: [] }] })
})

test('what is said to be shared text is no question, and belongs to those below it', () => {
  const passage = ['1. The ship left at dawn', 'and met a storm at noon.']
  const document = documentOf([ask(1), ...passage, ask(2), ask(3)].join('\n'))
  const [first, second] = passage.map((line) => blockOf(document, line))
  const roles = [first, second].map((block = 0) => ({ block, role: 'material' as LineRole }))
  const lesson = lessonsFrom(document, {}, recognise(document), roles).at(-1)
  const { questions: read, fateOf } = readWith(document, lesson ? [lesson.step] : [])
  expect(read.map(({ number, source }) => [number, source.fields.material])).toEqual([
    ['1', undefined],
    ['2', [first, second]],
    ['3', [first, second]],
  ])
  expect(fateOf('The ship')).toEqual({ kind: 'material' })
})

const rowOf = (row: number, cells: readonly string[], sheet = 'Sheet'): Block => ({
  kind: 'tableRow',
  text: cells.join('\t'),
  cells: [...cells],
  anchor: { kind: 'cell', sheet, row, column: 0 },
})

const sheetOf = (...blocks: readonly Block[]): SourceDocument => ({ ...documentOf(''), blocks })

/** A sheet that asks for capitals and has no answers. */
const asked = [
  rowOf(0, ['No.', 'Question', 'A', 'B', 'C']),
  ...['Peru', 'Chad', 'Oman'].map((land, at) =>
    rowOf(at + 1, [String(at + 1), `Capital of ${land}?`, 'Lima', 'Muscat', 'Ndjamena']),
  ),
]
const keysOf = (read: ReturnType<typeof readWith>) =>
  read.questions.map(({ key }) => (key?.kind === 'options' ? key.labels.join('') : null))

test('a cell elsewhere is the answer of the row that a person says; a row of a key names its number beside it', () => {
  const said = [rowOf(0, ['Ndjamena'], 'Back'), rowOf(1, ['3', 'B', 'by the sea'], 'Back')]
  const document = sheetOf(...asked, ...said)
  const read = readWith(document, [
    {
      ...{ rules: [], except: [] },
      bound: [
        { block: 4, to: 2, as: 'answer' },
        { block: 5, to: 3, as: 'answer' },
      ],
    },
  ])
  expect(keysOf(read)).toEqual([null, 'C', 'B'])
  expect(read.questions.map(({ explanation }) => explanation)).toEqual([null, null, 'by the sea'])
  expect(read.questions.map(({ issues }) => issues.includes('missingAnswer'))).toEqual([true, false, false])
  expect(read.fateOf('by the sea')).toEqual({ kind: 'answerKey' })
})

test('one answer below a sheet teaches all that name the numbers of its rows', () => {
  const key = ['A', 'C', 'B'].map((letters, at) => rowOf(at + 5, [`Solution to item ${at + 1} is ${letters}`], 'Back'))
  const document = sheetOf(...asked, ...key)
  const binding: Binding = { block: 5, to: 2, as: 'answer' }
  const [best] = lessonsFrom(document, {}, recognise(document), [], [binding])
  expect(best).toMatchObject({ lines: 3, changed: 3, questions: 3 })
  expect(keysOf(readWith(document, best ? [best.step] : []))).toEqual(['A', 'C', 'B'])
})

test('a picture and an explanation come to rows of a table, and an answer in a table to running text', () => {
  const picture: Block = {
    ...{ kind: 'image', text: '', anchor: { kind: 'cell', sheet: 'Back', row: 1, column: 0 } },
    images: [{ at: 0, image: 'map' }],
  }
  const rows = readWith(sheetOf(...asked, picture, rowOf(2, ['see the map'], 'Back')), [
    {
      ...{ rules: [], except: [] },
      bound: [
        { block: 4, to: 1, as: 'picture' },
        { block: 5, to: 1, as: 'explanation' },
      ],
    },
  ])
  expect(rows.questions.map(({ images }) => images)).toEqual([[{ image: 'map', field: 'stem' }], [], []])
  expect(rows.questions[0]?.explanation).toBe('see the map')

  const text = documentOf(`${ask(1)}\n${ask(2)}`)
  const table = ['No.', '1', '2'].map((number, at) => rowOf(at, [number, ['Answer', 'B', 'A'][at] ?? ''], 'Table 1'))
  const document = { ...text, blocks: [...text.blocks, ...table] }
  const at = text.blocks.length + 2
  const read = readWith(document, [
    { rules: [], except: [], bound: [{ block: at, to: blockOf(text, '1. What'), as: 'answer' }] },
  ])
  expect(keysOf(read)[0]).toBe('A')
})
