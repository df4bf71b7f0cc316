import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explainInWords } from '../../src-main/cli/explainInWords.ts'
import { explainRecognition } from '../../src-main/recognition/explain/explainRecognition.ts'
import { linePasses } from '../../src-main/recognition/linePasses.ts'
import { paperPasses } from '../../src-main/recognition/paperPasses.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import type { Watchers } from '../../src-main/recognition/recogniseLines.ts'
import { tokenPasses } from '../../src-main/recognition/tokenPasses.ts'
import { documentOf } from '../support/documentNotation.ts'
import { specificationExamples } from '../support/specificationExamples.ts'

const overview = readFileSync(new URL('../../docs/recognition.md', import.meta.url), 'utf8')
const examples = specificationExamples().map(({ source }) => documentOf(source))

const explained = (source: string) => explainRecognition(documentOf(source)).explanation

test('watching a document being read changes nothing', () => {
  for (const document of examples) expect(explainRecognition(document).recognition).toEqual(recognise(document))
})

/** Frozen to the last field: who writes into it throws. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const inner of Object.values(value)) freeze(inner)
}

test('no pass writes into what it is given: frozen values are read as well', () => {
  for (const document of examples) {
    const frozen = structuredClone(document)
    freeze(frozen)
    const watchers: Watchers = {
      line: (_pass, _before, after) => freeze(after),
      tokens: (_pass, _before, after) => freeze(after),
      paper: (_pass, _before, { lines, drafts }) => freeze([lines, drafts]),
      finished: () => {},
      judged: (question, judgement, evidence) => freeze([question, evidence, judgement.limits]),
    }
    expect(recognise(frozen, {}, watchers)).toEqual(recognise(document))
  }
})

test('the rule that changed a line is named, with what the line lost and got', () => {
  const { lines } = explained(
    '1. What is it called?\nA seller\nB buyer\n2. A company sells. What is it?\nA seller\nB buyer',
  )
  expect(lines[3]?.changes).toEqual([
    expect.objectContaining({
      pass: 'resolveOptions',
      lost: ['option A "company sells. What is it?"'],
      gained: ['text "A company sells. What is it?"'],
    }),
  ])
  expect(lines[1]?.changes).toEqual([])
})

test('letters that a page did not print are told from those that it did', () => {
  const { lines } = explained('Question 1\nWhich is red?\nSelect one:\nsky\nblood\nThe correct answer is: blood')
  expect(lines.find(({ text }) => text === 'B. blood')?.changes.map(({ pass }) => pass)).toEqual(['readChoosers'])
  expect(lines.find(({ text }) => text === 'Select one:')?.tokens).toContain('set aside: platform')
})

test('options in columns keep their history though the lines are cut', () => {
  const { lines } = explained('1. Which is red?\n\ta.\tsky\tc.\tgrass\n\tb.\tblood\td.\tsnow\nANS: B')
  expect(lines[1]?.changes[0]).toMatchObject({ pass: 'unfoldColumns', gained: ['text "a. sky"'] })
})

test('both readings that competed stand with their scores, the better one first', () => {
  const { readings } = explained('1. 甲是（A）\nA. 一\nB. 二\n2. 乙是（B）\nA. 一\nB. 二')
  expect(readings.map(({ name, won }) => [name, won])).toEqual([
    ['numbered', true],
    ['unnumbered', false],
  ])
  expect(readings[0]?.score).toBeGreaterThan(readings[1]?.score ?? 0)
})

test('of a question it is said where its key stands, who decided its type and what lowers its confidence', () => {
  const { questions } = explained(
    '一、单选题\n1. 甲是（ ）\nA. 一\nB. 二\n2. 乙是（ ）\nA. 一\nB. 二\n参考答案\n1-2 AC',
  )
  expect(questions[0]).toMatchObject({
    key: { place: 'key', blocks: [8, 8] },
    type: { by: 'stated', stated: { type: 'single', in: 'heading' } },
    doubts: expect.arrayContaining([expect.objectContaining({ doubt: 'keyElsewhere' })]),
  })
  expect(questions[1]?.limits).toContainEqual(expect.objectContaining({ because: 'answerNotAnOption', cap: 0.4 }))
  expect(Math.min(...(questions[1]?.limits?.map(({ cap }) => cap) ?? []))).toBeGreaterThanOrEqual(
    questions[1]?.confidence ?? 1,
  )
})

test('what was taken for no question is named with the rule', () => {
  const { dropped } = explained('1. 甲是（A）\nA. 一\nB. 二\n2. 乙是（B）\nA. 一\nB. 二\n3. 无味。')
  expect(dropped).toEqual([expect.objectContaining({ pass: 'keepQuestions', text: '"无味。"' })])
})

test('in words a newcomer finds the place of the key and what makes the question doubtful', () => {
  const document = documentOf(
    '1. Which is red?\nA. sky\nB. blood\nAnswer: B\n2. Which is green?\nA. grass\nB.\nAnswer: A',
  )
  const { recognition, explanation } = explainRecognition(document)
  const words = explainInWords(
    'x.txt',
    explanation,
    recognition.questions.map(({ type }) => type),
  )
  expect(words).toContain('key: behind a label such as "Answer:" (block 3)')
  expect(words).toContain('at most 0.6: issue truncated')
  expect(words).toMatch(/less sure by \d\.\d: it has two options/)
})

test('the specification lists the passes in their order, in the words of the explanation', () => {
  const listed = overview.match(/^\| `[a-z]\w+` \| .* \|$/gm)
  expect(listed).toEqual(
    [...linePasses, ...tokenPasses, ...paperPasses].map(({ name, does }) => `| \`${name}\` | ${does} |`),
  )
})
