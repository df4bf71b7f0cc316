import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (lines: readonly string[]): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(lines.join('\n')), 'a.txt')).questions.map(lineOfQuestion)

const asked = ['Mikä lentää?', 'Mikä ui?', 'Mikä palaa?', 'Mikä ruostuu?', 'Mikä haukkuu?']
const options = ['kuu', 'puu', 'suu']

test.each([
  (section: number, number: number) => `A${section}. ${number}.-`,
  (section: number, number: number) => `Q${section}-${number}:`,
  (section: number, number: number) => `SEC${section}_${number})`,
])('codes of sections before numbers that count up in each are no part of the question (%#)', async (label) => {
  const lines = [1, 2].flatMap((section) =>
    asked.flatMap((stem, at) => [
      `${label(section, at + 1)} ${stem}`,
      ...options.map((text, n) => `${'abc'[n]}) ${text}`),
    ]),
  )
  expect(await read(lines)).toEqual(
    [1, 2].flatMap(() => asked.map((stem, at) => `single ${at + 1}: ${stem} [${options.join(' | ')}] = ?`)),
  )
})

test('codes behind which nothing counts up stay', async () => {
  const models = ['T1. 5) tyres', 'X2. 90) seats', 'T1. 3) wheels', 'X2. 7) doors', 'T1. 11) lamps', 'X2. 4) keys']
  const lines = models.flatMap((model, at) => [`${at + 1}. What has it?`, model, 'a) kuu', 'b) puu'])
  const questions = await read(lines)
  expect(questions.map((line, at) => line.includes(models[at] ?? '-'))).toEqual(models.map(() => true))
})

test('letters that were typed into formulas are labels, others of formulas are not', async () => {
  const lines = asked.flatMap((stem, at) => [`${at + 1}. ${stem}`, '𝑎)  𝑥 + 1', '𝒃)  𝑎 + 𝑏', '𝐜)  𝑓(𝑎) 𝑏'])
  expect(await read(lines)).toEqual(asked.map((stem, at) => `single ${at + 1}: ${stem} [𝑥 + 1 | 𝑎 + 𝑏 | 𝑓(𝑎) 𝑏] = ?`))
})

test.each(['→', '➡', '➡\uFE0F', '➤', '►'])('%s may stand before the label of an answer', async (arrow) => {
  const lines = asked.flatMap((stem, at) => [
    `${at + 1}. ${stem}`,
    ...options.map((text, n) => `${'ABC'[n]}. ${text}`),
    `${arrow} Réponse : ${'ABACB'[at]}`,
  ])
  expect(await read(lines)).toEqual(
    asked.map((stem, at) => `single ${at + 1}: ${stem} [${options.join(' | ')}] = ${'ABACB'[at]}`),
  )
})
