import { describe, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'

const read = (text: string, name: string) => extract(new TextEncoder().encode(text), name)
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
