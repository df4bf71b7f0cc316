import { createHash } from 'node:crypto'
import { existsSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallInput } from '../../src-main/contract/calls.ts'
import { maxImageBytes } from '../../src-main/contract/limits.ts'
import type { QuestionImage, QuestionView } from '../../src-main/contract/questionCalls.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
let bankId: number
let question: QuestionView
beforeAll(async () => {
  library = new TestLibrary()
  bankId = (await library.importText(questionsText(2), { newBank: 'Sums' })).bank.id
  const [first] = (await library.ask('questions.list', { bankId })).questions
  if (!first) throw new Error('no question')
  question = first
})
afterAll(() => library.remove())

/** Red at the left, blue at the right. */
function drawn(width: number, height: number) {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#f00'
  context.fillRect(0, 0, width / 2, height)
  context.fillStyle = '#00f'
  context.fillRect(width / 2, 0, width / 2, height)
  return canvas
}
const pngOf = (width: number, height: number) => new Uint8Array(drawn(width, height).toBuffer('image/png'))

/** A JPEG of which the camera says that its right side is up, and where it was taken. */
function photoLyingDown(): Uint8Array<ArrayBuffer> {
  const jpeg = drawn(40, 20).toBuffer('image/jpeg')
  const exif = Buffer.from(
    '457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100060000' + '00000000' + '475053',
    'hex',
  )
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]))
}

