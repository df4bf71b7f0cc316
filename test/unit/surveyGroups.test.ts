import { expect, test } from 'vitest'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { surveyReading } from '../../src-main/recognition/survey/survey.ts'
import { documentOf } from '../support/documentNotation.ts'

/** The groups of a document that can be mended, and the document as it is then read where a rule does it. */
function surveyed(text: string) {
  const document = documentOf(text.trimEnd())
  const before = recognise(document)
  const groups = surveyReading(document, {}, before).filter(({ mend }) => mend !== null)
  const [first] = groups
  const after = first?.mend?.kind === 'rules' ? recognise(document, { rules: [first.mend.step] }) : before
  return { before, groups, first, after }
}

const asked = (at: number, label: string) => `${label} Explain the use of water in the house number ${at}.`

test('questions that were read as one, where the numbers go on within another, are one group and begin by one rule', () => {
  const lines = Array.from({ length: 12 }, (_, at) => asked(at, at % 3 === 0 ? `${at + 1}.` : `» ${at + 1} «`))
  const { before, first, after } = surveyed(lines.join('\n'))
  expect(before.questions.length).toBeLessThan(12)
  expect(first).toMatchObject({ cause: 'runTogether', forms: ['»{number}« {text}'] })
  expect(first?.samples).toEqual([lines[1]])
  expect(after.questions.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, at) => `${at + 1}`))
  expect(after.questions[1]?.stem).toBe('Explain the use of water in the house number 1.')
})

test('numbers within a question that do not go on with its own begin no question', () => {
  const lines = Array.from({ length: 8 }, (_, at) => [asked(at, `${at + 1}.`), `» ${at + 40} « litres at most`]).flat()
  expect(surveyed(lines.join('\n')).groups.filter(({ cause }) => cause === 'runTogether')).toEqual([])
})

test('questions of another type than their section says are one group for each section', () => {
  const questions = Array.from(
    { length: 6 },
    (_, at) => `${at + 1}. 水是第${at}种物质\nA. 木${at}\nB. 火\nC. 土\n答案：AB`,
  )
  const { before, groups } = surveyed(`二、单项选择题\n${questions.join('\n')}`)
  expect(before.questions.map(({ type }) => type)).toEqual(Array(6).fill('multiple'))
  const [group, ...others] = groups.filter(({ cause }) => cause === 'typeAgainstSection')
  expect(group).toMatchObject({ forms: ['二、单项选择题'], members: [0, 1, 2, 3, 4, 5] })
  expect(others).toEqual([])
})

test.each([
  ['with numbers of their own', 'Answer key\n11. A 12. B 13. C 14. A 15. B 16. C'],
  ['in a row', '参考答案\n11-16 ABCABC'],
])('answers that no question took, %s, are proposed to those without one', (_how, key) => {
  const questions = Array.from(
    { length: 6 },
    (_, at) => `${at + 1}. Which is it ${at}?\nA. this ${at}\nB. that\nC. other`,
  )
  const { before, groups } = surveyed(`${questions.join('\n')}\n\n${key}`)
  expect(before.questions.filter((question) => question.key === null)).toHaveLength(6)
  const group = groups.find(({ cause }) => cause === 'orphanedAnswers')
  expect(group?.members).toEqual([0, 1, 2, 3, 4, 5])
  const keys = group?.mend?.kind === 'fields' ? group.mend.changes.map(({ fields }) => fields.key) : []
  expect(keys).toEqual([...'ABCABC'].map((label) => ({ kind: 'options', labels: [label] })))
})
