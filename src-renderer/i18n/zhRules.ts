import type { enRules } from './enRules.ts'
import type { Texts } from './Texts.ts'

export const zhRules: Texts<typeof enRules> = {
  title: '文档规则',
  text: '从你修正过的文档中保留下来。以后遇到同类文档会提示使用，不会自动套用。',
  none: '还没有。在校对台修正文档时产生的规则，可以保留给同类文档使用。',
  count_other: '{{count, number}} 条规则',
  forget: '移除“{{name}}”的规则',
  keep: '保留给同类文档',
  kept: '已保留：下次导入同类文档时会提示使用。',
  toSettings: '查看保留的规则',
  offer: '“{{name}}”的规则适用于这份文档',
  wouldChange_other: '会改变 {{count, number}} 道题',
  thenToCheck_zero: '之后没有待校对的题',
  thenToCheck_other: '之后还有 {{count, number}} 道待校对',
  apply: '套用规则',
  holes: { letters: '字母', truth: '对或错', number: '数字', text: '任意文字' },
}
