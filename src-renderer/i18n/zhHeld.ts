import type { enHeld } from './enHeld.ts'
import type { Texts } from './Texts.ts'

export const zhHeld: Texts<typeof enHeld> = {
  title: '还没有放进题库',
  text_other: '识别效果不佳：{{total, number}} 道题中有 {{count, number}} 道需要先校对。',
  sound_other: '{{count, number}} 道题现在都没有问题。',
  putIn: '放进“{{name}}”',
  putInAnyway: '原样放进“{{name}}”',
  throwAway: '丢弃',
  toast: '“{{name}}”识别效果不佳',
  toastText: '题目还没有放进题库。',
  practise: '开始练习',
}
