import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (text: string, name: string): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), name)).questions.map(lineOfQuestion)

test('numbers count options where one answer can mean nothing else, though an option says the same number', async () => {
  const text = 'Question,Option 1,Option 2,Option 3,Answer\nLegs of a bee?,2,6,3,2\nWhich flies?,bee,cod,cow,1\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single -: Legs of a bee? [2 | 6 | 3] = B',
    'single -: Which flies? [bee | cod | cow] = A',
  ])
})

test('numbers that only some option says are its text', async () => {
  const text = 'Question,Option 1,Option 2,Option 3,Answer\nLegs of a bee?,2,6,3,6\nEyes of a cat?,1,9,2,2\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single -: Legs of a bee? [2 | 6 | 3] = B',
    'single -: Eyes of a cat? [1 | 9 | 2] = C',
  ])
})

test('titles of a question, its options and its answer are enough among many others', async () => {
  const text =
    'uid,state,who,when,Question,opt1,opt2,solution,x,y,z\n1,ok,me,now,Which flies?,bee,cod,bee,1,2,3\n2,ok,me,now,Which swims?,bee,cod,cod,1,2,3\n'
  expect(await read(text, 'a.csv')).toEqual([
    'single -: Which flies? [bee | cod] = A',
    'single -: Which swims? [bee | cod] = B',
  ])
})

test('what explains a term is its answer', async () => {
  const text = 'Term,Definition\ndew,water on cold grass\nfog,a cloud on the ground\n'
  expect(await read(text, 'a.csv')).toEqual([
    'shortAnswer -: dew = water on cold grass',
    'shortAnswer -: fog = a cloud on the ground',
  ])
})

test('addresses of pictures behind spoken answers are no options', async () => {
  const rows = ['sea', 'bay', 'pond'].map(
    (word, at) => `${at + 1},Which water is the ${word} here?,the ${word} of ${word}s,-,https://example.org/${at}.png`,
  )
  expect((await read(rows.join('\n'), 'a.csv'))[0]).toBe(
    'shortAnswer 1: Which water is the sea here? = the sea of seas',
  )
})

test('an option may be a pair of its text and whether it is right', async () => {
  const options = [
    ['wet', true],
    ['dry', false],
    ['hot', true],
  ]
  expect(
    await read(
      JSON.stringify([
        { question: 'Which is it?', options },
        { question: 'Which is it not?', options },
      ]),
      'a.json',
    ),
  ).toEqual(['multiple -: Which is it? [wet | dry | hot] = AC', 'multiple -: Which is it not? [wet | dry | hot] = AC'])
})

test('letters that name things in one stem are no options of it where the other rows have none', async () => {
  const text = '题干,答案\n甲线用A、B、C三根绳（ ）。,C\n长度的单位是（ ）。,D\n水果是（ ）。,A\n'
  expect((await read(text, 'a.csv'))[0]).toBe('single -: 甲线用A、B、C三根绳（ ）。 = C')
})
