import type { enStarting, enStudy, enTools } from './enPractice.ts'
import type { Texts } from './zh.ts'

export const zhStarting: Texts<typeof enStarting> = {
  scope: '练习范围',
  scopes: {
    all: '全部',
    plan: '今日',
    unanswered: '未做',
    mistakes: '错题',
    due: '待复习',
    bookmarked: '收藏',
    reported: '已报错',
  },
  order: '出题顺序',
  orders: { sequential: '顺序', random: '随机', difficulty: '先难后易' },
  mode: '方式',
  modes: { practice: '做题', study: '背题', exam: '考试' },
  more: '更多条件',
  types: '题型',
  sections: '章节',
  tags: '标签',
  banks: '同时练习',
  text: '包含文字',
  limit: '最多题数',
  noLimit: '不限',
  shuffleOptions: '选项乱序',
  nothing: '没有符合条件的题目',
  answered: '{{scope}}：已答 {{done, number}} / {{total, number}}',
  read: '{{scope}}：已背 {{done, number}} / {{total, number}}',
  overSeveral: '多个题库，{{scope}}',
  earlier_other: '另有 {{count, number}} 次未完成的练习',
  end: '结束这次练习',
  practiseFound: '练习这些题',
}

export const zhStudy: Texts<typeof enStudy> = {
  answer: '答案',
  hide: '隐藏答案',
  show: '显示答案',
  read: '已背 {{count, number}}',
  finished: '背题结束',
  open: '未看',
  finishText_other: '还有 {{count, number}} 题没有看。',
  practise: '做一遍这些题',
  onlyRead: '看过，未作答',
}

export const zhTools: Texts<typeof enTools> = {
  label: '这道题',
  withKey: '{{name}}（{{key}}）',
  bookmark: '收藏',
  note: '笔记和标签',
  source: '查看出处',
  edit: '修改题目',
  report: '题目报错',
  used: { bookmark: '已收藏', note: '已有笔记或标签', source: '查看出处', edit: '修改题目', report: '已报错' },
}
