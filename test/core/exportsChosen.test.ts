import { afterEach, beforeEach, expect, test } from 'vitest'
import { questionsText } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

const listed = async (bankId: number) => (await library.ask('questions.list', { bankId })).questions

async function exported(ids: readonly number[]) {
  const options = { language: 'en' as const }
  const file = await library.ask('exports.save', {
    what: { kind: 'questions', ids: [...ids] },
    format: 'json',
    options,
  })
  const bytes = library.app.takeExport(file.address?.split('/').at(-1) ?? '')?.bytes
  const { questions } = JSON.parse(new TextDecoder().decode(bytes)) as { questions: { stem: string }[] }
  return { name: file.name, stems: questions.map(({ stem }) => stem) }
}

test('questions that were selected one by one are exported in the order of their banks', async () => {
  const { bank: sums } = await library.importText(questionsText(4), { newBank: 'Sums' })
  const { bank: more } = await library.importText(questionsText(2, 9), { newBank: 'More' })
  const [, second, third] = await listed(sums.id)
  const [other] = await listed(more.id)
  if (!second || !third || !other) throw new Error('the library is not as it should be')
  const ofOne = await exported([third.id, second.id])
  expect(ofOne.stems).toEqual([second.stem, third.stem])
  expect(ofOne.name).toContain('Sums')
  const ofTwo = await exported([third.id, other.id])
  expect(ofTwo.stems).toEqual([other.stem, third.stem])
  expect(ofTwo.name).toContain('All banks')
  await expect(exported([1_000_000])).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
