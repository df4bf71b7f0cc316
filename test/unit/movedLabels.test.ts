import { expect, test } from 'vitest'
import { movesOf } from '../../src-main/contract/movedLabels.ts'

const options = (...texts: string[]) => texts.map((text, at) => ({ label: 'ABCDEF'.charAt(at), text }))

test('options that are only pictures stay where they are, though all of them have the same text', () => {
  const pictures = options('', '', '')
  expect(movesOf(pictures, pictures)).toEqual({ A: 'A', B: 'B', C: 'C' })
  expect(movesOf(pictures, options('', '', '', ''))).toEqual({ A: 'A', B: 'B', C: 'C' })
  expect(movesOf(pictures, options('', ''))).toEqual({ A: 'A', B: 'B', C: null })
})

test('options are followed by their text, and by their letter where only the words are others', () => {
  expect(movesOf(options('one', 'two', 'three'), options('three', 'two', 'one'))).toEqual({ A: 'C', B: 'B', C: 'A' })
  expect(movesOf(options('one', 'two'), options('one', 'two three'))).toEqual({ A: 'A', B: 'B' })
  expect(movesOf(options('one', 'two'), options('two'))).toEqual({ A: null, B: 'A' })
})
