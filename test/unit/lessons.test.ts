import { expect, test } from 'vitest'
import type { LineRole } from '../../src-main/contract/readingRules.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lessonsFrom } from '../../src-main/recognition/survey/lessons.ts'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { documentOf, lineOfQuestion } from '../support/documentNotation.ts'

/** What the first lesson from corrected lines makes of a document; lines are named by what they hold. */
function taught(text: string, corrections: Record<string, LineRole>) {
  const document = documentOf(text.trimEnd())
  const before = recognise(document)
  const marked = Object.entries(corrections).map(([line, role]) => ({
    block: document.blocks.findIndex(({ text: printed }) => printed.includes(line)),
    role,
  }))
  const lessons = lessonsFrom(document, {}, before, marked)
  const [first] = lessons
  const after = first ? recognise(document, { rules: [first.step] }) : before
  return { before, after, lessons, lines: after.questions.map(lineOfQuestion) }
}

const numbers = Array.from({ length: 30 }, (_, at) => at + 1)
const letter = (n: number) => 'ABC'.charAt(n % 3)

test('three corrected lines of one question are enough for a document of buttons and odd answers', () => {
  const paper = misreadPaper('lettersOnButtons', 60)
  const { before, after, lessons } = taught(paper.text, { 选好了: 'nothing', 翻到背面: 'nothing', '~ ': 'answer' })
  expect(before.questions.filter(({ key }) => key !== null)).toEqual([])
  expect(lessons[0]).toMatchObject({ lines: 180, changed: 60, questions: 60, doubtful: 0 })
  expect(lessons[0]?.step.rules.map(({ form }) => form).sort()).toEqual([
    '~ {letters} ~{text}',
    '翻到背面看谜底',
    '选好了',
  ])
  expect(after.questions.map(({ explanation }) => explanation)).toEqual(paper.questions.map(({ why }) => why))
})

test('one marked question teaches a layout in which no question was found', () => {
  const card = (n: number) => [
    `card ${n} of 30`,
    `Which is the number ${n} here`,
    `> ${n}`,
    '> none',
    '> all of it',
    `pick ${letter(n)} now`,
    'share',
  ]
  const { before, lines, lessons } = taught(numbers.flatMap(card).join('\n'), {
    'card 1': 'number',
    '> 1': 'option',
    '> none': 'option',
    '> all': 'option',
    pick: 'answer',
    share: 'nothing',
  })
  expect(before.questions).toEqual([])
  expect(lines).toEqual(
    numbers.map((n) => `single ${n}: Which is the number ${n} here [${n} | none | all of it] = ${letter(n)}`),
  )
  expect(lessons[0]?.examples[0]).toMatchObject({ before: null, blocks: [0, 5] })
})

test('what a page prints behind ever other names is told by its words, not by the sign at its end', () => {
  const names = ['blue whale', 'Ada', 'night owl 77', 'kiwi']
  const ask = (n: number) => `${n}. What is ${n} + 1?\nA. ${n}\nB. ${n + 1}\nAnswer: B`
  const said = (n: number) => `${ask(n)}\n${names[n % names.length]} heat(${n * 7}) since(${n % 9})\n`
  const reason = (n: number) => `${ask(n)}\nOne more than ${n} (see page ${n}).\n`
  const text = numbers.map((n) => (n % 5 === 0 ? reason(n) : said(n))).join('\n')
  const [best] = taught(text, { 'Ada heat(7) since(1)': 'nothing' }).lessons
  expect(best?.step.rules[0]?.form).toContain('heat')
  expect(best?.lines).toBe(24)
})

test('options without any sign of their own are told by their places, and keep their words', () => {
  const card = (n: number) => [
    `No. ${n} of the set`,
    `Which is the number ${n} here`,
    `value ${n}`,
    `some ${n * 7}`,
    `other ${n * 3}`,
    `key=${letter(n)}`,
  ]
  const { lines } = taught(numbers.flatMap(card).join('\n'), {
    'No. 1 of': 'number',
    'value 1': 'option',
    'some 7': 'option',
    'other 3': 'option',
    'key=': 'answer',
  })
  expect(lines[4]).toBe('single 5: Which is the number 5 here [value 5 | some 35 | other 15] = C')
  expect(lines).toHaveLength(30)
})

test('what was left alone in the corrected question is never touched by the rule', () => {
  const card = (n: number) => [`${n}. Which is ${n}?`, `A. ${n}`, 'B. next', 'C. none', 'D. next', 'Answer: A']
  const { lessons } = taught(numbers.flatMap(card).join('\n'), { 'D. next': 'nothing' })
  for (const { step } of lessons) {
    const { questions } = recognise(documentOf(numbers.flatMap(card).join('\n')), { rules: [step] })
    expect(questions[0]?.options.map(({ text }) => text)).toEqual(['1', 'next', 'none'])
  }
  expect(lessons.length).toBeGreaterThan(0)
})

