import { describe, expect, test } from 'vitest'
import { isDoubtful } from '../../src-main/contract/doubts.ts'
import type { LineRole } from '../../src-main/contract/readingRules.ts'
import type { RecognisedQuestion } from '../../src-main/recognition/RecognisedQuestion.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lessonsFrom } from '../../src-main/recognition/survey/lessons.ts'
import { randomFrom } from '../support/desk/randomFrom.ts'
import { documentOf } from '../support/documentNotation.ts'

const things = ['river', 'copper', 'engine', 'violin', 'desert', 'planet', 'cheese', 'harbour', 'ladder', 'magnet']
const looks = ['old', 'bright', 'slow', 'hidden', 'northern', 'bitter', 'hollow', 'wide', 'silent', 'green']
const asks = ['Which thing carries', 'What needs', 'Which part is older than', 'What kind of tool belongs to']
const count = 30

type Meant = { stem: string; options: readonly string[]; answer: number; why: string }

const { below, pick } = randomFrom(5)
const meant: readonly Meant[] = Array.from({ length: count }, (_, at) => ({
  stem: `${pick(asks)} the ${pick(looks)} ${pick(things)}${at % 3 === 0 ? ' of the north' : ''}?`,
  // some begin alike, none is twice in a question
  options: Array.from({ length: 3 + (at % 2) }, (_, option) => `${pick(looks)} ${things[(at * 3 + option) % 10]}`),
  answer: below(3),
  why: `${pick(looks)} things are ${pick(looks)} in a ${pick(things)}.`,
}))
const letter = ({ answer }: Meant) => 'ABCD'.charAt(answer)

type Line = readonly [role: LineRole, text: string]
/** A question in lines, each with what it is. */
type Layout = (question: Meant, number: number) => readonly Line[]

const plain = ({ options }: Meant): Line[] => options.map((text) => ['option', text])
const with_ = ({ options }: Meant, sign: (text: string) => string): Line[] =>
  options.map((text) => ['option', sign(text)])

const layouts: Record<string, Layout> = {
  'a label with a sign, options without any, the answer labelled': (q) => [
    ['number', `Prompt > ${q.stem}`],
    ...plain(q),
    ['answer', `Gold > ${letter(q)}`],
  ],
  'a numbered line, then all without a sign': (q, n) => [
    ['number', `No. ${n} of the set`],
    ['stem', q.stem],
    ...plain(q),
    ['answer', `key=${letter(q)}`],
  ],
  'the answer above its question': (q, n) => [
    ['answer', `key for the next one is ${letter(q)}`],
    ['number', `Item ${n} | ${q.stem}`],
    ...with_(q, (text) => `* ${text}`),
  ],
  'the answer above, and options without a sign': (q, n) => [
    ['answer', `solved: ${letter(q)}`],
    ['number', `Task no ${n}`],
    ['stem', q.stem],
    ...plain(q),
  ],
  'the text of the answer above, a rule below': (q, n) => [
    ['answer', `wanted: ${q.options[q.answer]}`],
    ['number', `(${n}) of ${count}`],
    ['stem', q.stem],
    ...plain(q),
    ['nothing', '* * *'],
  ],
  'no sign but that of the answer, and a reason': (q) => [
    ['number', q.stem],
    ...plain(q),
    ['answer', `right is ${letter(q)}`],
    ['explanation', `because ${q.why}`],
  ],
  'the answer counted, a reason without a sign': (q, n) => [
    ['number', `card ${n}/${count}`],
    ['stem', q.stem],
    ...plain(q),
    ['answer', `-> ${q.answer + 1}`],
    ['explanation', q.why],
  ],
  'who speaks before each line': (q) => [
    ['number', `teacher » ${q.stem}`],
    ...with_(q, (text) => `pupil » ${text}`),
    ['answer', `teacher nods at ${letter(q)}`],
  ],
  'answer and reason above, signs behind options': (q) => [
    ['answer', `${letter(q)} it will be`],
    ['explanation', `~~ ${q.why}`],
    ['number', `host :: ${q.stem}`],
    ...with_(q, (text) => `${text} /`),
  ],
  'the answer is the option once more': (q) => [
    ['number', q.stem],
    ...plain(q),
    ['answer', `${q.options[q.answer]} !`],
  ],
  'options without a sign, then the text of the right one': (q, n) => [
    ['number', `No. ${n}`],
    ['stem', q.stem],
    ...plain(q),
    ['answer', q.options[q.answer] ?? ''],
  ],
  'no sign but that questions end with their mark': (q) => [
    ['number', q.stem],
    ...plain(q),
    ['answer', q.options[q.answer] ?? ''],
  ],
  'options without a sign, then the count of the right one': (q, n) => [
    ['number', `[${n}] ${q.stem}`],
    ...plain(q),
    ['answer', `${q.answer + 1}`],
  ],
  'options, the right one and a reason, all without a sign': (q, n) => [
    ['number', `round ${n} / ${q.stem}`],
    ...plain(q),
    ['answer', q.options[q.answer] ?? ''],
    ['explanation', q.why],
  ],
  'options and the right one without a sign, a marked reason below some': (q, n) => [
    ['number', `Q${n} ~ ${q.stem}`],
    ...plain(q),
    ['answer', q.options[q.answer] ?? ''],
    ...(n % 2 === 1 ? [['explanation', `why so: ${q.why}`] as const] : []),
  ],
  'in Chinese, options and the right one without a sign, a button below': (q, n) => [
    ['number', `考点${n}`],
    ['stem', q.stem],
    ...plain(q),
    ['answer', q.options[q.answer] ?? ''],
    ['nothing', '加入收藏夹'],
  ],
  'in Chinese, with a hint below every other one': (q, n) => [
    ['number', `第 ${n} 张卡片`],
    ['stem', q.stem],
    ...plain(q),
    ['answer', `翻面：${q.answer + 1} 号`],
    ...(n % 2 === 1 ? [['explanation', `提示 ${q.why}`] as const] : []),
    ['nothing', '——'],
  ],
  'in Chinese, a button below and the answer above': (q) => [
    ['answer', `（本题选${letter(q)}）`],
    ['number', `题面 → ${q.stem}`],
    ...plain(q),
    ['nothing', '收起'],
  ],
}

