import type { QuestionType } from '../../contract/questionTypes.ts'
import type { ExportedQuestion, ExportedSet } from '../set/ExportedSet.ts'
import { keyText } from '../texts/answerText.ts'
import { words } from '../texts/words.ts'
import { Losses, type Written } from '../Written.ts'
import { xlsxBytes } from './sheetFile.ts'

/** The titles to the sign: the site finds its columns by them. */
const titles = [
  '题干（必填）',
  '题型 （必填）',
  '选项 A',
  '选项 B',
  '选项 C',
  '选项 D',
  '选项E\n(勿删)',
  '选项F\n(勿删)',
  '选项G\n(勿删)',
  '选项H\n(勿删)',
  '正确答案\n（必填）',
  '解析\n（勿删）',
  '章节\n（勿删）',
  '难度',
]
const optionColumns = 8

const types: Record<QuestionType, string> = words.zh.types

/**
 * The template of 考试宝 (kaoshibao.com, "kaoshibaoExcel20221101.xlsx"): 14 columns under one row of titles, eight options, true
 * and false as options A 正确 and B 错误, the answers of blanks parted by `|`. Read off six public programs that write or read
 * it (ModerBox, Wangluodaxue converters, QBank2xlsx and others), which agree in all columns; the template itself could not be had.
 * How several wordings of a blank are written is not known: all but the first go.
 */
export function writeKaoshibao(set: ExportedSet): Written {
  const losses = new Losses()
  const rows = set.questions.map((question) => rowOf(question, losses))
  const widths = [50, 12, ...Array.from({ length: optionColumns }, () => 18), 14, 40, 18, 8]
  return { bytes: xlsxBytes({ name: 'Sheet1', rows: [titles, ...rows], widths }, losses), leftOut: losses.counts }
}

function rowOf(question: ExportedQuestion, losses: Losses): string[] {
  const texts = question.type === 'trueFalse' ? ['正确', '错误'] : question.options.map(({ text }) => text)
  losses.add('options', texts.length - optionColumns)
  losses.add('pictures', question.images.length)
  return [
    question.stem,
    types[question.type],
    ...Array.from({ length: optionColumns }, (_, at) => texts[at] ?? ''),
    answerOf(question),
    question.explanation ?? '',
    question.section ?? '',
    '',
  ]
}

function answerOf({ key }: ExportedQuestion): string {
  if (key?.kind === 'truth') return key.value ? 'A' : 'B'
  if (key?.kind === 'blanks') return key.blanks.map(([first = '']) => first).join('|')
  return key ? keyText(key, words.zh) : ''
}
