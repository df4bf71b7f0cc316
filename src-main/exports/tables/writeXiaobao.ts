import type { ExportedQuestion, ExportedSet } from '../set/ExportedSet.ts'
import { keyText } from '../texts/answerText.ts'
import { words } from '../texts/words.ts'
import { Losses, type Written } from '../Written.ts'
import { xlsxBytes } from './sheetFile.ts'

const fewestOptions = 8

/**
 * The workbook of 小包搜题: 题干, 答案 and an option a column from A on; true and false are options. Read off one public program
 * (ModerBox), the only one found that writes a workbook for it; three others write its text form, a line of JSON a question
 * (`q`, `a`, `ans`), with the same meaning. Not surely the app's own template. An answer in words stands under 答案.
 */
export function writeXiaobao(set: ExportedSet): Written {
  const losses = new Losses()
  const most = set.questions.reduce((count, { options }) => Math.max(count, options.length), fewestOptions)
  const letters = Array.from({ length: most }, (_, at) => String.fromCharCode(65 + at))
  const rows = set.questions.map((question) => rowOf(question, most, losses))
  const sheet = { name: '题库', rows: [['题干', '答案', ...letters], ...rows], widths: [60, 10] }
  return { bytes: xlsxBytes(sheet, losses), leftOut: losses.counts }
}

function rowOf(question: ExportedQuestion, columns: number, losses: Losses): string[] {
  const { answer, options } = asChoice(question)
  losses.add('pictures', question.images.length)
  return [question.stem, answer, ...Array.from({ length: columns }, (_, at) => options[at] ?? '')]
}

function asChoice({ type, key, options }: ExportedQuestion): { answer: string; options: string[] } {
  if (type === 'trueFalse')
    return { answer: key?.kind === 'truth' ? (key.value ? 'A' : 'B') : '', options: ['正确', '错误'] }
  if (type === 'fillIn' || type === 'shortAnswer') return { answer: key ? keyText(key, words.zh) : '', options: [] }
  return { answer: key ? keyText(key, words.zh) : '', options: options.map(({ text }) => text) }
}
