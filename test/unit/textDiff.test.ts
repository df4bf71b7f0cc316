import { expect, test } from 'vitest'
import { textDiff } from '../../src-renderer/pages/duplicates/textDiff.ts'

const marked = (text: string, other: string) =>
  textDiff(text, other)
    .map(({ text: part, differs }) => (differs ? `[${part}]` : part))
    .join('')

test.each([
  ['甲乙丙', '甲乙丙', '甲乙丙'],
  ['下列关于光合作用的说法', '关于光合作用，以下说法', '[下列]关于光合作用[的]说法'],
  ['关于光合作用，以下说法', '下列关于光合作用的说法', '关于光合作用[，以下]说法'],
  ['Which of 12 is right?', 'Which of 120 is right?', 'Which of [12] is right?'],
  ['5 mol', '5  mol', '5 mol'],
  ['甲', '', '[甲]'],
  ['', '甲', ''],
  ['abc', 'xyz', '[abc]'],
])('%s beside %s', (text, other, expected) => {
  expect(marked(text, other)).toBe(expected)
})

test('what both have is the longest that they have in this order', () => {
  expect(marked('a b c d e', 'a x c d y e')).toBe('a [b] c d e')
})
