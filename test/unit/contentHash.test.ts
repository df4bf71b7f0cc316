import { expect, test } from 'vitest'
import { contentHash } from '../../src-main/questions/contentHash.ts'

const hash = (stem: string, ...options: string[]) =>
  contentHash({ stem, options: options.map((text, index) => ({ label: 'ABCDEF'.charAt(index), text })) })

test('width, case and white space make no other question', () => {
  expect(hash('What is  ＴＣＰ?', 'A protocol')).toBe(hash('what is TCP?', 'a  protocol '))
})

test.each([
  ['another operator', hash('x+1', 'a'), hash('x-1', 'a')],
  ['another option', hash('x', 'a', 'b'), hash('x', 'a', 'c')],
  ['options in another order', hash('x', 'a', 'b'), hash('x', 'b', 'a')],
  ['the same text cut elsewhere', hash('ab', 'c'), hash('a', 'bc')],
  ['one option less', hash('x', 'a', 'b'), hash('x', 'a')],
])('%s makes another question', (_what, one, other) => expect(one).not.toBe(other))
