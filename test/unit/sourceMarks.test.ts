import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { sourceMarks } from '../../src-main/recognition/tokens/tags.ts'

test('where a question says that it was taken from is kept beside it, in front of its text or at its end', async () => {
  const lines = [
    '（2017年真题）下列属于甲的是',
    '下列属于乙的是【2019年真题】',
    '[2021年·单选第12题]下列属于丙的是',
    '下列属于丁（酸）的是',
  ]
  const text = lines.map((stem, at) => `${at + 1}. ${stem}\nA. 一\nB. 二\n答案：A`).join('\n')
  const { questions } = recognise(await extract(new TextEncoder().encode(text), 'a.txt'))
  expect(questions.map(({ stem, marks }) => [stem, marks])).toEqual([
    ['下列属于甲的是', ['2017年真题']],
    ['下列属于乙的是【2019年真题】', ['2019年真题']],
    ['下列属于丙的是', ['2021年·单选']],
    ['下列属于丁（酸）的是', undefined],
  ])
})

test('marks are each there once, without the number that the question had there', () => {
  expect(sourceMarks('(2019年单选第12题) (2019年单选第13题)', 'x')).toEqual(['2019年单选'])
  expect(sourceMarks('3. ', 'in 1999 (a year)')).toEqual([])
})
