import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

async function read(content: string | Uint8Array, name: string) {
  const document = await extract(typeof content === 'string' ? new TextEncoder().encode(content) : content, name)
  return { format: document.format, questions: recognise(document).questions }
}

test('text2qti: every sign of its lines', async () => {
  const text = `Quiz title: Demo
% not printed
1.  What is 2+3?
... always
a)  6
... wrong
*b) 5
    and no more
... right

2.  Which are dinosaurs?
[ ] Mammoth
[*] Triceratops
[*] T. rex

3.  Square root of 2?
=   1.4142 +- 0.0001

4.  Cube root of 2?
=   [1.2598, 1.2600]

5.  Who lives at the pole?
*   Santa
*   Santa Claus

6.  Write an essay.
! Say much.
____
`
  const { format, questions } = await read(text, 'quiz.txt')
  expect(format).toBe('text2qti')
  expect(questions).toMatchObject([
    {
      type: 'single',
      stem: 'What is 2+3?',
      options: [{ text: '6' }, { text: '5\nand no more' }],
      key: { labels: ['B'] },
      explanation: 'always\nright',
    },
    { type: 'multiple', key: { labels: ['B', 'C'] } },
    { type: 'fillIn', key: { blanks: [['1.4142±0.0001']] } },
    { type: 'fillIn', key: { blanks: [['1.2599±0.0001']] } },
    { type: 'fillIn', key: { blanks: [['Santa', 'Santa Claus']] } },
    { type: 'shortAnswer', stem: 'Write an essay.', explanation: 'Say much.' },
  ])
})

test("Brightspace's table: a row a part", async () => {
  const csv = `//WRITTEN,,,
NewQuestion,WR,,,
QuestionText,Why?,,,
AnswerKey,Because.,,,
NewQuestion,SA,,,
QuestionText,Capital of Norway?,,,
Answer,50,Christiania,,
Answer,100,Oslo,regexp,
NewQuestion,M,,,
QuestionText,Match,HTML,,
Choice,1,Peru,,
Match,1,Lima,,
Match,2,Quito,,
NewQuestion,MC,,,
QuestionText,"Which, then, is <b>red</b>?",HTML,,
Option,100,Mars,HTML,Rust.
Option,0,Venus,,
NewQuestion,TF,,,
QuestionText,Water is dry.,,,
TRUE,0,,,
FALSE,100,,,
NewQuestion,MS,,,
QuestionText,Which?,,,
Option,1,a,,
Option,0,b,,
Option,1,c,,
NewQuestion,O,,,
QuestionText,Order,,,
Item,second,,,
Item,first,,,
`
  const { format, questions } = await read(csv, 'questions.csv')
  expect(format).toBe('brightspace')
  expect(questions).toMatchObject([
    { type: 'shortAnswer', key: { text: 'Because.' } },
    { type: 'fillIn', key: { blanks: [['Oslo', 'Christiania']] } },
    { type: 'single', stem: 'Match\nPeru', options: [{ text: 'Lima' }, { text: 'Quito' }], key: { labels: ['A'] } },
    { type: 'single', stem: 'Which, then, is red?', key: { labels: ['A'] }, explanation: 'Rust.' },
    { type: 'trueFalse', key: { value: false } },
    { type: 'multiple', key: { labels: ['A', 'C'] } },
    { type: 'shortAnswer', stem: 'Order\n- first\n- second', key: { text: '1. second\n2. first' } },
  ])
})

test("Sensei's table: options in one cell, gaps in three", async () => {
  const titles = 'Question,Answer,ID,Type,Answer Feedback,Text Before Gap,Gap,Text After Gap,Upload Notes,Teacher Notes'
  const rows = [
    '"Which is red?","Right:Mars, Wrong:Venus",1,multiple-choice,Rust.,,,,,',
    'Water is wet.,TRUE,2,boolean,,,,,,',
    'Gap,,3,gap-fill,,The capital is ,Oslo|Christiania,.,,',
    'Why?,,4,single-line,,,,,,Because.',
  ]
  const { format, questions } = await read([titles, ...rows].join('\n'), 'sensei.csv')
  expect(format).toBe('sensei')
  expect(questions).toMatchObject([
    { type: 'single', options: [{ text: 'Mars' }, { text: 'Venus' }], key: { labels: ['A'] }, explanation: 'Rust.' },
    { type: 'trueFalse', key: { value: true } },
    { type: 'fillIn', stem: 'The capital is _____.', key: { blanks: [['Oslo', 'Christiania']] } },
    { type: 'shortAnswer', stem: 'Why?', key: { text: 'Because.' } },
  ])
})

