import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (text: string): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), 'a.md')).questions.map(lineOfQuestion)

const words = ['elm', 'oak', 'fir', 'ash', 'yew', 'box', 'bay', 'fig']

/** Fourteen questions; of the first `marked` some options are bold. */
const paper = (marked: number, bold: (at: number, option: number) => boolean): string =>
  Array.from({ length: 14 }, (_, at) => {
    const options = [0, 1, 2].map((option) => {
      const text = `${'ABC'.charAt(option)}. ${words[(at + option * 3) % words.length]}`
      return at < marked && bold(at, option) ? `**${text}**` : text
    })
    return `${at + 1}. Tree ${at + 1} of the wood is which?\n\n${options.join('\n\n')}\n`
  }).join('\n')

test('one bold option in a third of the questions is the right one; the others have no answer', async () => {
  const keys = (await read(paper(6, (at, option) => option === at % 3))).map((line) => line.split(' = ')[1])
  expect(keys).toEqual(['A', 'B', 'C', 'A', 'B', 'C', ...Array.from({ length: 8 }, () => '?')])
})

test('bold options in as few questions, several in each, say nothing', async () => {
  const keys = (await read(paper(6, (at, option) => option !== at % 3))).map((line) => line.split(' = ')[1])
  expect(keys).toEqual(Array.from({ length: 14 }, () => '?'))
})

test('one bold option in very few questions stands out for some other reason', async () => {
  const keys = (await read(paper(3, (at, option) => option === at % 3))).map((line) => line.split(' = ')[1])
  expect(keys).toEqual(Array.from({ length: 14 }, () => '?'))
})
