import { describe, expect, test } from 'vitest'
import type { RuleStep } from '../../src-main/contract/readingRules.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { formOf, plainForm } from '../../src-main/recognition/taught/lineForm.ts'
import { documentOf, lineOfQuestion } from '../support/documentNotation.ts'

const read = (text: string, ...rules: RuleStep['rules'][]) =>
  recognise(documentOf(text), { rules: rules.map((step) => ({ rules: step, except: [] })) }).questions.map(
    lineOfQuestion,
  )

describe('the form of a line', () => {
  test.each([
    ['{letters} is right', 'B is right', ['B']],
    ['{letters} is right', 'A, C is right', ['A, C']],
    ['{letters} is right', 'Bob is right', null],
    ['[{letters}]{text}', '[C] Because.', ['C', 'Because.']],
    ['Item {number} of {number}', 'Item 3 of 40', ['3', '40']],
    ['done (+{number})', 'done (+12)', ['12']],
    ['{text}={truth}', 'sky=wrong', ['sky', 'wrong']],
    ['a.b', 'axb', null],
    ['{text}{text}{text}', 'abc', null],
  ])('%s in "%s"', (form, line, found) => {
    const filled = formOf(form)(line)
    expect(filled?.map(({ from, to }) => line.slice(from, to)) ?? null).toEqual(found)
  })

  test('a line fits its own form, whatever signs it holds', () => {
    for (const line of ['Score: 3.5 / 10 (35%)', 'a {text} b', '[x] $^ \\ | ?', '  wide   blanks '])
      expect(formOf(plainForm(line))(line)).not.toBeNull()
  })
})

describe('a rule says what a line is', () => {
  const paper = (lines: (number: number) => string[]) => [1, 2, 3, 4].flatMap(lines).join('\n')

  test('nothing, though it has the letter of an option', () => {
    const text = paper((n) => [`${n}. Which is ${n}?`, `A. ${n}`, 'B. none', 'C. Show the answer', 'Answer: A'])
    expect(read(text, [{ role: 'nothing', form: 'Show the answer' }])).toEqual(
      [1, 2, 3, 4].map((n) => `single ${n}: Which is ${n}? [${n} | none] = A`),
    )
  })

  test('the answer by its number, and what stands behind it explains', () => {
    const text = paper((n) => [
      `${n}. Which is ${n}?`,
      `A. ${n}`,
      'B. none',
      `choice no. ${1 + (n % 2)} wins ~ as shown`,
    ])
    expect(read(text, [{ role: 'answer', form: 'choice no. {number} wins ~ {text}' }])).toEqual(
      [1, 2, 3, 4].map((n) => `single ${n}: Which is ${n}? [${n} | none] = ${'AB'.charAt(n % 2)} // as shown`),
    )
  })

  test('where a question begins and what its options are, in a text that is read as nothing', () => {
    const text = paper((n) => [
      `card ${n}/4`,
      `Which is the number ${n} here`,
      `> ${n}`,
      '> none',
      `pick ${'AB'.charAt(n % 2)}`,
    ])
    expect(read(text)).toEqual([])
    const rules: RuleStep['rules'] = [
      { role: 'number', form: 'card {number}' },
      { role: 'option', form: '> {text}' },
      { role: 'answer', form: 'pick {letters}' },
    ]
    expect(read(text, rules)).toEqual(
      [1, 2, 3, 4].map((n) =>
        `single 1: Which is the number ${n} here [${n} | none] = ${'AB'.charAt(n % 2)}`.replace(
          'single 1',
          `single ${n}`,
        ),
      ),
    )
  })

  test('only at its place: below a line of some form, or where it was read as something', () => {
    const text = paper((n) => [`${n}. Which is ${n}?`, `A. ${n}`, 'B. more', 'C. none', 'more', 'Answer: A'])
    const options = (steps: RuleStep['rules']) => read(text, steps).map((line) => /\[(.*)\]/.exec(line)?.[1])
    expect(options([{ role: 'nothing', form: 'more', above: 'none' }])[0]).toBe('1 | more | none')
    expect(options([{ role: 'nothing', form: 'more', fromEnd: 1 }])[0]).toBe('1 | more | none')
    expect(options([{ role: 'nothing', form: 'more', readAs: 'answer' }])).toEqual(
      options([{ role: 'nothing', form: 'no such line' }]),
    )
  })

  test('and a later step sees what the one before left', () => {
    const text = paper((n) => [`${n}. Which is ${n}?`, `A. ${n}`, 'B. none', 'C. Help', 'D. Share', 'Answer: A'])
    const both = read(
      text,
      [{ role: 'nothing', form: 'Share' }],
      [{ role: 'nothing', form: 'Help', fromEnd: 2, readAs: 'options' }],
    )
    expect(both[0]).toBe('single 1: Which is 1? [1 | none] = A')
  })
})
