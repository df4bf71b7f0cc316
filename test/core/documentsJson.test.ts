import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const linesOfText = async (text: string, name: string): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), name)).questions.map(lineOfQuestion)
const linesOf = (value: unknown): Promise<string[]> => linesOfText(JSON.stringify(value), 'x.json')

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
  ['pairs under answers', (right) => ({ answers: ['sky', 'blood'].map((text, at) => [text, at === right]) })],
  ['an index under one key, words under another', (right) => ({ options: ['sky', 'blood'], answer: null, idx: right })],
  ['keys that nobody knows', (right) => ({ wahl: ['sky', 'blood'], treffer: ['sky', 'blood'][right] })],
  ['lettered texts and a letter', (right) => ({ picks: ['A. sky', 'B. blood'], hit: 'AB'[right] })],
  ['lowercase letters as keys', (right) => ({ opcion_a: 'sky', opcion_b: 'blood', correcta: 'ab'[right] })],
  ['numbered keys', (right) => ({ r1: 'sky', r2: 'blood', respuesta_correcta: ['sky', 'blood'][right] })],
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

test('the names of the fields may be of any language', async () => {
  const spanish = [
    {
      id: 1,
      enunciado: '¿Cuál es rojo?',
      opciones: ['A. el cielo', 'B. la sangre'],
      respuesta_correcta: 'B',
      explicacion: 'Se ve.',
    },
    {
      id: 2,
      enunciado: '¿Cuál es azul?',
      opciones: ['A. el cielo', 'B. la sangre'],
      respuesta_correcta: 'A',
      explicacion: '',
    },
  ]
  expect(await linesOf({ titulo: 'Colores', preguntas: spanish })).toEqual([
    'single 1: ¿Cuál es rojo? [el cielo | la sangre] = B // Se ve.',
    'single 2: ¿Cuál es azul? [el cielo | la sangre] = A',
  ])
  const open = [
    { pergunta: 'O que é azul?', resposta: 'o céu' },
    { pergunta: 'O que é verde?', resposta: 'a relva' },
  ]
  expect(await linesOf(open)).toEqual([
    'shortAnswer -: O que é azul? = o céu',
    'shortAnswer -: O que é verde? = a relva',
  ])
})

test('each kind of question may keep its answer in a field of its own', async () => {
  const options = ['sky', 'blood'].map((text, at) => ({ key: 'AB'[at], text }))
  expect(
    await linesOf({
      questions: [
        { type: 'choice', prompt: 'Which is red?', options, answerKey: 'B' },
        { type: 'true-false', prompt: 'Blood is blue.', answerIsTrue: false },
        { type: 'essay', prompt: 'What is blood?', referenceAnswer: 'A red liquid' },
      ],
    }),
  ).toEqual([
    'single -: Which is red? [sky | blood] = B',
    'trueFalse -: Blood is blue. = false',
    'shortAnswer -: What is blood? = A red liquid',
  ])
})

test('a case in a field of its own stands above its question', async () => {
  const cases = [
    'Ann has a red cup and a blue plate and sells both of them at once.',
    'Tom has nothing but the sky above him and the sea before him.',
  ]
  const questions = cases.map((situation, at) => ({
    situation,
    ask: stems[at],
    options: ['sky', 'blood'],
    answer: 1 - at,
  }))
  expect(await linesOf(questions)).toEqual([
    `single -: ${cases[0]} ⏎ Which is red? [sky | blood] = B`,
    `single -: ${cases[1]} ⏎ Which is blue? [sky | blood] = A`,
  ])
})

test('questions may be lists, or one list a field', async () => {
  const unnumbered = expected.map((line) => line.replace(/ \d:/, ' -:'))
  expect(await linesOf(stems.map((stem, at) => [stem, ['sky', 'blood'], 1 - at]))).toEqual(unnumbered)
  const options = stems.map(() => ['sky', 'blood'])
  expect(await linesOf({ questions: stems, options, answers: ['B', 'A'] })).toEqual(unnumbered)
})

test('a list from which the answer is chosen holds options, though its name speaks of answers', async () => {
  const questions = [
    { frage: 'Was ist rot?', antwortmoeglichkeiten: ['Himmel', 'Blut'], korrekte_antwort: 'Blut' },
    { frage: 'Was ist blau?', antwortmoeglichkeiten: ['Himmel', 'Blut'], korrekte_antwort: 'Himmel' },
  ]
  expect(await linesOf({ katalog: questions })).toEqual([
    'single -: Was ist rot? [Himmel | Blut] = B',
    'single -: Was ist blau? [Himmel | Blut] = A',
  ])
})

test('an option may begin like a label', async () => {
  const names = ['J. B. Stone', 'B. B. Moor', 'Ann']
  expect(await linesOf([{ question: 'Who wrote it?', options: names, answer: 0 }])).toEqual([
    'single -: Who wrote it? [J. B. Stone | B. B. Moor | Ann] = A',
  ])
})

test('texts under keys that say nothing are read as lines', async () => {
  expect(await linesOf([{ x: '1. Which is red?\nA. sky\nB. blood\nAnswer: B' }])).toEqual([
    'single 1: Which is red? [sky | blood] = B',
  ])
})

