import { expect, test } from 'vitest'
import { endings, type SetFormat, writeSet } from '../../src-main/exports/formats.ts'
import { pictured, png, question, setOf, words } from '../support/exports/exampleSet.ts'
import { keptAll, readBack } from '../support/exports/readBack.ts'

test.each<SetFormat>(['markdown', 'moodle', 'docx', 'html'])(
  '%s brings pictures back with their questions',
  async (format) => {
    const { bytes, leftOut } = await writeSet(setOf(pictured), format, { language: 'zh', answers: 'inline' })
    expect(leftOut).toEqual({})
    const { questions, images } = await readBack(`export${endings[format]}`, bytes)
    expect(keptAll(questions)).toEqual(keptAll(pictured))
    expect(Object.values(images).every((image) => Buffer.from(image.bytes).equals(Buffer.from(png)))).toBe(true)
    const places = questions.map((one) => one.images.map(({ field, label }) => label ?? field))
    expect(places[0]).toEqual(['stem'])
    if (format !== 'moodle') expect(places[1]).toEqual(['B'])
  },
)

test('a picture that is not on disk, or that nothing can show, is told', async () => {
  const lost = [question('shortAnswer', '问', [], words('答'), { images: [{ image: 'f'.repeat(64), field: 'stem' }] })]
  for (const format of ['csv', 'kaoshibao', 'moodle', 'qti', 'anki', 'markdown', 'docx', 'html', 'gift'] as const) {
    const { leftOut } = await writeSet(setOf(lost), format, { language: 'zh', answers: 'inline' })
    expect(leftOut.pictures, format).toBe(1)
  }
})
