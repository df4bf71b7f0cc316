import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

const choice = {
  question: '<p>Which is <em>red</em>?</p>',
  answers: [
    { text: '<div>Mars</div>', correct: true, tipsAndFeedback: { chosenFeedback: 'Rust.' } },
    { text: 'Venus', correct: false },
  ],
  behaviour: { singleAnswer: true },
  media: { type: { params: { file: { path: 'images/sky.png' } } } },
}
const within = (library: string, params: object) => ({ library: `H5P.${library} 1.2`, params })
const set = {
  questions: [
    within('MultiChoice', choice),
    within('TrueFalse', { question: 'Water is wet.', correct: 'true' }),
    within('Blanks', { text: 'Fill in.', questions: ['<p>Oslo is in *Norway/Norge:a country*, Rome in *Italy*.</p>'] }),
    within('DragText', { taskDescription: 'Drag.', textField: 'A *b* and *a*.' }),
    within('SingleChoiceSet', { choices: [{ question: 'Two and two?', answers: ['four', 'five', 'eight'] }] }),
    within('Column', { content: [{ content: within('Dialogcards', { dialogs: [{ text: 'dog', answer: 'Hund' }] }) }] }),
    within('Essay', { taskDescription: 'Why?', solution: { sample: 'Because.' } }),
    within('MarkTheWords', { taskDescription: 'Mark the verbs.', textField: 'I *see* you.' }),
    within('SortParagraphs', { taskDescription: 'Sort.', paragraphs: ['one', 'two'] }),
    within('DragQuestion', {}),
  ],
}
const h5p = (content: object, library = 'H5P.QuestionSet') =>
  zipSync({
    'h5p.json': strToU8(JSON.stringify({ title: 'Sky', mainLibrary: library })),
    'content/content.json': strToU8(JSON.stringify(content)),
    'content/images/sky.png': new Uint8Array([9]),
  })

test('a package: the libraries that ask, also within others', async () => {
  const document = await extract(h5p(set), 'sky.h5p')
  expect(document).toMatchObject({ format: 'h5p', notes: ['left out: H5P.DragQuestion'] })
  expect(document.images).toEqual({ 'content/images/sky.png': { mime: 'image/png', bytes: new Uint8Array([9]) } })
  expect(document.blocks[0]).toMatchObject({ kind: 'heading', text: 'Sky' })
  expect(recognise(document).questions).toMatchObject([
    {
      type: 'single',
      stem: 'Which is red?',
      options: [{ text: 'Mars' }, { text: 'Venus' }],
      key: { labels: ['A'] },
      explanation: 'Rust.',
      images: [{ field: 'stem' }],
    },
    { type: 'trueFalse', key: { value: true } },
    {
      type: 'fillIn',
      stem: 'Fill in.\nOslo is in _____, Rome in _____.',
      key: { blanks: [['Norway', 'Norge'], ['Italy']] },
    },
    { type: 'fillIn', stem: 'Drag.\nA _____ and _____.\n(a / b)', key: { blanks: [['b'], ['a']] } },
    { type: 'single', options: [{ text: 'eight' }, { text: 'five' }, { text: 'four' }], key: { labels: ['C'] } },
    { type: 'shortAnswer', stem: 'dog', key: { text: 'Hund' } },
    { type: 'shortAnswer', stem: 'Why?', key: { text: 'Because.' } },
    { type: 'shortAnswer', stem: 'Mark the verbs.\nI see you.', key: { text: 'see' } },
    { type: 'shortAnswer', stem: 'Sort.\n- one\n- two', key: { text: '1. one\n2. two' } },
  ])
})

test('content.json by itself, with and without the name of its library', async () => {
  const read = async (content: object) => {
    const document = await extract(strToU8(JSON.stringify(content)), 'content.json')
    expect(document.format).toBe('h5p')
    return recognise(document).questions
  }
  expect(await read(choice)).toMatchObject([{ type: 'single', key: { labels: ['A'] } }])
  expect(await read(set)).toHaveLength(9)
})

test('content that asks nothing, or for places in pictures, says what it is', async () => {
  await expect(extract(h5p({}, 'H5P.DragQuestion'), 'a.h5p')).rejects.toMatchObject({
    code: 'NO_QUESTIONS',
    message: expect.stringContaining('H5P.DragQuestion'),
  })
  await expect(extract(h5p({}, 'H5P.Timeline'), 'a.h5p')).rejects.toMatchObject({ code: 'NO_QUESTIONS' })
})

test('content that stands in itself without end is not followed', async () => {
  let content: object = within('TrueFalse', { question: 'x', correct: 'true' })
  for (let depth = 0; depth < 2000; depth++) content = { a: content }
  await expect(extract(h5p(content), 'a.h5p')).rejects.toMatchObject({ code: 'NO_QUESTIONS' })
})