const programs: [string, string][] = [
  [
    'JavaScript',
    `// colours
import { shuffle } from './shuffle.js'
export const questions = [
  { id: 1, question: 'Which is red?', options: ['sky', "blood"], answer: 1, /* easily */ },
  {
    id: 2,
    question: \`Which is blue?\`,
    options: ['sky', 'blood'], // two
    answer: 0,
  },
]
console.log(questions.length)`,
  ],
  [
    'Python',
    `questions = [
    {'id': 1, 'question': 'Which is red?', 'options': ['sky', 'blood'], 'answer': 'blood', 'hard': False},
    {'id': 2, 'question': 'Which is blue?', 'options': ['sky', 'blood'], 'answer': 'sky', 'hard': None},  # easy
]`,
  ],
  [
    'YAML',
    `---
title: Colours
questions:
  - id: 1
    question: Which is red?
    options:
      - sky
      - blood
    answer: 1
  - id: 2
    question: Which is blue?
    options: [sky, blood]
    answer: 0
`,
  ],
]

test.for(programs)('questions that %s writes down are read', async ([, text]) => {
  expect(await linesOfText(text, 'x.txt')).toEqual(expected)
})

test('numbers count from 1 in all lists if they can in one only', async () => {
  const ask = (question: string, answer: number) => ({ question, options: ['sky', 'blood'], answer })
  expect(await linesOf({ easy: [ask('Which is blue?', 1)], hard: [ask('Which is red?', 2)] })).toEqual([
    'single -: Which is blue? [sky | blood] = A',
    'single -: Which is red? [sky | blood] = B',
  ])
})

test('numbers beside an answer that points are no answers, however few questions there are', async () => {
  const asked = [
    ['Which planet is largest?', ['Mars', 'Jupiter', 'Venus'], '2'],
    ['Which planet has rings?', ['Saturn', 'Mercury', 'Earth'], '1'],
    ['Which planet is hottest?', ['Neptune', 'Uranus', 'Venus'], '3'],
  ] as const
  const list = asked.map(([text, [choice1, choice2, choice3], answer]) => ({
    ...{ text, answerType: 1, choice1, choice2, choice3, answer, score: 1 },
  }))
  expect(await linesOf(list)).toEqual([
    'single -: Which planet is largest? [Mars | Jupiter | Venus] = B',
    'single -: Which planet has rings? [Saturn | Mercury | Earth] = A',
    'single -: Which planet is hottest? [Neptune | Uranus | Venus] = C',
  ])
})

test('a paper about programs is no data', async () => {
  const paper = '1. What is printed?\nx = [1, 2]\nprint(x)\nA. [1, 2]\nB. 1\nAnswer: A'
  expect(await linesOfText(paper, 'x.txt')).toEqual([
    'single 1: What is printed? ⏎ x = [1, 2] ⏎ print(x) [[1, 2] | 1] = A',
  ])
})

test('thousands of blank lines above a text do not hold it up', async () => {
  const begun = performance.now()
  await linesOfText(`${'\n'.repeat(3000)}${'word: x '.repeat(2000)}`, 'x.txt')
  expect(performance.now() - begun).toBeLessThan(5000)
})

test('a map of questions to answers is a bank, with options in the questions or without', async () => {
  expect(
    await linesOf({
      '1. Which flies? (单选题)\nA. cod\nB. bee': 'B',
      '2. Which swims? (单选题)\ncod\nbee': 'A',
      '3. Which are wet? (多选题)\nrain\ndust\nsnow': 'A,C',
    }),
  ).toEqual([
    'single 1: Which flies? [cod | bee] = B',
    'single 2: Which swims? [cod | bee] = A',
    'multiple 3: Which are wet? [rain | dust | snow] = AC',
  ])
  expect(await linesOf({ '¿Qué vuela?': 'la abeja', '¿Qué nada?': 'el bacalao', '¿Qué canta?': 'el mirlo' })).toEqual([
    'shortAnswer -: ¿Qué vuela? = la abeja',
    'shortAnswer -: ¿Qué nada? = el bacalao',
    'shortAnswer -: ¿Qué canta? = el mirlo',
  ])
})

test('several right answers beside the wrong ones, under names of two words', async () => {
  const rows = ['fliegt', 'summt'].map((verb) => ({
    Frage: `Was ${verb}?`,
    'Richtige Antwort': ['Biene', 'Hummel'],
    'Falsche Antwort': ['Dorsch'],
  }))
  expect(await linesOf(rows)).toEqual([
    'multiple -: Was fliegt? [Biene | Dorsch | Hummel] = AC',
    'multiple -: Was summt? [Biene | Dorsch | Hummel] = AC',
  ])
})

test('keys with options between bars, and the text of the right one as their value', async () => {
  const pairs = {
    'Cows eat|grass|sand': 'grass',
    'Bees live in|hives|nests|dens': 'hives',
    'Iron is a metal|true|false': 'true',
    'Ice is made of|milk|water': 'water',
  }
  expect(await linesOf(pairs)).toEqual([
    'single -: Cows eat [grass | sand] = A',
    'single -: Bees live in [hives | nests | dens] = A',
    'trueFalse -: Iron is a metal = true',
    'single -: Ice is made of [milk | water] = B',
  ])
})

test('a stretch of a list that a program holds is read without what stood around it, its letters as labels', async () => {
  const stretch = `  {
    question: 'Which is red?', options: ["a. sky", "b. blood"], correct: "b. blood",
  },
  {
    question: 'Which is blue?', options: ["a. sky", "b. blood"], correct: "a. sky",
  },`
  expect(await linesOfText(stretch, 'x.txt')).toEqual([
    'single -: Which is red? [sky | blood] = B',
    'single -: Which is blue? [sky | blood] = A',
  ])
})