const add = (bytes: Uint8Array<ArrayBuffer>) => library.ask('questions.addPicture', { bytes })
const read = (id: number, image: string) => library.ask('questions.picture', { id, image })
const edit = (images: readonly QuestionImage[], change: Partial<CallInput<'questions.edit'>['fields']> = {}) => {
  const { type, stem, options, key, explanation, section } = question
  const fields = { type, stem, options: [...options], key, explanation, section, images: [...images], ...change }
  return library.ask('questions.edit', { id: question.id, fields })
}
const problems = async () => (await library.app.examine()).flatMap((finding) => finding.problems)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('a picture is kept by its bytes, stands where it was put and moved to, and each of it is undone and made again', async () => {
  const png = pngOf(30, 20)
  const { image, dataUrl } = await add(png)
  expect(image).toBe(sha256(png))
  expect((await add(png)).image).toBe(image)
  await expect(read(question.id, image)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const inStem: QuestionImage = { image, field: 'stem' }
  const inOption: QuestionImage = { image, field: 'option', label: 'B' }
  expect((await edit([inStem])).images).toEqual([inStem])
  expect(await read(question.id, image)).toEqual({ kind: 'shown', dataUrl })
  expect((await edit([inOption], { options: question.options.map((each) => ({ ...each })) })).images).toEqual([
    inOption,
  ])
  expect((await edit([])).images).toEqual([])
  const now = async () => (await library.ask('questions.get', { id: question.id })).images
  const turn = async (name: 'changes.undo' | 'changes.redo') => {
    await library.ask(name, {})
    return now()
  }
  expect(await turn('changes.undo')).toEqual([inOption])
  expect(await turn('changes.undo')).toEqual([inStem])
  expect(await turn('changes.undo')).toEqual([])
  expect(await turn('changes.redo')).toEqual([inStem])
  expect(await problems()).toEqual([])
})

test('a question is written by hand with nothing but pictures, and its archive brings them into another library', async () => {
  const [first, second] = [await add(pngOf(8, 8)), await add(pngOf(9, 9))]
  const options = ['A', 'B'].map((label) => ({ label, text: '' }))
  const images: QuestionImage[] = [
    { image: first.image, field: 'stem' },
    { image: first.image, field: 'option', label: 'A' },
    { image: second.image, field: 'option', label: 'B' },
    { image: second.image, field: 'explanation' },
  ]
  const fields = { type: 'single' as const, stem: '', options, key: null, explanation: null, section: null, images }
  const made = await library.ask('questions.create', { bankId, fields })
  expect(made.images).toEqual(images)
  const { address } = await library.ask('exports.save', {
    what: { kind: 'banks', bankIds: [bankId] },
    format: 'qquiz',
    options: { language: 'en' },
  })
  const archive = library.app.takeExport(address?.replace('/export/', '') ?? '')
  const other = new TestLibrary()
  await other.ask('exports.addArchive', { name: 'x.qquiz', bytes: new Uint8Array(archive?.bytes ?? []) })
  const { questions } = await other.ask('questions.list', { bankId: 1 })
  const there = questions.find(({ uid }) => uid === made.uid)
  expect(there?.images).toEqual(images)
  expect(await other.ask('questions.picture', { id: there?.id ?? 0, image: second.image })).toMatchObject({
    kind: 'shown',
  })
  await other.remove()
})

test('a photo is stood upright, and where it was taken is nobody else’s business', async () => {
  const { image, dataUrl } = await add(photoLyingDown())
  const bytes = Buffer.from(dataUrl.split(',')[1] ?? '', 'base64')
  expect(sha256(bytes)).toBe(image)
  expect(bytes.includes('Exif')).toBe(false)
  const upright = await loadImage(bytes)
  expect([upright.width, upright.height]).toEqual([20, 40])
  const canvas = createCanvas(20, 40)
  const context = canvas.getContext('2d')
  context.drawImage(upright, 0, 0)
  // what was left is up
  expect([...context.getImageData(10, 5, 1, 1).data.slice(0, 3)].map((value) => value > 128)).toEqual([
    true,
    false,
    false,
  ])
})

test('a picture that was put into a dialog and never saved is not of the library, and is gone a day later', async () => {
  const { image } = await add(pngOf(31, 7))
  const fresh = await add(pngOf(32, 7))
  expect(existsSync(join(library.dataDir, 'images', image))).toBe(false)
  const held = (sha256: string) => existsSync(join(library.dataDir, 'unsaved', sha256))
  expect([held(image), held(fresh.image)]).toEqual([true, true])
  await library.close()
  utimesSync(join(library.dataDir, 'unsaved', image), 0, 0)
  library.app.start()
  await expect.poll(() => held(image)).toBe(false)
  expect(held(fresh.image)).toBe(true)
  expect((await edit([{ image: fresh.image, field: 'stem' }])).images).toHaveLength(1)
  await library.ask('changes.undo', {})
})

test('what is no picture, is damaged, too large or of no question here is refused, and nothing of it is kept', async () => {
  const changes = async () => (await library.ask('changes.list', {})).changes.length
  const before = await changes()
  const png = pngOf(30, 20)
  const bomb = png.slice()
  new DataView(bomb.buffer).setUint32(16, 30_000)
  new DataView(bomb.buffer).setUint32(20, 30_000)
  const text = (words: string) => new TextEncoder().encode(words)
  for (const [bytes, code] of [
    [text('no picture'), 'PICTURE_UNUSABLE'],
    [text('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'PICTURE_UNUSABLE'],
    [new Uint8Array(), 'PICTURE_UNUSABLE'],
    [png.slice(0, 40), 'PICTURE_UNUSABLE'],
    [text('\0\0\0\x18ftypheic'), 'HEIC_UNSUPPORTED'],
    [bomb, 'PICTURE_TOO_LARGE'],
    [new Uint8Array(maxImageBytes + 1), 'PICTURE_TOO_LARGE'],
  ] as const)
    await expect(add(bytes)).rejects.toMatchObject({ code })
  const elsewhere: QuestionImage = { image: 'f'.repeat(64), field: 'stem' }
  await expect(edit([elsewhere])).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  const { image } = await add(png)
  await expect(edit([{ image, field: 'option', label: 'Z' }])).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(edit([{ image, field: 'stem', label: 'A' }])).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  expect(await changes()).toBe(before)
})