const contentOf = ({ stem, options, key }: RecognisedQuestion) => ({
  stem,
  options: options.map(({ text }) => text),
  answer: key?.kind === 'options' ? key.labels.join('') : key,
})

function learn(layout: Layout, count = meant.length) {
  const lines = meant.slice(0, count).map((question, at) => layout(question, at + 1))
  const document = documentOf(lines.flatMap((one) => one.map(([, text]) => text)).join('\n'))
  const marked = (lines[0] ?? []).map(([role], block) => ({ block, role }))
  const [lesson] = lessonsFrom(document, {}, recognise(document), marked)
  return { lesson, questions: lesson ? recognise(document, { rules: [lesson.step] }).questions : [] }
}

describe('one question marked line by line teaches', () => {
  test.each(Object.keys(layouts))('%s', (name) => {
    const { questions } = learn(layouts[name] ?? (() => []))
    expect(questions.map(contentOf)).toEqual(
      meant.map((question) => ({ stem: question.stem, options: question.options, answer: letter(question) })),
    )
  })
})

test('a reason above its question goes to that, not to the one before', () => {
  const { questions } = learn(layouts['answer and reason above, signs behind options'] ?? (() => []))
  expect(questions.map(({ explanation }) => explanation)).toEqual(meant.map(({ why }) => `~~ ${why}`))
})

test('where nothing has a sign, the beginning neither, nothing is made up: that cannot be told', () => {
  const { lesson } = learn((q) => [
    ['number', q.stem.replace('?', '')],
    ...plain(q),
    ['answer', q.options[q.answer] ?? ''],
  ])
  expect(lesson?.step.rules.some(({ after, before }) => (after ?? before) !== undefined)).toBe(false)
})

test('a question without an answer among those whose answers are their last lines is doubted, and so is none of the others', () => {
  const open: Layout = (q, n) => [
    ['number', `Nr. ${n}`],
    ['stem', q.stem],
    ...plain(q),
    ...(n === 9 ? [] : [['answer', q.options[q.answer] ?? ''] as const]),
  ]
  const { questions } = learn(open)
  expect(questions).toHaveLength(count)
  expect(questions.filter(isDoubtful).map(({ number }) => number)).toEqual(['9'])
})
