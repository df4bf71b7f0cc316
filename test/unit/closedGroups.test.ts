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

test('lines of which the letters name none stay as they are', async () => {
  const text = groups.map(([stem]) => `${stem}\nrow one\nrow two\nCLASS=D`).join('\n\n')
  expect((await read(text)).filter((line) => line.includes('[row one'))).toEqual([])
})
