import type { enColumns } from './enColumns.ts'
import type { Texts } from './Texts.ts'

export const zhColumns: Texts<typeof enColumns> = {
  open: '核对列…',
  doubtful: '请核对各列…',
  title: '各列的内容',
  text: '指定每一列是什么，再重新识别。已经作答或编辑过的题目保持不变。',
  sheet: '工作表“{{name}}”',
  read_other: '识别出 {{count, number}} 题',
  notRead: '没有识别出题目',
  unsure: '不太确定',
  column: '{{letter}} 列',
  holds: '“{{column}}”的内容',
  hasTitles: '第一行是标题',
  roles: {
    stem: '题干',
    option: '一个选项',
    options: '全部选项',
    distractor: '错误选项',
    answer: '答案',
    explanation: '解析',
    type: '题型',
    number: '题号',
    section: '章节',
    ignored: '不使用',
  },
  needsStem: '请指定哪一列是题干。',
  again: '重新识别',
  none: '这份文档里没有表格。',
}
