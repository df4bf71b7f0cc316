import type { QuestionType } from '../../contract/questionTypes.ts'
import type { ExportedQuestion, ExportedSet } from '../set/ExportedSet.ts'
import { keyText } from '../texts/answerText.ts'
import { words } from '../texts/words.ts'
import { Losses, type Written } from '../Written.ts'
import { xlsxBytes } from './sheetFile.ts'

const fewestOptions = 4
const mostOptions = 10

/** Both kinds of choice are 选择题: how many answers are right says which. */
const types: Record<QuestionType, string> = {
  single: '选择题',
  multiple: '选择题',
  trueFalse: '判断题',
  fillIn: '填空题',
  shortAnswer: '简答题',
}

/**
 * The template of 磨题帮 (motibang.com): rows 标题, 描述 and 用时 (minutes), then titles and a row a question. Read off three
 * public programs that write it: all have these three rows and 题干, 题型, 选择项1.., 解析, 答案, 得分 (two of them with 答案1, 得分1
 * for several blanks). A newer template without the three rows, 选择项1 to 10, 答案 before 解析, and blanks parted by `||` is
 * written by a fourth. The template itself could not be had: this is the form the most of them share, with 题型 and the answers of
 * blanks as the newest has them. Whether the site takes more than five options is not known for sure.
 */
export function writeMotibang(set: ExportedSet): Written {
  const losses = new Losses()
  const most = set.questions.reduce((count, { options }) => Math.max(count, options.length), fewestOptions)
  const options = Math.min(most, mostOptions)
  const head = [
    ['标题', set.title],
    ['描述', set.title],
    ['用时', '1000'],
    ['题干', '题型', ...Array.from({ length: options }, (_, at) => `选择项${at + 1}`), '解析', '答案', '得分'],
  ]
  const rows = set.questions.map((question) => rowOf(question, options, losses))
  const sheet = { name: '题库', rows: [...head, ...rows], merges: ['B1:I1', 'B2:I2'], widths: [50, 10] }
  return { bytes: xlsxBytes(sheet, losses), leftOut: losses.counts }
}

function rowOf(question: ExportedQuestion, columns: number, losses: Losses): string[] {
  losses.add('options', question.options.length - columns)
  losses.add('pictures', question.images.length)
  return [
    question.stem,
    types[question.type],
    ...Array.from({ length: columns }, (_, at) => question.options[at]?.text ?? ''),
    question.explanation ?? '',
    answerOf(question),
    '1',
  ]
}

function answerOf({ key }: ExportedQuestion): string {
  if (key?.kind === 'truth') return key.value ? '对' : '错'
  if (key?.kind === 'blanks') return key.blanks.map(([first = '']) => first).join('||')
  return key ? keyText(key, words.zh) : ''
}
