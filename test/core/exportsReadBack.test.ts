import { describe, expect, test } from 'vitest'
import type { ExportFormat } from '../../src-main/contract/exportCalls.ts'
import { endings, type SetFormat, writeSet } from '../../src-main/exports/formats.ts'
import { exampleQuestions, setOf, words } from '../support/exports/exampleSet.ts'
import { keptAll, readBack } from '../support/exports/readBack.ts'

const write = async (format: SetFormat, questions = exampleQuestions, answers: 'inline' | 'after' = 'inline') =>
  (await writeSet(setOf(questions), format, { language: 'zh', answers })).bytes

const fileName = (format: ExportFormat) => `export${endings[format].replace(/\.(gift|aiken)\.txt/, '.txt')}`

describe('our own reader reads back', () => {
  test.each<SetFormat>(['kaoshibao', 'motibang', 'csv', 'markdown', 'json', 'moodle', 'qti', 'anki', 'docx', 'html'])(
    '%s with every question, option and answer',
    async (format) => {
      const { questions } = await readBack(fileName(format), await write(format))
      expect(keptAll(questions)).toEqual(keptAll(exampleQuestions))
    },
  )

  test('a paper whose answers stand behind it', async () => {
    for (const format of ['docx', 'html'] as const) {
      const { questions } = await readBack(fileName(format), await write(format, exampleQuestions, 'after'))
      expect(keptAll(questions), format).toEqual(keptAll(exampleQuestions))
    }
  })

  test('GIFT and Aiken', async () => {
    const gift = await readBack('export.txt', await write('gift'))
    const asOne = exampleQuestions.map((one) => {
      const several = one.key?.kind === 'blanks' && one.key.blanks.length > 1 ? one.key.blanks : undefined
      return several
        ? { ...one, type: 'shortAnswer' as const, key: words(several.map(([first]) => first).join('；')) }
        : one
    })
    expect(keptAll(gift.questions)).toEqual(keptAll(asOne))
    const aiken = await readBack('export.txt', await write('aiken'))
    expect(aiken.format).toBe('aiken')
    expect(keptAll(aiken.questions)).toEqual(
      keptAll(exampleQuestions.filter(({ type }) => type === 'single' || type === 'trueFalse')),
    )
  })

  test('the workbook of 小包搜题', async () => {
    const { questions } = await readBack('export.xlsx', await write('xiaobao'))
    expect(keptAll(questions)).toEqual(keptAll(exampleQuestions))
  })
})
