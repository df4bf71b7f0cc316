import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (text: string): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), 'a.txt')).questions.map(lineOfQuestion)

const groups = [
  ['Mikä lentää?', 'mehiläinen', 'turska', 'lehmä', 'A'],
  ['Mikä ui?', 'mehiläinen', 'turska', 'lehmä', 'B'],
  ['3 + 4 = ?', '6', '7', '8', 'B'],
  ['12 : 4 = ?', '2', '4', '3', 'C'],
]
const expected = [
  'single -: Mikä lentää? [mehiläinen | turska | lehmä] = A',
  'single -: Mikä ui? [mehiläinen | turska | lehmä] = B',
  'single -: 3 + 4 = ? [6 | 7 | 8] = B',
  'single -: 12 : 4 = ? [2 | 4 | 3] = C',
]

test.each([
  ['TOSI=', '\n---\n'],
  ['Oikein: ', '\n\n'],
  ['RATT -> ', '\n===\n'],
])(
  'lines without letters, closed by "%s" and the letter of one, are a question and its options',
  async (label, rule) => {
    const text = groups
      .map(([stem, ...rest]) => [stem, ...rest.slice(0, 3), `${label}${rest[3]}`].join('\n'))
      .join(rule)
    expect(await read(text)).toEqual(expected)
  },
)

test.each([
  ['its number from 1', (right: number) => String(right + 1)],
  ['its number from 0', (right: number) => String(right)],
  ['its text once more', (right: number, options: readonly string[]) => options[right] ?? ''],
])('blocks of lines that are closed by the right one of them, by %s, are questions', async (_, closing) => {
  const text = groups.map(([stem, ...rest]) => {
    const right = 'ABC'.indexOf(rest[3] ?? '')
    return [stem, ...rest.slice(0, 3), closing(right, rest)].join('\n')
  })
  expect(await read(text.join('\n\n'))).toEqual(expected)
})

test('lines of which the letters name none stay as they are', async () => {
  const text = groups.map(([stem]) => `${stem}\nrow one\nrow two\nCLASS=D`).join('\n\n')
  expect((await read(text)).filter((line) => line.includes('[row one'))).toEqual([])
})

const options = (at: number) => [`mehiläinen ${at}`, `turska ${at}`, `lehmä ${at}`]
const numbered = Array.from({ length: 9 }, (_, at) => [`${at + 1}. Mikä näistä on laji ${at + 1}`, ...options(at + 1)])

test('equally many lines without letters below nearly all numbers are options, without a number above them too', async () => {
  const questions = await read([['Mikä on ensimmäinen laji', ...options(0)], ...numbered].flat().join('\n'))
  expect(questions).toHaveLength(10)
  expect(questions[0]).toBe('single -: Mikä on ensimmäinen laji [mehiläinen 0 | turska 0 | lehmä 0] = ?')
  expect(questions[9]).toBe('single 9: Mikä näistä on laji 9 [mehiläinen 9 | turska 9 | lehmä 9] = ?')
})

test('lines of differing number below numbers are no options', async () => {
  const text = numbered.map((group, at) => group.slice(0, 2 + (at % 3)).join('\n')).join('\n')
  expect((await read(text)).filter((line) => line.includes('['))).toEqual([])
})

test('no group runs over the label of a question, though a line of one says what the one above said', async () => {
  const ask = (n: number) => [
    `~~ card nr ${n}`,
    `how much is ${n} mal 3`,
    ...[-1, 0, 1, 2].map((more, at) => `>> ${at === n % 4 ? 'yes' : 'no'} | ${n * 3 + more}`),
    `## as ${n} is counted three times`,
  ]
  const found = await read(Array.from({ length: 60 }, (_, at) => ask(at + 1).join('\n')).join('\n'))
  expect(found.filter((line) => /question|card/i.test(line))).toEqual([])
})