test('the lessons differ in what they speak of, and the examples are the least alike', () => {
  const { lessons } = taught(misreadPaper('badges', 40).text, { '>>': 'answer' })
  expect(new Set(lessons.map(({ lines }) => lines)).size).toBe(lessons.length)
  const types = lessons[0]?.examples.map(({ before }) => before?.type)
  expect(new Set(types).size).toBeGreaterThan(1)
})

test('a line that begins a question of its own splits the one that had swallowed it, and nothing else', () => {
  const lines = numbers.flatMap((n) => [
    n === 7 ? 'Which seventh is it?' : `${n}. Which is ${n}?`,
    `A. ${n}`,
    'B. none',
    'C. all',
    'Answer: A',
  ])
  const { before, lessons } = taught(lines.join('\n'), { 'Which seventh': 'number' })
  const only = lessons.at(-1)
  expect(only).toMatchObject({ lines: 1 })
  const after = recognise(documentOf(lines.join('\n')), { rules: only ? [only.step] : [] })
  expect(after.questions.map(lineOfQuestion)).toEqual([
    ...before.questions.map(lineOfQuestion).filter((line) => /^single [1-6]: /.test(line)),
    'single 7: Which seventh is it? [7 | none | all] = A',
    ...numbers.slice(7).map((n) => `single ${n}: Which is ${n}? [${n} | none | all] = A`),
  ])
})

test('options that begin with the same words and a sign are told by those, which are no part of them', () => {
  const show = (n: number) => [
    `Host, round ${n} -- Which is the number ${n} here`,
    ...[`${n}`, 'none of it', `a ${n * 7}`].map((text) => `Guest says: ${text}`),
    `The jury shows ${letter(n)}, since it is so`,
  ]
  const { before, lines, lessons } = taught(numbers.flatMap(show).join('\n'), {
    'round 1 ': 'number',
    'says: 1': 'option',
    'says: none': 'option',
    'says: a 7': 'option',
    jury: 'answer',
  })
  expect(before.questions).toEqual([])
  expect(lessons[0]?.step.rules.map(({ form }) => form)).toContain('Guest says:{text}')
  expect(lines).toEqual(
    numbers.map((n) => `single ${n}: Which is the number ${n} here [${n} | none of it | a ${n * 7}] = ${letter(n)}`),
  )
})

test('letters and signs around options are no part of them, and words that two options begin with are', () => {
  const names = ['the moon', 'Ada', 'a night owl', 'kiwi']
  const card = (n: number) => [
    `@ Which is ${names[n % 4]} here`,
    `+a+ it is ${n} <`,
    '+b+ it is none <',
    `+c+ it is ${n * 7} <`,
    `ok ${letter(n).toLowerCase()}`,
  ]
  const { lines } = taught(numbers.flatMap(card).join('\n'), {
    '@ Which is Ada': 'number',
    '+a+ it is 1 ': 'option',
    '+b+': 'option',
    '+c+': 'option',
    'ok ': 'answer',
  })
  expect(lines).toEqual(
    numbers.map(
      (n) => `single ${n}: Which is ${names[n % 4]} here [it is ${n} | it is none | it is ${n * 7}] = ${letter(n)}`,
    ),
  )
})

test('a question marked as a whole ends where its marks end, whatever was read as a part of it', () => {
  const entry = (n: number) => [
    `Item/${n}`,
    `Which is the number ${n} here`,
    ...[`${n}`, 'none of it', `a ${n * 7}`].map((text, at) => `Choice no ${at + 1} > ${text}`),
    `Scored as ${(n % 3) + 1} > it is so`,
  ]
  const { lines } = taught(numbers.flatMap(entry).join('\n'), {
    'Item/1': 'number',
    'Which is the number 1 ': 'stem',
    '1 > 1': 'option',
    '> none': 'option',
    '> a 7': 'option',
    Scored: 'answer',
  })
  expect(lines).toEqual(
    numbers.map((n) => `single ${n}: Which is the number ${n} here [${n} | none of it | a ${n * 7}] = ${letter(n)}`),
  )
})

const trees = ['oak', 'elm', 'fir', 'ash', 'yew']

test.each([
  ['>> dies | ', '>> genau | '],
  ['no - ', 'yes - '],
  ['错选〉', '对选〉'],
])('an option of its own form, "%s" and "%s", that is shown as the answer is the right one', (wrong, right) => {
  const options = (n: number) => trees.slice(0, 4).map((tree, at) => `${at === n % 4 ? right : wrong}${tree} ${n}`)
  const ask = (n: number) => [`~~ item nr ${n}`, `Tell me the tree in garden ${n}`, ...options(n)]
  const first = options(1)
  const said: Record<string, LineRole> = { 'item nr 1': 'number', 'Tell me': 'stem' }
  for (const [at, line] of first.entries()) said[line] = at === 1 ? 'answer' : 'option'
  const { lines } = taught(numbers.flatMap(ask).join('\n'), said)
  const texts = (n: number) => trees.slice(0, 4).map((tree) => `${tree} ${n}`)
  expect(lines).toEqual(
    numbers.map(
      (n) => `single ${n}: Tell me the tree in garden ${n} [${texts(n).join(' | ')}] = ${'ABCD'.charAt(n % 4)}`,
    ),
  )
})
