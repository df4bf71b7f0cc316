import type { enAnswerKey } from './enAnswerKey.ts'
import type { Texts } from './Texts.ts'

export const zhAnswerKey: Texts<typeof enAnswerKey> = {
  looksLike: '看起来是“{{name}}”的答案',
  which: '看起来是一份答案，它对应哪套试卷？',
  isIt: '这是一份答案？请选择对应的试卷：',
  other: '或选择其他试卷：',
  choose: '选择试卷…',
  paper: '这份答案对应的试卷',
  fits_other: '缺答案的 {{open, number}} 道题中，{{count, number}} 道能在这里找到答案',
  open_other: '{{name}}（{{count, number}} 道题缺答案）',
  give_other: '补上 {{count, number}} 个答案',
  giveAll: '补上答案',
  given_other: '为“{{name}}”的 {{count, number}} 道题补上了答案',
  different_other: '{{count, number}} 道题原有答案不同，保留原答案',
  review: '校对试卷',
}
