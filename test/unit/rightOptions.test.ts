import { expect, test } from 'vitest'
import { rightOptions } from '../../src-main/documents/teaching/rightOptions.ts'

const options = ['red', 'blue', 'a dog', 'Bead', 'none']

test.each([
  ['B', [1], ''],
  ['b', [1], ''],
  ['(B)', [1], ''],
  ['AC', [0, 2], ''],
  ['A, C and E', [0, 2, 4], ''],
  ['答案：A、C', [0, 2], ''],
  ['Correct answer: B. It is the sky.', [1], 'It is the sky.'],
  ['B. blue', [1], ''],
  ['B blue', [1], ''],
  ['B\nBecause of the sky.', [1], 'Because of the sky.'],
  ['Blue', [1], ''],
  ['A dog', [2], ''],
  ['Bead', [3], ''],
  ['red\nnone', [0, 4], ''],
  ['blue\nsky', [1], 'sky'],
  ['0 1 0 0 1', [1, 4], ''],
])('%j says %j', (answer, right, rest) => {
  expect(rightOptions(answer, options)).toEqual({ right, rest })
})

test.each(['A cat sat.', 'Dead', 'Z', 'Answering machine', '', 'the blue one'])('%j says none', (answer) => {
  expect(rightOptions(answer, options)).toBeUndefined()
})
