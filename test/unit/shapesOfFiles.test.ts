import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { buildDocx, paragraph, run } from '../support/documents/buildDocx.ts'

type Asked = readonly [stem: string, options: readonly [string, string, string, string], right: string]

const asked: readonly Asked[] = [
  ['Which room holds the stove?', ['Cellar', 'Kitchen', 'Attic', 'Hall'], 'B'],
  ['Which of these is cut from a loaf?', ['A slice', 'A pint', 'A yard', 'A ream'], 'A'],
  ['Which bird cannot fly?', ['Swift', 'Heron', 'Finch', 'Kiwi'], 'D'],
  ['Which cloth is made by silkworms?', ['Linen', 'Wool', 'Silk', 'Felt'], 'C'],
  ['Which tool drives a nail?', ['Saw', 'Hammer', 'Plane', 'File'], 'B'],
]
const letters = 'ABCD'
const each = (write: (one: Asked, place: number) => string): string => asked.map(write).join('')

async function read(bytes: Uint8Array, file: string) {
  const { questions } = recognise(await extract(bytes, file))
  return questions.map(({ stem, options, key }) => ({
    stem: stem.replace(/ \( \)$/, ''),
    options: options.map(({ text }) => text),
    right: key?.kind === 'options' ? key.labels.join('') : key,
  }))
}
const wanted = asked.map(([stem, options, right]) => ({ stem, options, right }))

const printed = ([, options]: Asked): string =>
  options.map((text, at) => paragraph(`${letters.charAt(at)}. ${text}`)).join('')
const cell = (text: string, fill = ''): string =>
  `<w:tc><w:tcPr>${fill && `<w:shd w:val="clear" w:fill="${fill}"/>`}</w:tcPr>${paragraph(text)}</w:tc>`
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`

const inWord: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  [
    'hidden lines of answers',
    buildDocx({
      body: each(
        (one, at) =>
          paragraph(`${at + 1}. ${one[0]}`) + printed(one) + paragraph(run(`Answer: ${one[2]}`, '<w:vanish/>')),
      ),
    }),
  ],
  [
    'hidden letters in the brackets of the stems',
    buildDocx({
      body: each(
        (one, at) =>
          paragraph(`${run(`${at + 1}. ${one[0]} (`)}${run(one[2], '<w:vanish/>')}${run(')')}`) + printed(one),
      ),
    }),
  ],
  [
    'comments that are letters',
    buildDocx({
      body: each(
        (one, at) =>
          paragraph(`${run(`${at + 1}. ${one[0]}`)}<w:r><w:commentReference w:id="${at}"/></w:r>`) + printed(one),
      ),
      parts: {
        'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${each(([, , right], at) => `<w:comment w:id="${at}">${paragraph(right)}</w:comment>`)}</w:comments>`,
      },
      relationships: [{ id: 'c', type: 'comments', target: 'comments.xml' }],
    }),
  ],
  [
    'comments on the right options',
    buildDocx({
      body: each(([stem, options, right], at) => {
        const shown = options.map((text, own) => {
          const isRight = letters.charAt(own) === right
          const mark = isRight ? `<w:r><w:commentReference w:id="${at}"/></w:r>` : ''
          return paragraph(run(`${letters.charAt(own)}. ${text}`) + mark)
        })
        return paragraph(`${at + 1}. ${stem}`) + shown.join('')
      }),
      parts: {
        'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${each((_, at) => `<w:comment w:id="${at}">${paragraph('Correct')}</w:comment>`)}</w:comments>`,
      },
      relationships: [{ id: 'c', type: 'comments', target: 'comments.xml' }],
    }),
  ],
  [
    'a shaded cell, letters without a dot',
    buildDocx({
      body: each(([stem, options, right], at) => {
        const shown = options.map((text, own) =>
          cell(`${letters.charAt(own)} ${text}`, letters.charAt(own) === right ? '92D050' : ''),
        )
        return `${paragraph(`${at + 1}. ${stem}`)}<w:tbl>${row(...shown.slice(0, 2))}${row(...shown.slice(2))}</w:tbl>`
      }),
    }),
  ],
  [
    'numbers over letters below a table of questions',
    buildDocx({
      body: `<w:tbl>${row(...['No.', 'Question', 'A', 'B', 'C', 'D'].map((text) => cell(text)))}${each(([stem, options], at) => row(...[String(at + 1), stem, ...options].map((text) => cell(text))))}</w:tbl>${paragraph('Answers')}<w:tbl>${row(...asked.map((_, at) => cell(String(at + 1))))}${row(...asked.map(([, , right]) => cell(right)))}</w:tbl>`,
    }),
  ],
]

test.for(inWord)('questions in a Word file: %s', async ([, bytes]) => {
  expect(await read(bytes, 'bank.docx')).toEqual(wanted)
})

test('what a Word file hides or remarks is left out where it tells no answers', async () => {
  const body = each(
    (one, at) =>
      paragraph(`${run(`${at + 1}. ${one[0]}`)}${run('copied from our site', '<w:vanish/>')}`) +
      printed(one) +
      paragraph(`Answer: ${one[2]}`),
  )
  expect(await read(buildDocx({ body }), 'bank.docx')).toEqual(wanted)
})

const csv = (...rows: readonly (readonly string[])[]): Uint8Array =>
  strToU8(rows.map((cells) => cells.map((text) => `"${text}"`).join(',')).join('\n'))

const inSheets: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  [
    'a question a column',
    csv(
      ['No.', ...asked.map((_, at) => String(at + 1))],
      ['Question', ...asked.map(([stem]) => stem)],
      ...[0, 1, 2, 3].map((own) => [
        `Option ${letters.charAt(own)}`,
        ...asked.map(([, options]) => options[own] as string),
      ]),
      ['Answer', ...asked.map(([, , right]) => right)],
    ),
  ],
  [
    'stars before the right options of a cell',
    csv(
      ['Question', 'Choices (* = correct)', 'Score'],
      ...asked.map(([stem, options, right]) => [
        stem,
        options.map((text, own) => (letters.charAt(own) === right ? `*${text}` : text)).join('\n'),
        '5',
      ]),
    ),
  ],
  [
    'a word behind the right options of columns',
    csv(
      ['Question', 'Option 1', 'Option 2', 'Option 3', 'Option 4'],
      ...asked.map(([stem, options, right]) => [
        stem,
        ...options.map((text, own) => (letters.charAt(own) === right ? `${text} (correct)` : text)),
      ]),
    ),
  ],
]

test.for(inSheets)('questions in a sheet: %s', async ([, bytes]) => {
  expect(await read(bytes, 'bank.csv')).toEqual(wanted)
})

test('numbered columns of answers fill one blank each', async () => {
  const said = [
    ['A week has ____ days.', 'seven', ''],
    ['The sun rises in the ____ and sets in the ____.', 'east', 'west'],
    ['A dozen is ____.', 'twelve', ''],
    ['Ice is frozen ____.', 'water', ''],
  ]
  const { questions } = recognise(await extract(csv(['题目', '答案1', '答案2'], ...said), 'bank.csv'))
  expect(questions.map(({ key }) => key)).toEqual(
    said.map(([, ...answers]) => ({ kind: 'blanks', blanks: answers.filter(Boolean).map((text) => [text]) })),
  )
})