const workbook = (rows: readonly (readonly (string | number)[])[]) => {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  return new Uint8Array(
    write({ SheetNames: ['Sheet1'], Sheets: { Sheet1: sheet } }, { type: 'buffer', bookType: 'xlsx' }),
  )
}
const csvOf = (rows: readonly (readonly (string | number)[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')

const kahoot = [
  ['', 'Quiz template'],
  ['', 'Add questions, at least two answer alternatives, time limit and choose correct answers (at least one).'],
  [],
  [
    '',
    'Question - max 120 characters',
    'Answer 1 - max 75 characters',
    'Answer 2 - max 75 characters',
    'Answer 3 - max 75 characters',
    'Answer 4 - max 75 characters',
    'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
    'Correct answer(s) - choose at least one',
  ],
  [1, 'Which planet is red?', 'Venus', 'Mars', 'Earth', 'Pluto', 20, 2],
  [2, 'Which are gases?', 'oxygen', 'iron', 'helium', 'gold', 20, '1,3'],
]
const blooket = [
  ['Blooket\nImport Template'],
  [
    'Question #',
    'Question Text',
    'Answer 1',
    'Answer 2',
    'Answer 3\n(Optional)',
    'Answer 4\n(Optional)',
    'Time Limit (sec)\n(Max: 300 seconds)',
    'Correct Answer(s)\n(Only include Answer #)',
  ],
  ...kahoot.slice(4),
]
const quizizz = [
  [
    'Question Text',
    'Question Type',
    'Option 1',
    'Option 2',
    'Option 3',
    'Option 4',
    'Option 5',
    'Correct Answer',
    'Time in seconds',
    'Image Link',
    'Answer explanation',
  ],
  ['Which planet is red?', 'Multiple Choice', 'Venus', 'Mars', 'Earth', 'Pluto', '', 2, 30, '', 'Rust.'],
  ['Which are gases?', 'Checkbox', 'oxygen', 'iron', 'helium', 'gold', '', '1,3', 30, '', ''],
]
const gimkit = [
  ['Gimkit Spreadsheet Import Template'],
  [
    'Question',
    'Correct Answer',
    'Incorrect Answer 1',
    'Incorrect Answer 2 (Optional)',
    'Incorrect Answer 3 (Optional)',
  ],
  ['Which planet is red?', 'Mars', 'Venus', 'Earth', 'Pluto'],
]
const planet = {
  type: 'single',
  stem: 'Which planet is red?',
  options: [{ text: 'Venus' }, { text: 'Mars' }, { text: 'Earth' }, { text: 'Pluto' }],
  key: { labels: ['B'] },
}
const gases = { type: 'multiple', options: [{}, {}, {}, {}], key: { labels: ['A', 'C'] } }

test.each([
  ['Kahoot', kahoot, [planet, gases]],
  ['Blooket', blooket, [planet, gases]],
  ['Quizizz', quizizz, [{ ...planet, explanation: 'Rust.' }, gases]],
  [
    'Gimkit',
    gimkit,
    [{ type: 'single', stem: 'Which planet is red?', options: [{ text: 'Mars' }, {}, {}, {}], key: { labels: ['A'] } }],
  ],
])('the template of %s, as a workbook and as CSV', async (_name, rows, expected) => {
  expect((await read(workbook(rows), 'a.xlsx')).questions).toMatchObject(expected)
  expect((await read(csvOf(rows), 'a.csv')).questions).toMatchObject(expected)
})

test('Respondus: types, feedback, a key at the end', async () => {
  const text = `Title: Capitals
1. What is the capital of France?
@ Think of the Seine.
a. Berlin
@ No.
*b. Paris
@ Yes.
c. Rome
~ Sorry.

Type: MA
2. Which are gases?
*a. oxygen
b. iron
*c. helium

Type: F
3. Who wrote Hamlet?
a. Shakespeare
b. William Shakespeare

Type: E
4. Why?
a. Because.

5. Which is red?
a. Venus
b. Mars

Answers:
5. B
`
  const { format, questions } = await read(text, 'quiz.txt')
  expect(format).toBe('respondus')
  expect(questions).toMatchObject([
    {
      type: 'single',
      options: [{ text: 'Berlin' }, { text: 'Paris' }, { text: 'Rome' }],
      key: { labels: ['B'] },
      explanation: 'Think of the Seine.\nYes.',
    },
    { type: 'multiple', key: { labels: ['A', 'C'] } },
    { type: 'fillIn', key: { blanks: [['Shakespeare', 'William Shakespeare']] } },
    { type: 'shortAnswer', stem: 'Why?', key: { text: 'Because.' } },
    { type: 'single', key: { labels: ['B'] } },
  ])
})

const rtf = (body: string) => String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}${body}}`

test('ExamSoft in RTF: rationale before the options', async () => {
  const { questions } = await read(
    rtf(
      String.raw`Type: MC\par Title: Capitals\par 1) What is the capital of France?\par ~ It lies on the Seine.\par\par *a) Paris\par b) Berlin\par\par Type: TF\par 2) Water is wet.\par\par *a) True\par b) False\par`,
    ),
    'exam.rtf',
  )
  expect(questions).toMatchObject([
    {
      type: 'single',
      stem: 'What is the capital of France?',
      key: { labels: ['A'] },
      explanation: 'It lies on the Seine.',
    },
    { type: 'trueFalse', key: { value: true } },
  ])
})

test('ExamView in RTF: options in rows, ANS: below', async () => {
  const row = (...cells: string[]) =>
    String.raw`\trowd\cellx500\cellx3000\intbl ${cells.join(String.raw`\cell `)}\cell\row `
  const { questions } = await read(
    rtf(
      String.raw`\b MULTIPLE CHOICE\b0\par\par 1.\tab Which is red?\par ${row('a.', 'Venus', 'c.', 'Earth')}${row('b.', 'Mars', 'd.', 'Pluto')}\pard\par ANS:\tab B\tab PTS:\tab 1\par\par 2.\tab Which is a river?\par ${row('a.', 'Nile')}${row('b.', 'Alps')}\pard\par ANS:\tab A\tab PTS:\tab 1\par\par \b TRUE/FALSE\b0\par\par ____\tab 3.\tab Water is wet.\par\par ANS:\tab T\tab PTS:\tab 1\par `,
    ),
    'bank.rtf',
  )
  expect(questions).toMatchObject([
    {
      type: 'single',
      options: [{ text: 'Venus' }, { text: 'Mars' }, { text: 'Earth' }, { text: 'Pluto' }],
      key: { labels: ['B'] },
    },
    { type: 'single', key: { labels: ['A'] } },
    { type: 'trueFalse', key: { value: true } },
  ])
})
