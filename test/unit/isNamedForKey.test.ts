import { expect, test } from 'vitest'
import { isNamedForKey } from '../../src-main/imports/keys/isNamedForKey.ts'

test.each([
  ['模拟卷一答案.docx', '模拟卷一.docx'],
  ['模拟卷一参考答案及解析.pdf', '模拟卷一（试题）.docx'],
  ['2024期末考试（解析版）.docx', '2024期末考试（原卷版）.docx'],
  ['期末考試_答案.txt', '期末考试.txt'],
  ['rivers_key.txt', 'Rivers.docx'],
  ['Unit 3 Answer Key.pdf', 'Unit 3 questions.pdf'],
  ['Biology-2-solutions.txt', 'Biology 2.txt'],
])('%s is the key of %s by its name', (key, paper) => expect(isNamedForKey(key, paper)).toBe(true))

test.each([
  ['模拟卷一答案.docx', '模拟卷二.docx'],
  ['Unit 3 Answer Key.pdf', 'Unit 2.pdf'],
  ['Keynes answers.pdf', 'Answers.pdf'],
  ['答案.docx', '试卷.docx'],
])('%s is not the key of %s by its name', (key, paper) => expect(isNamedForKey(key, paper)).toBe(false))
