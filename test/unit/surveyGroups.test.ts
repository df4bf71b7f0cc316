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

const choice = (start: string, ...options: string[]) =>
  [start, ...options.map((text, at) => `${'ABCD'.charAt(at)}. ${text}`)].join('\n')

test('a question within the last option of another is taken out, with its options, where its number is missing', () => {
  const { groups } = surveyed(
    [
      choice('1. Which is a metal?', 'iron', 'wood', 'glass 2. Which is a gas?'),
      choice('', 'gold', 'oxygen', 'salt').trim(),
      choice('3. Which weighs 2. or 3.5 kg?', 'a cat', 'a fly', 'a cow'),
    ].join('\n'),
  )
  const [group, ...others] = groups
  expect(others).toEqual([])
  expect(group).toMatchObject({ cause: 'holdsNext', members: [0] })
  const texts = (fields: { options: readonly { text: string }[] } | null | undefined) =>
    fields?.options.map(({ text }) => text)
  expect(texts(group?.examples[0]?.after)).toEqual(['iron', 'wood', 'glass'])
  expect(group?.examples[0]?.andAfter).toMatchObject({ type: 'single', stem: 'Which is a gas?' })
  expect(texts(group?.examples[0]?.andAfter)).toEqual(['gold', 'oxygen', 'salt'])
})

test('an answer behind both is that of the second; what an explanation holds is a question, too', () => {
  const { groups } = surveyed(
    [
      `${choice('1. 水是无色的（ ） 2. 下列属于气体的是（ ）', '金', '氧', '盐')}\n答案：B\n解析：氧是气体。 3. 红色的是（ ）`,
      `${choice('', '花', '雪', '炭').trim()}\n`,
      `${choice('4. 冷的是（ ）', '冰', '火', '炭')}\n答案：A`,
    ].join('\n'),
  )
  const [example] = groups.find(({ cause }) => cause === 'holdsNext')?.examples ?? []
  expect(example?.after).toMatchObject({ stem: '水是无色的（ ）', key: null, options: [] })
  expect(example?.andAfter).toMatchObject({ stem: '下列属于气体的是（ ）', key: { labels: ['B'] } })
})

test('a question that was cut where a heading stood is joined, whether its start stands apart or in the one above', () => {
  const tail = choice('而且没有卫星的行星是（ ）', '火星', '水星', '木星')
  const rest = choice('3. 红色的是（ ）', '花', '雪', '炭')
  const above = surveyed(
    [choice('1. 金属是（ ）', '铁', '木', '水'), '2. 离太阳最近，', '第二部分 阅读', tail, rest].join('\n'),
  )
  expect(above.groups).toMatchObject([{ cause: 'startsAbove', members: [0, 1] }])
  expect(above.groups[0]?.examples.map(({ after }) => after?.stem)).toContain('离太阳最近，而且没有卫星的行星是（ ）')
  const apart = surveyed(['2. 离太阳最近，', '答案：', `${tail}\n答案：B`, `${rest}\n答案：A`].join('\n'))
  expect(apart.groups).toMatchObject([{ cause: 'cutInTwo', members: [0], examples: [{ other: 1 }] }])
  expect(apart.groups[0]?.examples[0]?.after).toMatchObject({
    stem: '离太阳最近，而且没有卫星的行星是（ ）',
    key: { labels: ['B'] },
  })
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

const trees = ['oak', 'elm', 'fir', 'ash']

test.each([
  ['loesung ==> {} <==', 'abcd'],
  ['wahl: {}', 'abcd'],
  ['pick // {}', 'ABCD'],
  ['gut = {};', 'abcd'],
  ['选 → {}', 'abcd'],
  ['((oplossing {}))', 'ABCD'],
])('answers behind words that nobody knows, "%s", are proposed to be read as such', (form, letters) => {
  const key = (at: number) => form.replace('{}', letters.charAt((at * 3) % 4))
  const ask = (_: unknown, at: number) => `${choice(`${at + 1}. Which tree is number ${at}?`, ...trees)}\n${key(at)}`
  const { before, first, after } = surveyed(Array.from({ length: 12 }, ask).join('\n'))
  const right = Array.from({ length: 12 }, (_, at) => ({ kind: 'options', labels: ['ABCD'.charAt((at * 3) % 4)] }))
  if (before.questions.some(({ key: found }) => found === null)) expect(first?.cause).toBe('keyAtPlace')
  expect(after.questions.map(({ key: found }) => found)).toEqual(right)
})
