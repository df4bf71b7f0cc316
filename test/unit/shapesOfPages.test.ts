import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { box, buildPdf, type PdfText } from '../support/documents/buildPdf.ts'

type Asked = readonly [stem: string, options: readonly [string, string, string, string], right: string]

const asked: readonly Asked[] = [
  ['Which room holds the stove?', ['Cellar', 'Kitchen', 'Attic', 'Hall'], 'B'],
  ['What is cut from a loaf?', ['A slice', 'A pint', 'A yard', 'A ream'], 'A'],
  ['Which bird cannot fly?', ['Swift', 'Heron', 'Finch', 'Kiwi'], 'D'],
  ['Which cloth do silkworms make?', ['Linen', 'Wool', 'Silk', 'Felt'], 'C'],
]
const letters = 'ABCD'

async function read(pages: readonly (readonly PdfText[])[], drawing = '') {
  const { questions } = recognise(await extract(buildPdf(pages, { drawing }), 'paper.pdf'))
  return questions.map(({ stem, options, key }) => ({
    stem,
    options: options.map(({ text }) => text),
    right: key?.kind === 'options' ? key.labels.join('') : key,
  }))
}
const wanted = asked.map(([stem, options, right]) => ({ stem, options, right }))

const printed = ([stem, options, right]: Asked, at: number): readonly string[] => [
  `${at + 1}. ${stem}`,
  ...options.map((text, own) => `${letters.charAt(own)}. ${text}`),
  `Answer: ${right}`,
]
const column = (lines: readonly string[], x: number, y: number, size = 10): PdfText[] =>
  lines.map((text, at) => ({ x, y: y + at * 14, text, size }))

const frame = (x: number, y: number, width: number, height: number): string =>
  [
    box(x, y, x + width, y + 0.5),
    box(x, y + height, x + width, y + height + 0.5),
    box(x, y, x + 0.5, y + height),
    box(x + width, y, x + width + 0.5, y + height),
  ].join('\n')

test('slides in frames, several to a page, are read frame by frame', async () => {
  const places = asked.flatMap((_, at) => [
    [20, 20 + at * 180],
    [310, 20 + at * 180],
  ])
  const slides = asked.flatMap(([stem, options, right], at) => [
    [`Question ${at + 1}`, stem, ...options.map((text, own) => `${letters.charAt(own)}) ${text}`)],
    ['Answer', right],
  ])
  const texts = slides.flatMap((lines, at) => {
    const [x = 0, y = 0] = places[at] ?? []
    return column(lines, x + 12, y + 25, at % 2 === 0 ? 10 : 15)
  })
  const frames = places.map(([x = 0, y = 0]) => frame(x, y, 270, 160)).join('\n')
  expect(await read([texts], frames)).toEqual(wanted)
})

test('numbers that count the lines in the margin are left out', async () => {
  const lines = asked.flatMap(printed)
  const numbers = lines.map((_, at) => ({ x: 30, y: 50 + at * 14, text: String(at + 1), size: 7 }))
  expect(await read([[...numbers, ...column(lines, 50, 50)]])).toEqual(wanted)
})

/** A line of 245 points at 10 points a letter, as wide as justified text that fills its column. */
const wide = 'Read each of them with care and then tick what is right now.'

test('columns with hardly more than a blank between them are two', async () => {
  const left = [wide, ...asked.slice(0, 2).flatMap(printed)]
  const right = asked.slice(2).flatMap((one, at) => printed(one, at + 2))
  const edge = 40 + 262
  expect(await read([[...column(left, 40, 50), ...column([wide, ...right], edge + 10, 50)]])).toEqual(wanted)
})

test('a table in a column is read, and a title below columns stands before what follows', async () => {
  const bare = (from: number, to: number) =>
    asked.slice(from, to).flatMap((one, at) => printed(one, from + at).slice(0, 5))
  const texts = [
    ...column(bare(0, 2), 40, 50),
    ...column(bare(2, 4), 320, 50),
    { x: 320, y: 210, text: 'Answers' },
    ...asked.flatMap(([, , right], at) => [
      { x: 325 + at * 40, y: 242, text: String(at + 1) },
      { x: 325 + at * 40, y: 262, text: right },
    ]),
  ]
  const rules = [
    ...[230, 250, 270].map((y) => box(320, y, 480, y + 0.5)),
    ...[0, 1, 2, 3, 4].map((at) => box(320 + at * 40, 230, 320.5 + at * 40, 270)),
  ].join('\n')
  expect(await read([texts], rules)).toEqual(wanted)
  const key = asked.map(([, , right], at) => `${at + 1} ${right.toLowerCase()}`).join('; ')
  const below = [
    { x: 40, y: 240, text: 'Answers', size: 14 },
    { x: 40, y: 260, text: `${key}     All of them were asked in class, so that everybody may know them.` },
  ]
  const titled = await read([[...column(bare(0, 2), 40, 50), ...column(bare(2, 4), 320, 50), ...below]])
  expect(titled.map(({ stem }) => stem)).toEqual(wanted.map(({ stem }) => stem))
})

test('a row of a table that a page ends within is one', async () => {
  const grid = (bottoms: readonly number[]) =>
    [
      ...bottoms.map((y) => box(40, y, 560, y + 0.5)),
      ...[40, 80, 300, 480, 560].map((x) => box(x, bottoms[0] ?? 0, x + 0.5, bottoms.at(-1) ?? 0)),
    ].join('\n')
  const options = ([, texts]: Asked): readonly string[] => texts.map((text, own) => `${letters.charAt(own)}. ${text}`)
  const row = (one: Asked, at: number, y: number, lines: readonly string[]): PdfText[] => [
    { x: 45, y, text: String(at + 1) },
    { x: 85, y, text: one[0] },
    ...column(lines, 305, y),
    { x: 485, y, text: one[2] },
  ]
  const [first, second, third] = asked as [Asked, Asked, Asked]
  const titles = ['No.', 'Question', 'Options', 'Answer'].map((text, at) => ({
    x: [45, 85, 305, 485][at] as number,
    y: 52,
    text,
  }))
  const pages = [
    [...titles, ...row(first, 0, 72, options(first)), ...row(second, 1, 142, options(second).slice(0, 2))],
    [...column(options(second).slice(2), 305, 72), ...row(third, 2, 142, options(third))],
  ]
  expect(await read(pages, grid([40, 60, 130, 200]))).toEqual(wanted.slice(0, 3))
})
