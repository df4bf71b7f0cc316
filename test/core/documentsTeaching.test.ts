import { describe, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { evaluate } from '../../src-main/documents/moodle/evaluate.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

const read = (text: string, name: string) => extract(new TextEncoder().encode(text), name)
const recognised = async (text: string, name: string) => recognise(await read(text, name)).questions
const fields = async (text: string, name: string) =>
  (await read(text, name)).blocks.flatMap((block) => (block.fields ? [block.fields] : []))

describe('GIFT', () => {
  test('choices, truth, short answers, numbers and essays are told by their braces', async () => {
    const gift = `// written for this test
::One:: Which planet is red? {~Venus =Mars#It is rusty. ~Earth}

Water is wet. {T}

The capital of Norway is {=Oslo =Christiania}.

How many legs has a spider? {#8:0}

Say why. {}
`
    expect(await fields(gift, 'x.gift')).toMatchObject([
      {
        type: 'single',
        stem: 'Which planet is red?',
        options: [
          { text: 'Venus', isRight: false },
          { text: 'Mars', isRight: true },
          { text: 'Earth', isRight: false },
        ],
        explanation: 'It is rusty.',
        blocks: 6,
      },
      { type: 'trueFalse', stem: 'Water is wet.', key: ['true'] },
      { type: 'fillIn', stem: 'The capital of Norway is _____.', key: ['Oslo'], alternatives: [['Christiania']] },
      { type: 'fillIn', key: ['8'] },
      { type: 'shortAnswer', stem: 'Say why.', key: [] },
    ])
  })

  test('weights without a full answer make a multiple choice, escapes are undone, categories are headings', async () => {
    const gift = '$CATEGORY: $course$/Maths\n\nWhich are 2\\=1+1? {~%50%1+1 ~%50%3-1 ~%-100%2+2}\n\nNext {T}\n'
    const { blocks } = await read(gift, 'x.txt')
    expect(blocks[0]).toMatchObject({ kind: 'heading', text: 'Maths' })
    expect(blocks[1]?.fields).toMatchObject({
      type: 'multiple',
      stem: 'Which are 2=1+1?',
      options: [{ isRight: true }, { isRight: true }, { isRight: false }],
    })
  })

  test('several braces in one text are its blanks, and so are the marks of cloze questions', async () => {
    const gift = `The capital of Norway is {=Oslo =Christiania} and pi is {#3.14:0.01}.

Lakes turn to {1:SA:=ice} and {1:MC:~burn~=melt}.

::Essay:: Say more. {}
`
    expect(await fields(gift, 'x.txt')).toMatchObject([
      {
        type: 'fillIn',
        stem: 'The capital of Norway is _____ and pi is _____.',
        key: ['Oslo', '3.14±0.01'],
        alternatives: [['Christiania'], []],
      },
      { type: 'fillIn', stem: 'Lakes turn to _____ and _____.', key: ['ice', 'melt'] },
      { type: 'shortAnswer', stem: 'Say more.', key: [] },
    ])
  })

  test('~= is a right option, ranges and tolerances are kept, pairs are a choice each, pictures are told', async () => {
    const gift = `Grass is {~=green~blue} in spring.

Pi? {#3.141..3.142}

When? {#=1822:0#Yes =%50%1822:2}

Match. {=Peru -> Lima =Chile -> Santiago = -> Quito####All in the Andes.}

[html]<p>What is <b>this</b>?</p><img src="a.png"> {=a house ~a tree}
`
    const questions = await recognised(gift, 'x.gift')
    expect(questions).toMatchObject([
      { type: 'single', stem: 'Grass is _____ in spring.', key: { labels: ['A'] } },
      { type: 'fillIn', key: { blanks: [['3.1415±0.0005']] } },
      { type: 'fillIn', key: { blanks: [['1822']] }, explanation: 'Yes' },
      { type: 'single', stem: 'Match.\nPeru', key: { labels: ['A'] }, explanation: 'All in the Andes.' },
      {
        stem: 'Match.\nChile',
        options: [{ text: 'Lima' }, { text: 'Santiago' }, { text: 'Quito' }],
        key: { labels: ['B'] },
      },
      { type: 'single', stem: 'What is this?', images: [{ field: 'stem', image: 'a.png' }] },
    ])
  })
})

test('Aiken is known by its capital ANSWER lines', async () => {
  const { format, blocks } = await read(
    'What is 1+1?\nA. 1\nB. 2\nANSWER: B\n\nWhat is 2+1?\nA) 3\nB) 4\nANSWER: A\n',
    'x.txt',
  )
  expect(format).toBe('aiken')
  expect(blocks[3]?.text).toBe('ANSWER: B')
})

describe('Moodle XML', () => {
  test('types, HTML texts, pictures, feedback and embedded answers are read', async () => {
    const answer = (fraction: number, text: string) => `<answer fraction="${fraction}"><text>${text}</text></answer>`
    const xml = `<?xml version="1.0"?><quiz>
      <question type="category"><category><text>$course$/top/History</text></category></question>
      <question type="multichoice"><questiontext format="html"><text><![CDATA[<p>Who is <b>this</b>?</p><p><img src="@@PLUGINFILE@@/a.png"></p>]]></text><file name="a.png" encoding="base64">iVBORw0=</file></questiontext><single>true</single>${answer(0, 'A king')}${answer(100, 'A queen')}<generalfeedback><text>See page 3.</text></generalfeedback></question>
      <question type="truefalse"><questiontext><text>Rome fell.</text></questiontext>${answer(100, 'true')}${answer(0, 'false')}</question>
      <question type="shortanswer"><questiontext><text>First emperor?</text></questiontext>${answer(100, 'Augustus')}${answer(80, 'Octavian')}</question>
      <question type="cloze"><questiontext><text>Paris is in {1:SHORTANSWER:=France~%50%Europe}.</text></questiontext></question>
      <question type="essay"><questiontext><text>Explain.</text></questiontext></question></quiz>`
    const { blocks, images } = await read(xml, 'export.xml')
    expect(blocks[0]).toMatchObject({ kind: 'heading', text: 'History' })
    expect(blocks.flatMap((block) => (block.fields ? [block.fields] : []))).toMatchObject([
      {
        type: 'single',
        stem: 'Who is this?',
        options: [
          { text: 'A king', isRight: false },
          { text: 'A queen', isRight: true },
        ],
        explanation: 'See page 3.',
      },
      { type: 'trueFalse', key: ['true'] },
      { type: 'fillIn', key: ['Augustus'], alternatives: [['Octavian']] },
      { type: 'fillIn', stem: 'Paris is in _____.', key: ['France'], alternatives: [['Europe']] },
      { type: 'shortAnswer', stem: 'Explain.', key: [] },
    ])
    expect(Object.values(images)).toMatchObject([{ mime: 'image/png' }])
  })
})

describe('all types of Moodle XML', () => {
  const answer = (fraction: number, text: string, more = '') =>
    `<answer fraction="${fraction}"><text>${text}</text>${more}</answer>`
  const question = (type: string, text: string, more: string) =>
    `<question type="${type}"><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${more}</question>`
  const quiz = (...questions: string[]) => `<?xml version="1.0"?><!-- x --><quiz>${questions.join('\n')}</quiz>`

  test('numbers keep their tolerance; calculated ones take their first numbers', async () => {
    const dataset = (name: string, value: string) =>
      `<dataset_definition><name><text>${name}</text></name><dataset_items><dataset_item><number>1</number><value>${value}</value></dataset_item></dataset_items></dataset_definition>`
    const sets = `<dataset_definitions>${dataset('a', '3.0')}${dataset('b', '4')}</dataset_definitions>`
    const shape = '<correctanswerformat>1</correctanswerformat><correctanswerlength>1</correctanswerlength>'
    const xml = quiz(
      question('numerical', 'Pi?', answer(100, '3.14', '<tolerance>0.01</tolerance>') + answer(50, '3')),
      question(
        'calculated',
        'Sides {a} and {b}, area {={a}*{b}/2}?',
        answer(
          100,
          'sqrt(pow({a},2)+pow({b},2))',
          `<tolerance>0.01</tolerance><tolerancetype>1</tolerancetype>${shape}`,
        ) + sets,
      ),
      question(
        'calculatedmulti',
        'Sum of {a} and {b}?',
        `<single>true</single>${answer(100, '{={a}+{b}}')}${answer(0, '{={a}-{b}}')}${sets}`,
      ),
    )
    expect(await recognised(xml, 'x.xml')).toMatchObject([
      { type: 'fillIn', key: { blanks: [['3.14±0.01']] } },
      { type: 'fillIn', stem: 'Sides 3 and 4, area 6?', key: { blanks: [['5±0.05']] } },
      { type: 'single', stem: 'Sum of 3 and 4?', options: [{ text: '7' }, { text: '-1' }], key: { labels: ['A'] } },
    ])
  })

  test('ordering, matching, gaps with a bank, rows of true and false', async () => {
    const pair = (left: string, right: string) =>
      `<subquestion format="html"><text>${left}</text><answer><text>${right}</text></answer></subquestion>`
    const word = (tag: string, text: string) => `<${tag}><text>${text}</text><group>1</group></${tag}>`
    const row = (number: number, text: string) =>
      `<row number="${number}"><rowtext format="html"><text>${text}</text></rowtext></row>`
    const weight = (number: number, column: number, value: string) =>
      `<weight rownumber="${number}" columnnumber="${column}"><value>${value}</value></weight>`
    const xml = quiz(
      question('ordering', 'Order the steps.', answer(2, 'sow') + answer(1, 'plough') + answer(3, 'reap')),
      question('matching', 'Match.', pair('Peru', 'Lima') + pair('Chile', 'Santiago') + pair('', 'Quito')),
      question(
        'ddwtos',
        'The [[2]] sat on the [[1]].',
        word('dragbox', 'mat') + word('dragbox', 'cat') + word('dragbox', 'dog'),
      ),
      question('gapselect', 'A [[1]].', word('selectoption', 'b')),
      question(
        'mtf',
        'Which hold?',
        `${row(1, 'one')}${row(2, 'two')}<weights>${weight(1, 1, '0.000')}${weight(1, 2, '1.000')}${weight(2, 1, '1.000')}</weights>`,
      ),
      question('multianswer', 'Water is {1:MULTICHOICE:dry#no~=wet#yes}.', ''),
    )
    expect(await recognised(xml, 'x.xml')).toMatchObject([
      {
        type: 'shortAnswer',
        stem: 'Order the steps.\n- plough\n- reap\n- sow',
        key: { text: '1. plough\n2. sow\n3. reap' },
      },
      { type: 'single', stem: 'Match.\nPeru', key: { labels: ['A'] } },
      { type: 'single', stem: 'Match.\nChile', options: [{ text: 'Lima' }, { text: 'Santiago' }, { text: 'Quito' }] },
      { type: 'fillIn', stem: 'The _____ sat on the _____.\n(mat / cat / dog)', key: { blanks: [['cat'], ['mat']] } },
      { type: 'fillIn', key: { blanks: [['b']] } },
      { type: 'multiple', options: [{ text: 'one' }, { text: 'two' }], key: { labels: ['B'] } },
      { type: 'single', stem: 'Water is _____.', options: [{ text: 'dry' }, { text: 'wet' }], key: { labels: ['B'] } },
    ])
  })

  test('pictures of options and feedback of the right answer', async () => {
    const file = '<file name="a.png" encoding="base64">iVBORw0=</file>'
    const picture = `<answer fraction="100" format="html"><text><![CDATA[<img src="@@PLUGINFILE@@/a.png">]]></text>${file}<feedback><text>It is blue.</text></feedback></answer>`
    const [asked] = await recognised(quiz(question('multichoice', 'Which?', answer(0, 'x') + picture)), 'x.xml')
    expect(asked).toMatchObject({ explanation: 'It is blue.', images: [{ field: 'option', label: 'B' }] })
  })

  test('what asks for places in pictures is said, not dropped in silence', async () => {
    const places = question('ddmarker', 'Where is the heart?', '')
    await expect(read(quiz(places), 'x.xml')).rejects.toMatchObject({ code: 'NO_QUESTIONS' })
    const mixed = quiz(places, question('essay', 'Why?', ''))
    expect((await read(mixed, 'x.xml')).notes).toEqual(['1 questions that ask for places in pictures were left out'])
  })

  test.each([
    ['2 + 3 * 4', 14],
    ['-2^2', -4],
    ['pow(2, 3) - sqrt(16)/2', 6],
    ['round(pi(), 2)', 3.14],
    ['max(1, 2, 3) % 2', 1],
    ['1e3/(2-2)', undefined],
    ['constructor(1)', undefined],
    ['2 +', undefined],
    [`${'('.repeat(10_000)}1`, undefined],
  ])('%s comes to %s', (formula, value) => {
    expect(evaluate(formula)).toBe(value)
  })
})
