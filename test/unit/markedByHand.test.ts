import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (text: string): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), 'a.txt')).questions.map(lineOfQuestion)

const asked = [
  { stem: 'Ni iyihe nyamaswa iguruka?', options: ['Inka', 'Inyoni', 'Ihene'], right: 1 },
  { stem: 'Which one swims?', options: ['the cod', 'the cow', 'the hen'], right: 0 },
  { stem: 'Was brennt?', options: ['Stein', 'Sand', 'Holz'], right: 2 },
  { stem: '¿Qué pesa más?', options: ['el plomo', 'la lana', 'el corcho'], right: 0 },
  { stem: 'Qu’est-ce qui roule ?', options: ['la chaise', 'le vélo', 'le mur'], right: 1 },
]
const expected = (number: (at: number) => string) =>
  asked.map(({ stem, options, right }, at) => {
    return `single ${number(at)}: ${stem} [${options.join(' | ')}] = ${'ABC'.charAt(right)}`
  })

test.each([
  ['a)', '(a)'],
  ['A.', 'A)'],
  ['(a)', '[A]'],
])('where all labels are like "%s" and one a question like "%s", this is the right one', async (usual, odd) => {
  const label = (form: string, at: number) => form.replace(/a/i, (a) => String.fromCharCode(a.charCodeAt(0) + at))
  const text = asked.map(({ stem, options, right }, at) => {
    const lines = options.map((option, place) => `${label(place === right ? odd : usual, place)} ${option}`)
    return [`${at + 1}. ${stem}`, ...lines].join('\n')
  })
  expect(await read(text.join('\n'))).toEqual(expected((at) => String(at + 1)))
})

test('a label that is written otherwise at one place of all questions says nothing', async () => {
  const text = asked.map(
    ({ stem, options }, at) => `${at + 1}. ${stem}\n(a) ${options[0]}\nb) ${options[1]}\nc) ${options[2]}`,
  )
  expect((await read(text.join('\n'))).every((line) => line.endsWith('= ?'))).toBe(true)
})

test.each([
  ['+', ''],
  ['>> ', ''],
  ['', ' (x)'],
  ['', ' [õige]'],
  ['', ' <-- oikein'],
])('blocks without letters in which %o%o marks some lines are questions', async (before, behind) => {
  const text = asked.map(({ stem, options, right }) => {
    const lines = options.map((option, at) => (at === right ? `${before}${option}${behind}` : option))
    return [stem, ...lines].join('\n')
  })
  expect(await read(`A title\n\n${text.join('\n\n')}`)).toEqual(expected(() => '-'))
})

test('letters between blanks in code are no answers', async () => {
  const text = [1, 2, 3, 4, 5].map(
    (at) =>
      `${at}. What does this print?\nclass ${'AABAB'.charAt(at - 1)} {\n    int x = ${at};\n}\na) ${at}\nb) 0\nc) nothing`,
  )
  expect((await read(text.join('\n\n'))).every((line) => line.endsWith('= ?'))).toBe(true)
})
