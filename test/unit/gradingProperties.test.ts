import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Key, Response } from '../../src-main/contract/questionTypes.ts'
import { type JudgeRules, judge } from '../../src-main/judging/judge.ts'
import { isSameAnswer } from '../../src-main/judging/sameAnswer.ts'
import { answerText, keyOver, labels, nastyText, responseOver, writtenNumber } from '../support/answers.ts'

const rules = fc.constantFrom<JudgeRules>({ multipleChoice: 'allOrNothing' }, { multipleChoice: 'rightMinusWrong' })

/** The key given as an answer; `pick` chooses among the alternatives of a blank. */
function answering(key: Key, pick: number): Response {
  if (key.kind !== 'blanks') return key
  return { kind: 'blanks', blanks: key.blanks.map((alternatives) => alternatives[pick % alternatives.length] ?? '') }
}

const scoreOf = (key: Key | null, response: Response, by?: JudgeRules) => {
  const judgement = judge(key, response, by)
  return judgement.kind === 'graded' ? judgement.score : undefined
}

test('the key itself is always right, by every rule and with every alternative', () => {
  fc.assert(
    fc.property(keyOver(answerText), fc.nat(2), rules, (key, pick, by) => {
      expect(judge(key, answering(key, pick), by)).toEqual({ kind: 'graded', verdict: 'correct', score: 1 })
    }),
    { numRuns: 2000 },
  )
})

test('the order in which options are chosen never matters', () => {
  const chosen = labels.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
  )
  fc.assert(
    fc.property(labels, chosen, rules, (right, [given, permuted], by) => {
      const key: Key = { kind: 'options', labels: right }
      expect(judge(key, { kind: 'options', labels: permuted }, by)).toEqual(
        judge(key, { kind: 'options', labels: given }, by),
      )
    }),
  )
})

test('only the very set of right options is right, whatever the rule', () => {
  const different = fc.tuple(labels, labels).filter(([a, b]) => [...a].sort().join() !== [...b].sort().join())
  fc.assert(
    fc.property(different, rules, ([right, given], by) => {
      expect(judge({ kind: 'options', labels: right }, { kind: 'options', labels: given }, by)).not.toMatchObject({
        verdict: 'correct',
      })
    }),
  )
})

test('in blanks of any order neither the order of the answers nor that of the key changes the score', () => {
  const pool = fc.constantFrom('甲', '乙', '丙', '丁', '1', '2')
  const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length })
  const blanks = fc.array(fc.uniqueArray(pool, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  const scene = blanks.chain((key) =>
    fc
      .array(pool, { minLength: key.length, maxLength: key.length })
      .chain((given) => fc.tuple(fc.constant(key), fc.constant(given), shuffled(key), shuffled(given))),
  )
  const score = (key: string[][], given: string[]) =>
    scoreOf({ kind: 'blanks', blanks: key, anyOrder: true }, { kind: 'blanks', blanks: given }) ?? -1
  fc.assert(
    fc.property(scene, ([key, given, otherKey, otherGiven]) => {
      expect(score(otherKey, otherGiven)).toBe(score(key, given))
      const inOrder = scoreOf({ kind: 'blanks', blanks: key }, { kind: 'blanks', blanks: given }) ?? -1
      expect(score(key, given)).toBeGreaterThanOrEqual(inOrder)
    }),
  )
})

describe('folding never makes two answers equal that differ in', () => {
  const operand = fc.constantFrom('x', 'y', '2x', 'f(x)', 'x_1', 'Na', '甲')
  const distinct = (signs: readonly string[]) =>
    fc.uniqueArray(fc.constantFrom(...signs), { minLength: 2, maxLength: 2 })
  const areDifferent = (a: string, b: string) => {
    expect(isSameAnswer(a, b), `${a} as ${b}`).toBe(false)
    expect(isSameAnswer(b, a), `${b} as ${a}`).toBe(false)
  }

  test('an operator', () => {
    const between = [
      '+',
      '-',
      '*',
      '/',
      '=',
      '==',
      '!=',
      '<',
      '>',
      '<=',
      '>=',
      '^',
      '&',
      '&&',
      '|',
      '||',
      '%',
      '->',
      '±',
      '∪',
      '∩',
    ]
    fc.assert(
      fc.property(operand, operand, distinct(between), (left, right, [a, b]) => {
        areDifferent(`${left}${a}${right}`, `${left} ${b} ${right}`)
      }),
    )
  })

  test('a sign before or behind', () => {
    const before = ['', '+', '-', '±', '!', '¬', '.', '#', '√', '~', '∂', '--']
    const behind = ['', '+', '-', '++', '--', '!', "'", '#', '%', '*', '²', '^3', '_2', '°']
    fc.assert(fc.property(operand, distinct(before), (of, [a, b]) => areDifferent(`${a}${of}`, `${b}${of}`)))
    const letters = operand.filter((text) => text !== '甲')
    fc.assert(fc.property(letters, distinct(behind), (of, [a, b]) => areDifferent(`${of}${a}`, `${of}${b}`)))
  })

  test('a digit, wherever it stands', () => {
    const frames = [
      'x+#',
      '#x',
      'x_#',
      'x^#',
      '$\\frac{#}{x}$',
      '$x^{#y}$',
      '# km',
      '#年',
      '第#章',
      'H#O',
      '#.#5',
      '-#',
      '#:#',
    ]
    const digits = distinct([...'123456789'])
    fc.assert(
      fc.property(fc.constantFrom(...frames), digits, (frame, [a = '', b = '']) => {
        areDifferent(frame.replaceAll('#', a), frame.replaceAll('#', b))
      }),
    )
  })

  test('a denial', () => {
    const verb = fc.constantFrom('是', '对', '可以', '相等', '变化', '守恒')
    fc.assert(fc.property(verb, fc.constantFrom('不', '非', '没', '无'), (of, no) => areDifferent(of, no + of)))
  })
})

test('a number is the same however it is written, and no other number is', () => {
  const value = fc.integer({ min: -3000, max: 3000 })
  const pair = fc
    .tuple(value, value)
    .chain(([a, b]) => fc.tuple(fc.constant(a === b), writtenNumber(a), writtenNumber(b)))
  const twice = value.chain((it) => fc.tuple(writtenNumber(it), writtenNumber(it)))
  fc.assert(fc.property(twice, ([a, b]) => isSameAnswer(a, b)))
  fc.assert(fc.property(pair, ([isSame, a, b]) => isSameAnswer(a, b) === isSame))
})

test('every key and every response are judged: no error, a score within 0 and 1, a verdict that agrees with it', () => {
  const text = fc.oneof(nastyText, answerText, fc.constant(''))
  fc.assert(
    fc.property(fc.option(keyOver(text)), responseOver(text), rules, (key, response, by) => {
      const judgement = judge(key, response, by)
      if (judgement.kind === 'needsGrading') return
      const { verdict, score } = judgement
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(verdict).toBe(score === 1 ? 'correct' : score === 0 ? 'incorrect' : 'partial')
    }),
    { numRuns: 3000 },
  )
})

test('a text of any length is judged: braces without end, digits without end', () => {
  const long = ['{', '\\frac{', '$x^{', '9', '一', '1,000', '3 ', '"', '(', 'A', '√', '分之一'].map((piece) =>
    piece.repeat(5000),
  )
  for (const text of long) {
    const key: Key = { kind: 'blanks', blanks: [[text]] }
    expect(scoreOf(key, { kind: 'blanks', blanks: [text] })).toBe(1)
    expect(scoreOf(key, { kind: 'blanks', blanks: ['x'] })).toBe(0)
  }
})
