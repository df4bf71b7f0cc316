import { zstdCompressSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { type AnkiContent, buildAnki } from '../support/documents/buildAnki.ts'

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
const basic = { name: 'Basic', fields: ['Front', 'Back'] }
const choice = {
  name: 'Multiple choice',
  fields: ['Question', 'Option A', 'Option B', 'Option C', 'Answer', 'Explanation'],
  templates: [
    {
      front: '{{Question}}<ol><li>{{Option A}}<li>{{Option B}}<li>{{Option C}}</ol>',
      back: '{{FrontSide}}<hr>{{Answer}}{{Explanation}}',
    },
  ],
}
const cloze = {
  name: 'Cloze',
  fields: ['Text', 'Back Extra'],
  templates: [{ front: '{{cloze:Text}}', back: '{{cloze:Text}}<br>{{Back Extra}}' }],
}
const content: AnkiContent = {
  types: [basic, choice, cloze],
  notes: [
    { type: 0, deck: 'Rivers::Europe', values: ['Longest river of Europe?', 'the <b>Volga</b>[sound:volga.mp3]'] },
    {
      type: 1,
      deck: 'Rivers::Europe',
      values: ['Which flows through Paris?', 'Rhine', 'Seine', 'Loire', 'B', 'The Loire flows south of it.'],
    },
    {
      type: 0,
      deck: 'Rivers::Europe',
      values: ['Which end in the Black Sea?<br>A. Danube<br>B. Rhine<br>C. Dnieper', 'AC'],
    },
    { type: 0, deck: 'Rivers::Europe', values: ['The Rhine begins in Italy.', 'False'] },
    { type: 2, values: ['The {{c1::Elbe}} ends in the {{c2::North Sea::which sea}}.', 'near Cuxhaven'] },
    { type: 0, values: ['<img src="map.png">', '\\(x^2\\) &amp; more'] },
  ],
  media: { 'map.png': picture },
}

describe.each(['old', 'new'] as const)('an Anki package in the %s form', (form) => {
  test('notes are questions: types, stems, options, answers, explanations, decks', async () => {
    const document = await extract(buildAnki(content, form), 'deck.apkg')
    expect(document.format).toBe('anki')
    expect(document.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      'Rivers / Europe',
      'Default',
    ])
    const { questions } = recognise(document)
    expect(questions).toMatchObject([
      { type: 'shortAnswer', stem: 'Longest river of Europe?', key: { kind: 'text', text: 'the Volga' } },
      {
        type: 'single',
        stem: 'Which flows through Paris?',
        options: [{ text: 'Rhine' }, { text: 'Seine' }, { text: 'Loire' }],
        key: { kind: 'options', labels: ['B'] },
        explanation: 'The Loire flows south of it.',
      },
      {
        type: 'multiple',
        stem: 'Which end in the Black Sea?',
        options: [{ text: 'Danube' }, { text: 'Rhine' }, { text: 'Dnieper' }],
        key: { kind: 'options', labels: ['A', 'C'] },
      },
      { type: 'trueFalse', stem: 'The Rhine begins in Italy.', key: { kind: 'truth', value: false } },
      {
        type: 'fillIn',
        stem: 'The ____ ends in the ____ (which sea).',
        key: { kind: 'blanks', blanks: [['Elbe'], ['North Sea']] },
        explanation: 'near Cuxhaven',
      },
      { stem: '[map.png]', key: { text: '$x^2$ & more' }, images: [{ image: 'map.png', field: 'stem' }] },
    ])
    expect(document.images['map.png']).toEqual({ mime: 'image/png', bytes: picture })
  })

  test('a card that turns another one round asks nothing new; cards of one word are told apart', async () => {
    const types = [
      {
        name: 'Muscle',
        fields: ['Muscle', 'Origin', 'Nerve'],
        templates: [
          { front: '{{Muscle}}', back: '{{FrontSide}}{{Origin}}' },
          { front: '{{Origin}}', back: '{{FrontSide}}{{Muscle}}' },
          { front: '{{Muscle}}', back: '{{FrontSide}}{{Nerve}}' },
        ],
      },
      {
        name: 'Capital',
        fields: ['Country', 'Capital'],
        templates: [{ front: '<div>What is the capital of {{Country}}?</div>', back: '{{FrontSide}}<hr>{{Capital}}' }],
      },
    ]
    const notes = [
      { type: 0, values: ['Deltoid', 'Clavicle', 'Axillary'] },
      { type: 1, values: ['Peru', 'Lima'] },
    ]
    const { questions } = recognise(await extract(buildAnki({ types, notes }, form), 'deck.apkg'))
    expect(questions).toMatchObject([
      { stem: 'Deltoid (Origin)', key: { text: 'Clavicle' } },
      { stem: 'Deltoid (Nerve)', key: { text: 'Axillary' } },
      { stem: 'What is the capital of Peru?', key: { text: 'Lima' } },
    ])
  })

  test('options in one field, and a 0 or 1 for each', async () => {
    const types = [
      { name: 'x', fields: ['题目', '选项', '答案', '解析'] },
      { name: 'AllInOne', fields: ['Question', 'Q_1', 'Q_2', 'Q_3', 'Answers'] },
    ]
    const front = [{ front: '{{题目}}', back: '{{答案}}{{选项}}{{解析}}' }]
    const bits = [{ front: '{{Question}}{{Q_1}}{{Q_2}}{{Q_3}}', back: '{{Answers}}' }]
    const notes = [
      { type: 0, values: ['下列哪项是鸟？', 'A. 猫<br>B. 鹰', 'B', '鹰有翅膀。'] },
      { type: 1, values: ['Which are even?', '1', '2', '4', '0 1 1'] },
    ]
    const made = { types: types.map((type, at) => ({ ...type, templates: at === 0 ? front : bits })), notes }
    expect(recognise(await extract(buildAnki(made, form), 'deck.apkg')).questions).toMatchObject([
      { type: 'single', options: [{ text: '猫' }, { text: '鹰' }], key: { labels: ['B'] }, explanation: '鹰有翅膀。' },
      { type: 'multiple', options: [{ text: '1' }, { text: '2' }, { text: '4' }], key: { labels: ['B', 'C'] } },
    ])
  })

  test('a large field goes over many pages of the database', async () => {
    const long = 'Lorem ipsum dolor sit amet. '.repeat(2000)
    const notes = Array.from({ length: 300 }, (_, at) => ({
      type: 0,
      values: [`Question ${at}?`, at === 7 ? long : `a${at}`],
    }))
    const { questions } = recognise(await extract(buildAnki({ types: [basic], notes }, form), 'deck.apkg'))
    expect(questions.length).toBe(300)
    expect(questions[7]?.key).toEqual({ kind: 'text', text: long.trim() })
  })
})

