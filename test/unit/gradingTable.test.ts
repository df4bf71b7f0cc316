import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { keySchema, responseSchema } from '../../src-main/contract/questionTypes.ts'
import { defaultRules, judge } from '../../src-main/judging/judge.ts'
import { gradingCases, keyOf, responseOf } from '../support/gradingNotation.ts'

const specification = readFileSync(new URL('../../docs/grading.md', import.meta.url), 'utf8')
const cases = gradingCases(specification)

describe('the table of cases holds: docs/grading.md', () => {
  test('every row of the table is read, and states what the contract allows', () => {
    expect(cases.length).toBe(specification.match(/^\| (?!key|-)/gm)?.length)
    expect(cases.length).toBeGreaterThan(120)
    for (const { key, response } of cases) {
      keySchema.nullable().parse(keyOf(key))
      responseSchema.parse(responseOf(response))
    }
  })
  test.for(cases)('$section: $key, answered $response ($why)', ({ key, response, rules, verdict, score }) => {
    const multipleChoice = rules === 'rightMinusWrong' ? 'rightMinusWrong' : defaultRules.multipleChoice
    const judgement = judge(keyOf(key), responseOf(response), { multipleChoice })
    const expected = verdict === 'open' ? { kind: 'needsGrading' } : { kind: 'graded', verdict, score }
    expect(judgement).toEqual(expected)
  })
})
