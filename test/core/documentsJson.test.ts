import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const linesOf = async (value: unknown): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(JSON.stringify(value)), 'x.json')).questions.map(lineOfQuestion)

const expected = ['single 1: Which is red? [sky | blood] = B', 'single 2: Which is blue? [sky | blood] = A']
const stems = ['Which is red?', 'Which is blue?']
const shapes: [string, (right: number) => object][] = [
  [
    'flags under answers',
    (right) => ({ answers: ['sky', 'blood'].map((text, at) => ({ text, isCorrect: at === right })) }),
  ],
  [
    'answerOptions with answerText',
    (right) => ({ answerOptions: ['sky', 'blood'].map((answerText, at) => ({ answerText, isCorrect: at === right })) }),
  ],
  [
    'choices with choice and correct',
    (right) => ({ choices: ['sky', 'blood'].map((choice, at) => ({ choice, correct: at === right })) }),
  ],
  ['answers beside an index', (right) => ({ answers: ['sky', 'blood'], correctIndex: right })],
  ['answers beside a text', (right) => ({ answers: ['sky', 'blood'], correctAnswer: ['sky', 'blood'][right] })],
  [
    'answers as objects beside an id',
    (right) => ({
      answers: [
        { id: 'a', text: 'sky' },
        { id: 'b', text: 'blood' },
      ],
      correct: 'ab'[right],
    }),
  ],
  ['options beside answers', (right) => ({ answers: [['sky', 'blood'][right]], options: ['sky', 'blood'] })],
  [
    'a map of answers and a map of flags',
    (right) => ({
      answers: { answer_a: 'sky', answer_b: 'blood', answer_c: null },
      correct_answers: {
        answer_a_correct: String(right === 0),
        answer_b_correct: String(right === 1),
        answer_c_correct: 'false',
      },
    }),
  ],
  ['a list of flags', (right) => ({ options: ['sky', 'blood'], correct: [right === 0, right === 1] })],
  ['a map of letters', (right) => ({ options: { A: 'sky', B: 'blood' }, answer: 'AB'[right] })],
]

test.for(shapes)('questions in JSON are read with %s', async ([, fieldsOf]) => {
  const questions = stems.map((question, at) => ({ id: at + 1, question, ...fieldsOf(1 - at) }))
  expect(await linesOf({ questions })).toEqual(expected)
})

test('q and a are question and answer; a question may be the key of its fields', async () => {
  expect(
    await linesOf([
      { q: 'Which is red?', a: 'blood' },
      { q: 'Which is green?', a: 'grass' },
    ]),
  ).toEqual(['shortAnswer -: Which is red? = blood', 'shortAnswer -: Which is green? = grass'])
  const keyed = { 'Which is red?': { options: ['sky', 'blood'], answer: 'blood' } }
  expect(await linesOf(keyed)).toEqual(['single -: Which is red? [sky | blood] = B'])
})

test('texts under keys that say nothing are read as lines', async () => {
  expect(await linesOf([{ x: '1. Which is red?\nA. sky\nB. blood\nAnswer: B' }])).toEqual([
    'single 1: Which is red? [sky | blood] = B',
  ])
})