test('nothing to ask is said: no notes, only sounds', async () => {
  await expect(extract(buildAnki({ types: [basic], notes: [] }, 'new'), 'a.apkg')).rejects.toMatchObject({
    code: 'FILE_EMPTY',
  })
  const sounds = { types: [basic], notes: [{ type: 0, values: ['[sound:a.mp3]', 'x'] }] }
  await expect(extract(buildAnki(sounds, 'old'), 'a.apkg')).rejects.toMatchObject({
    code: 'NO_QUESTIONS',
    message: expect.stringContaining('sound'),
  })
})

test('a collection that unpacks without end, and one whose tree bites its tail, end in a fault', async () => {
  const bomb = zipSync({ 'collection.anki21b': new Uint8Array(zstdCompressSync(Buffer.alloc(400 * 1024 * 1024))) })
  await expect(extract(bomb, 'a.apkg')).rejects.toMatchObject({ code: 'EXTRACTION_MEMORY' })
  const loop = new Uint8Array(8192)
  const view = Buffer.from(loop.buffer)
  view.write('SQLite format 3\0', 'latin1')
  view.writeUInt16BE(4096, 16)
  view.writeUInt32BE(1, 56)
  view.writeUInt8(5, 100)
  view.writeUInt32BE(1, 108)
  await expect(extract(zipSync({ 'collection.anki2': loop }), 'a.apkg')).rejects.toMatchObject({
    code: 'DOCUMENT_DAMAGED',
  })
})

test('rows of a front and a back with the marks of a page are notes; a link below all of them is none', async () => {
  const link = "<br><br><a href='https://cards.example/1'>see it on our site</a>"
  const notes = [
    ['What is <b>ice</b>?', 'Frozen water.'],
    ['What is steam?', 'Water that<br>became a gas.'],
    ['What is snow?', 'Crystals of ice.'],
    ['What is hail?', ''],
    ['What is dew?', 'Drops of water.'],
  ]
  const text = notes.map(([front, back]) => `${front}\t${back}${link}`).join('\n')
  const { questions } = recognise(await extract(new TextEncoder().encode(`${text}\n`), 'cards.txt'))
  expect(questions.map(({ stem }) => stem)).toEqual([
    'What is ice?',
    'What is steam?',
    'What is snow?',
    'What is hail?',
    'What is dew?',
  ])
  expect(questions[0]?.key).toEqual({ kind: 'text', text: 'Frozen water.' })
  expect(questions[3]?.key).toBeNull()
})
