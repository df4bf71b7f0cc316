import { expect, test } from 'vitest'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { documentOf } from '../support/documentNotation.ts'

/** Three questions, each below what `label` prints before it. */
const paper = (label: (at: number) => string) =>
  [1, 2, 3].flatMap((at) => [`${label(at)}Colour of thing ${'xyz'.charAt(at - 1)}`, 'A. red', 'B. blue', 'Answer: B'])

const stems = (lines: readonly string[]) => recognise(documentOf(lines.join('\n'))).questions.map(({ stem }) => stem)

test.each([
  ['a topic behind it', (at: number) => `Question #${at}Topic 2\n`],
  ['words that nobody knows', (at: number) => `Rätsel ${at} aus 30\n`],
  ['numbers that leave some out', (at: number) => `NET-${1000 + at * 3}\n`],
  ['the sum behind it', (at: number) => `${at}/3\n`],
  ['a hash', (at: number) => `#${at} `],
  ['a dash', (at: number) => `${at} - `],
])('a label that counts up before each question is its number: %s', (_, label) => {
  expect(stems(paper(label))).toEqual(['Colour of thing x', 'Colour of thing y', 'Colour of thing z'])
})

test('a text that counts up right above the options is the text of the question', () => {
  const lines = [1, 2, 3].flatMap((at) => [`What comes after number ${at}?`, 'A. red', 'B. blue', 'Answer: B'])
  expect(stems(lines)).toEqual([1, 2, 3].map((at) => `What comes after number ${at}?`))
})

test('what counts up below questions that are numbered is no number', () => {
  const lines = [1, 2, 3].flatMap((at) => [
    `${at}. Thing ${'xyz'.charAt(at - 1)}`,
    `Item no ${at + 40}`,
    'A. a cat',
    'B. a dog',
    'Answer: B',
  ])
  expect(recognise(documentOf(lines.join('\n'))).questions.map(({ number }) => number)).toEqual(['1', '2', '3'])
})
