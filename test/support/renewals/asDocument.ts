import type { Key } from '../../../src-main/contract/questionTypes.ts'
import type { Authored } from './randomBank.ts'

const types = { single: '单选题', multiple: '多选题', trueFalse: '判断题', fillIn: '填空题', shortAnswer: '简答题' }

function answerOf(key: Key): string {
  switch (key.kind) {
    case 'options':
      return key.labels.join('')
    case 'truth':
      return key.value ? '正确' : '错误'
    case 'blanks':
      return key.blanks.map(([first = '']) => first).join('；')
    case 'text':
      return key.text
  }
}

/** The questions as a document that is read without doubt: a list of records. */
export function asDocument(bank: readonly Authored[]): Uint8Array<ArrayBuffer> {
  const records = bank.map(({ section, type, stem, options, key, explanation }, at) => ({
    题号: at + 1,
    章节: section,
    题型: types[type],
    题干: stem,
    ...Object.fromEntries(['A', 'B', 'C', 'D'].map((label, index) => [`选项${label}`, options[index]?.text ?? ''])),
    答案: answerOf(key),
    解析: explanation ?? '',
  }))
  return new TextEncoder().encode(JSON.stringify(records))
}
