import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RenewalPair, RenewalView } from '../../src-main/contract/renewalCalls.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

const question = (number: number, stem: string, answer = 'A', options = ['first', 'second', 'third']) =>
  [
    `${number}. ${stem}`,
    ...options.map((text, at) => `${'ABC'[at]}. ${text} ${stem.slice(0, 12)}`),
    `Answer: ${answer}`,
    '',
  ].join('\n')

const stems = [
  'Which of the planets has the shortest year?',
  'Which gas do green plants take from the air?',
  'Who wrote the plays that were given at the Globe?',
  'Which metal is liquid in a room that is warm?',
  'Which river runs through the city of Vienna?',
  'Which organ makes the bile that digests fat?',
]
const paper = (all = stems) => all.map((stem, at) => question(at + 1, stem)).join('\n')

async function drop(text: string, name: string, whenNewer: 'hold' | 'tell' = 'hold') {
  library.app.start()
  const bytes = new TextEncoder().encode(text)
  const { id } = await library.ask('imports.add', { target: { newBank: name }, name, bytes, whenNewer })
  return library.ended(id)
}

const get = (id: number) => library.ask('renewals.get', { id })
const listed = async () => {
  const { questions } = await library.ask('questions.list', { limit: 500 })
  return questions
}
const kindsOf = ({ pairs }: RenewalView) => pairs.map(({ kind }) => kind)
const problems = async () => (await library.app.examine()).flatMap((part) => part.problems)
const byStem = (pairs: readonly RenewalPair[], stem: string) =>
  pairs.find(({ mine, read }) => (mine ?? read)?.stem.startsWith(stem))

test('a newer version is held back, shown in pairs, and renewed as one change', async () => {
  await drop(paper(), 'planets 2024.txt')
  const [first, second, third, , fifth, last] = stems
  const newer = [
    question(1, 'Which island is the largest of all?'),
    question(2, first ?? ''),
    question(3, (second ?? '').replace('green plants', 'the green plants of a garden')),
    question(4, third ?? '', 'C'),
    question(5, last ?? ''),
    question(6, fifth ?? ''),
  ].join('\n')
  const view = await drop(newer, 'planets 2025.txt')
  expect(view).toMatchObject({ held: true, state: 'done', renews: { name: 'planets 2024.txt' } })
  const renewal = await get(view.id)
  expect(kindsOf(renewal).toSorted()).toEqual(['edited', 'edited', 'gone', 'moved', 'new', 'unchanged', 'unchanged'])
  const stem = byStem(renewal.pairs, 'Which gas')?.differences.find(({ field }) => field === 'stem')
  expect(stem?.document).toMatchObject({ kind: 'text' })
  const done = await library.ask('renewals.apply', { id: view.id })
  expect(done).toEqual({ changed: 2, added: 1, removed: 0 })
  console.log(JSON.stringify(renewal.pairs.map(p=>[p.kind,p.differences])), (await listed()).map(({ stem, number }) => [number, stem]))
  expect(await problems()).toEqual([])
})
