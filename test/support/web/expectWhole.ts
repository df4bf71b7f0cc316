import type { Page } from 'playwright'
import { expect } from 'vitest'
import type { MisreadPaper } from '../desk/misreadPapers.ts'
import { callHost } from './callHost.ts'

const atOnce = 500

/** The bank of that name holds every question of the paper as it was meant. */
export async function expectWhole(page: Page, name: string, { questions: meant }: MisreadPaper): Promise<void> {
  const bank = (await callHost(page, 'banks.list')).find((one) => one.name === name)
  if (!bank) throw new Error(`there is no bank ${name}`)
  expect(bank.byType.trueFalse).toBe(meant.filter(({ isTruth }) => isTruth).length)
  const offsets = Array.from({ length: Math.ceil(meant.length / atOnce) }, (_, at) => at * atOnce)
  const parts = await Promise.all(
    offsets.map((offset) => callHost(page, 'questions.list', { bankId: bank.id, offset, limit: atOnce })),
  )
  const seen = parts
    .flatMap(({ questions }) => questions)
    .map(({ stem, options, key }) => ({
      stem,
      options: options.map(({ text }) => text),
      key: key?.kind === 'truth' ? key.value : key?.kind === 'options' ? key.labels.join('') : null,
    }))
  expect(seen).toEqual(
    meant.map(({ stem, options, answer, isTruth }) => ({
      stem,
      options: isTruth ? [] : options,
      key: isTruth ? answer === 0 : 'ABCD'.charAt(answer),
    })),
  )
}
