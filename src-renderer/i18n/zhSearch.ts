import type { enSearch } from './enSearch.ts'
import type { Texts } from './Texts.ts'

export const zhSearch: Texts<typeof enSearch> = {
  title: '搜索',
  placeholder: '搜索题目、题库和页面',
  goTo: '前往',
  kinds: { page: '页面', action: '操作' },
  startToday: '开始今日练习',
  startMistakes: '练习错题',
  insteadOf: '已改为搜索 {{words}}',
  number: '第 {{number}} 题',
  type: '题型',
  anyType: '全部题型',
  state: '状态',
  anyState: '全部状态',
  bank: '题库',
  anyBank: '全部题库',
  states: {
    due: '待复习',
    doubtful: '待校对',
    mistake: '在错题本里',
    bookmarked: '已收藏',
    noted: '有笔记',
    reported: '已报错',
    edited: '已编辑',
    answered: '做过',
    unanswered: '没做过',
  },
  how: '打开页面、题库和章节，执行菜单里的操作，在所有题库里搜索题干、选项、解析、章节、你的笔记和标签，也可以搜题库名和文件名。',
  examples: {
    phrase: { text: '"左心室"', means: '这几个字连在一起' },
    without: { text: '细胞 -植物', means: '不含某个词' },
    wrong: { text: '答错>2', means: '答错两次以上' },
    section: { text: '章节:第一章', means: '某一章节' },
    image: { text: '含:图片', means: '带图片' },
    before: { text: '早于:2026-05', means: '2026 年 5 月之前导入' },
  },
}
