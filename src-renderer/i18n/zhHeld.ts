import type { enHeld } from './enHeld.ts'
import type { Texts } from './Texts.ts'

export const zhHeld: Texts<typeof enHeld> = {
  title: '还没有放进题库',
  text_other: '{{total, number}} 道题中有 {{count, number}} 道没有答案或识别存疑，需要先校对。',
  sound_other: '{{count, number}} 道题现在都没有问题。',
  putIn: '放进“{{name}}”',
  putInAnyway: '原样放进“{{name}}”',
  throwAway: '丢弃',
  toast: '“{{name}}”需要先校对',
  toastText: '题目还没有放进题库。',
  practise: '开始练习',
}
