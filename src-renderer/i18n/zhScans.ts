import type { enScans } from './enScans.ts'
import type { Texts } from './Texts.ts'

export const zhScans: Texts<typeof enScans> = {
  ask: '有 {{count, number}} 页是图片，需要逐页识别，大约需要 {{time}}。',
  seconds: '{{count, number}} 秒',
  minutes: '{{count, number}} 分钟',
  hours: '{{count, number}} 小时',
  readAll: '全部识别',
  pages: '页码',
  pagesHint: '例如 {{example}}',
  pagesNone: '这些页都不是图片，请填写 {{first, number}} 到 {{last, number}} 之间的页码。',
  readThese: '只识别这些页',
  withoutThem: '不识别，直接导入',
  progress: '第 {{done, number}} / {{total, number}} 页',
  failed: '未能识别：第 {{pages}} 页',
  left: '未识别：第 {{pages}} 页',
  tryAgain: '重新识别这些页',
  readLeft: '识别这些页',
  crop: '第 {{page, number}} 页的图片',
  screenshot: '截图',
  pictures_other: '{{count, number}} 张图片',
  picturesText: '如果是同一份试卷，请排好顺序：可以拖动，也可以用箭头。',
  name: '名称',
  oneDocument: '合成一份',
  oneEach: '每张一份',
  leaveOut: '不要这张',
}
