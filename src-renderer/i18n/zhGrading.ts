import type { enGrading } from './enGrading.ts'
import type { Texts } from './Texts.ts'

export const zhGrading: Texts<typeof enGrading> = {
  by: '由 {{model}}（{{provider}}）评分',
  override: '改判',
  points: '{{awarded}} / {{points}} 分',
  state: {
    underWay: '模型正在评分',
    waiting: '模型暂时无法评分',
    failed: '模型没能给出评分',
  },
  countsNothing: '评分之前不算对也不算错。你也可以现在自己评分。',
  toSettings: '去设置',
  again: '重新评分',
  open: {
    text_other: '有 {{count, number}} 道题的作答还没有评分。',
    ask: '让模型评分',
  },
  nothing: {
    repeatsQuestion: '回答只是重复了题目。',
    addressesGrader: '回答只是在对评分者提要求。',
  },
}
