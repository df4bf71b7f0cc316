import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { pagesWithPictures, redPoint, scriptedDrawing } from '../support/library/pictures.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
let questions: readonly QuestionView[]
beforeAll(async () => {
  library = new TestLibrary()
  const { bank } = await library.importText(pagesWithPictures, { newBank: 'Pictures' }, 'pictures.html')
  questions = (await library.ask('questions.list', { bankId: bank.id })).questions
})
afterAll(() => library.remove())

const at = (index: number): QuestionView => {
  const question = questions[index]
  if (!question) throw new Error(`no question ${index}`)
  return question
}

const pictures = (index: number) =>
  Promise.all(
    at(index).images.map(async ({ image, ...place }) => ({
      ...place,
      ...(await library.ask('questions.picture', { id: at(index).id, image })),
    })),
  )

const dataUrl = (type: string, bytes: Buffer) => `data:${type};base64,${bytes.toString('base64')}`

test('pictures come with the field that they stand in, as the document held them', async () => {
  expect(await pictures(0)).toEqual([
    { field: 'stem', kind: 'shown', dataUrl: dataUrl('image/png', redPoint) },
    { field: 'option', label: 'A', kind: 'shown', dataUrl: dataUrl('image/svg+xml', scriptedDrawing) },
    { field: 'explanation', kind: 'shown', dataUrl: dataUrl('image/png', redPoint) },
  ])
})

test('the pictures of the explanation are named with the answer, not with the question', async () => {
  const { bankId, id, images } = at(0)
  const explanation = images.filter(({ field }) => field === 'explanation')
  const session = await library.ask('practice.start', { bankIds: [bankId] })
  const asked = await library.ask('practice.question', { sessionId: session.id, index: 0 })
  expect(asked.questionId).toBe(id)
  expect(asked.images.map(({ field }) => field)).toEqual(['stem', 'option'])
  const response = { kind: 'options' as const, labels: ['A'] }
  const attempt = await library.ask('practice.answer', { sessionId: session.id, index: 0, response, durationMs: 1 })
  expect(attempt.images).toEqual(explanation)
  const study = await library.ask('practice.start', { bankIds: [bankId], mode: 'study' })
  const read = await library.ask('practice.question', { sessionId: study.id, index: 0 })
  expect(read.answer?.images).toEqual(explanation)
})

test('the mistake book has the pictures of the question and those of its answer', async () => {
  const { mistakes } = await library.ask('mistakes.list', {})
  expect(mistakes.map(({ question }) => question.images)).toEqual([at(0).images])
  expect(at(0).images.map(({ field }) => field)).toEqual(['stem', 'option', 'explanation'])
})

test('an option that is only a picture is no text that breaks off', () => {
  expect(at(0).options[0]).toEqual({ label: 'A', text: '' })
  expect(at(0).issues).not.toContain('truncated')
})

test('a picture that cannot be shown says why', async () => {
  expect(await pictures(1)).toEqual([{ field: 'stem', kind: 'unknownFormat', format: 'EMF' }])
  expect(await pictures(2)).toEqual([{ field: 'stem', kind: 'outside' }])
})

test('a picture is only given to the question that shows it', async () => {
  const [image] = at(0).images
  await expect(library.ask('questions.picture', { id: at(4).id, image: image?.image ?? '' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(library.ask('questions.picture', { id: at(0).id, image: '../../library.sqlite' })).rejects.toMatchObject(
    { code: 'INVALID_INPUT' },
  )
})

test('pictures follow their options when those are moved, and come back with them', async () => {
  const { id, options, type, stem, key, explanation, section } = at(0)
  const moved = [...options]
    .reverse()
    .map(({ label, text }, index) => ({ label: 'AB'.charAt(index), text, was: label }))
  const fields = { type, stem, key, explanation, section, options: moved }
  const edited = await library.ask('questions.edit', {
    id,
    fields: { ...fields, key: { kind: 'options', labels: ['A'] } },
  })
  expect(edited.images.map(({ label }) => label)).toEqual([undefined, 'B', undefined])
  const without = await library.ask('questions.edit', {
    id,
    fields: { ...fields, type: 'trueFalse', options: [], key: null },
  })
  expect(without.images.map(({ field }) => field)).toEqual(['stem', 'explanation'])
  expect((await library.ask('questions.restore', { id })).images).toEqual(at(0).images)
})

test('a program keeps its indents, and the rows of a table their cells', () => {
  expect(at(3).stem).toBe('What is printed?\ndef f(n):\n    return n * 2\nprint(f(3))')
  expect(at(4).stem).toBe('Which row?\nIron\tFe\t55.8\nGold\tAg\t197')
})

test('the source says what of the document became which field, with a few lines around it', async () => {
  const [source] = await library.ask('questions.sources', { id: at(1).id })
  const lines = source?.lines.map(({ text, fields }) => `${fields.join('+')}: ${text}`.trim())
  expect(lines).toEqual([
    ': B. a point',
    ': Answer: B',
    ': Explanation: it is red',
    'stem: 2. And this?',
    'options: A. up',
    'options: B. down',
    'answer: Answer: A',
    ': 3. And that?',
    ': A. left',
    ': B. right',
  ])
})

test('a picture whose file is gone says so, and the question is still there', async () => {
  const folder = join(library.dataDir, 'images')
  for (const file of await readdir(folder)) await rm(join(folder, file))
  expect((await pictures(0)).map(({ kind }) => kind)).toEqual(['missing', 'missing', 'missing'])
})
