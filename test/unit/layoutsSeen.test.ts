import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentOf, notationOf } from '../support/documentNotation.ts'
import { Disguise } from '../support/layouts/disguise.ts'
import { newCase, parseCase, read, toBeCorrected } from '../support/layouts/seenCase.ts'

const folder = join(import.meta.dirname, '../support/layouts/seen')
const cases = readdirSync(folder).filter((name) => name.endsWith('.txt'))

describe('layouts of documents that were misread once', () => {
  test.for(cases)('%s', (name) => {
    const { document, questions, isCorrected } = parseCase(readFileSync(join(folder, name), 'utf8'))
    expect(isCorrected, toBeCorrected).toBe(true)
    expect(read(document)).toBe(questions)
  })
})

/** Draws the same for every run. */
const drawing = () => {
  let last = 7
  return (limit: number) => {
    last = (last * 1_103_515_245 + 12_345) % 2_147_483_648
    return last % limit
  }
}

const paper = `一、单选题（每题2分）
1. 光合作用的场所是哪里？（ ）
A. 叶绿体
B. 线粒体
答案：叶绿体
解析：教材第12页说得很清楚。
2. Which planet is closest to the Sun?
A) Mercury ✓
B) Venus
Correct Answer: A`

test('a disguise leaves no word of what a paper says, and the same words are the same again', () => {
  const disguised = notationOf(new Disguise(drawing()).document(documentOf(paper)))
  for (const word of ['光合', '作用', '场所', '叶绿', '线粒', '教材', 'planet', 'closest', 'Sun', 'Mercury', 'Venus'])
    expect(disguised).not.toContain(word)
  const [, option = ''] = /^A\. (.*)$/m.exec(disguised) ?? []
  expect(disguised).toContain(`答案：${option}`)
})

test('digits, punctuation, labels and lines stay, so that a disguise is read as its document', () => {
  const disguised = new Disguise(drawing()).document(documentOf(paper))
  const shape = (line: string) => line.replace(/\p{L}/gu, 'x')
  expect(notationOf(disguised).split('\n').map(shape)).toEqual(paper.split('\n').map(shape))
  expect(
    read(disguised)
      .split('\n')
      .map((line) => line.slice(0, 8)),
  ).toEqual(
    read(documentOf(paper))
      .split('\n')
      .map((line) => line.slice(0, 8)),
  )
})

test('a label of the document that no rule knows stays if it is named', () => {
  const disguise = new Disguise(drawing(), ['标答'])
  expect(disguise.text('标答：乙')).toMatch(/^标答：/)
  expect(new Disguise(drawing()).text('标答：乙')).not.toContain('标')
})

test('a new case holds what is read today and fails until a person has corrected it', () => {
  const stored = newCase(documentOf('1. 甲是（A）\nA. 一\nB. 二'))
  expect(parseCase(stored)).toMatchObject({ isCorrected: false, questions: 'single 1: 甲是（ ） [一 | 二] = A' })
  const corrected = stored.replace(`${toBeCorrected}\n`, '')
  expect(parseCase(corrected)).toMatchObject({ isCorrected: true, questions: 'single 1: 甲是（ ） [一 | 二] = A' })
})

test('formatting, labels of lists, headings and tables keep their notation', () => {
  const source = '# 甲\n⟦1.⟧ 乙{red:丙}丁\n| 一 | 二 |\n{bold:戊}{underline:己}'
  expect(notationOf(documentOf(source))).toBe(source)
})
