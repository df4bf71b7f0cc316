import { expect, test } from 'vitest'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { documentOf, lineOfQuestion } from '../support/documentNotation.ts'

const numbers = [1, 2, 3, 4]

test('buttons that were copied as options are not accounted for as part of their question', () => {
  const ask = (n: number) =>
    [`${n}. 第 ${n} 片叶子是什么形状？`, 'A. 圆形', 'B. 扇形', 'C. 针形', 'D. 提交本题', 'E. 查看解析', '答案：B'].join(
      '\n',
    )
  const document = documentOf(numbers.map(ask).join('\n'))
  const { questions, fates, ledger } = recognise(document)
  expect(questions.map(lineOfQuestion)).toEqual(
    numbers.map((n) => `single ${n}: 第 ${n} 片叶子是什么形状？ [圆形 | 扇形 | 针形] = B`),
  )
  const aside = document.blocks.filter((_, at) => fates[at]?.kind === 'ignored').map(({ text }) => text)
  expect(aside).toEqual(numbers.flatMap(() => ['D. 提交本题', 'E. 查看解析']))
  expect(ledger.question).toBe(numbers.length * 5)
})

test('a line that also holds an option stays part of its question', () => {
  const ask = (n: number) =>
    [`${n}. Which leaf is number ${n}?`, 'A. oak B. elm', 'C. fir D. Show answer', 'Answer: B'].join('\n')
  const { questions, ledger } = recognise(documentOf(numbers.map(ask).join('\n')))
  expect(questions.map(lineOfQuestion)).toEqual(
    numbers.map((n) => `single ${n}: Which leaf is number ${n}? [oak | elm | fir] = B`),
  )
  expect(ledger).toMatchObject({ question: numbers.length * 4, ignored: 0 })
})

test('lines that recur below the options and were set aside are told', () => {
  const ask = (n: number) =>
    `${n}. Which tree is number ${n}?\nA. oak ${n}\nB. elm ${n}\nC. fir ${n}\nread on at page ${n}\n`
  const document = documentOf([...numbers, 5, 6].map(ask).join('\n'))
  const { questions, fates } = recognise(document)
  expect(questions[1]?.options.map(({ text }) => text)).toEqual(['oak 2', 'elm 2', 'fir 2'])
  const aside = document.blocks.filter((_, at) => fates[at]?.reason === 'repeated').map(({ text }) => text)
  expect(aside).toEqual([...numbers, 5, 6].map((n) => `read on at page ${n}`))
})
