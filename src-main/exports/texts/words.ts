import type { ExportOptions } from '../../contract/exportCalls.ts'
import type { MistakeReason } from '../../contract/mistakeReasons.ts'
import type { QuestionType } from '../../contract/questionTypes.ts'

export type Language = NonNullable<ExportOptions['language']>

export type Words = {
  types: Record<QuestionType, string>
  right: string
  wrong: string
  answer: string
  answers: string
  explanation: string
  section: string
  tags: string
  note: string
  source: string
  /** Between the name of a thing and the thing. */
  colon: string
  /** Between the answers of blanks; the recogniser reads it so. */
  betweenBlanks: string
  noAnswer: string
  /** Behind a statement that is to be judged. */
  roomForTruth: string
  picture: string
  number: string
  type: string
  stem: string
  options: string
  bank: string
  mistakes: string
  timesWrong: string
  lastWrong: string
  yourAnswer: string
  reason: string
  statistics: string
  answered: string
  correct: string
  accuracy: string
  minutes: string
  day: string
  due: string
  retention: string
  gap: string
  weakest: string
  total: string
  days: string
  exam: string
  questions: string
  seen: string
  overdue: string
  library: string
  reasons: Record<MistakeReason, string>
}

export const words: Record<Language, Words> = {
  zh: {
    types: { single: '单选题', multiple: '多选题', trueFalse: '判断题', fillIn: '填空题', shortAnswer: '简答题' },
    right: '正确',
    wrong: '错误',
    answer: '答案',
    answers: '参考答案',
    explanation: '解析',
    section: '章节',
    tags: '标签',
    note: '笔记',
    source: '来源',
    colon: '：',
    betweenBlanks: '；',
    noAnswer: '无答案',
    roomForTruth: '（    ）',
    picture: '图片',
    number: '题号',
    type: '题型',
    stem: '题干',
    options: '选项',
    bank: '题库',
    mistakes: '错题本',
    timesWrong: '错误次数',
    lastWrong: '最近答错',
    yourAnswer: '我的答案',
    reason: '错因',
    statistics: '学习统计',
    answered: '作答',
    correct: '答对',
    accuracy: '正确率',
    minutes: '分钟',
    day: '日期',
    due: '待复习',
    retention: '记忆保持',
    gap: '间隔（天）',
    weakest: '薄弱章节',
    total: '合计',
    days: '每日学习',
    exam: '考试',
    questions: '题目',
    seen: '已做',
    overdue: '逾期',
    library: '全部题库',
    reasons: {
      careless: '粗心',
      unknown: '不会',
      misread: '审题错误',
      confused: '概念混淆',
      guessed: '猜的',
      outOfTime: '时间不够',
    },
  },
  en: {
    types: {
      single: 'One answer',
      multiple: 'Several answers',
      trueFalse: 'True/false',
      fillIn: 'Fill in the blank',
      shortAnswer: 'Short answer',
    },
    right: 'True',
    wrong: 'False',
    answer: 'Answer',
    answers: 'Answers',
    explanation: 'Explanation',
    section: 'Section',
    tags: 'Tags',
    note: 'Note',
    source: 'Source',
    colon: ': ',
    betweenBlanks: '; ',
    noAnswer: 'no answer',
    roomForTruth: ' (    )',
    picture: 'Picture',
    number: 'Number',
    type: 'Type',
    stem: 'Question',
    options: 'Options',
    bank: 'Bank',
    mistakes: 'Mistake book',
    timesWrong: 'Times wrong',
    lastWrong: 'Last wrong',
    yourAnswer: 'Your answer',
    reason: 'Reason',
    statistics: 'Statistics',
    answered: 'Answered',
    correct: 'Correct',
    accuracy: 'Accuracy',
    minutes: 'Minutes',
    day: 'Day',
    due: 'Due',
    retention: 'Retention',
    gap: 'Gap (days)',
    weakest: 'Weakest sections',
    total: 'Total',
    days: 'Day by day',
    exam: 'Exam',
    questions: 'Questions',
    seen: 'Seen',
    overdue: 'overdue',
    library: 'All banks',
    reasons: {
      careless: 'careless',
      unknown: 'did not know',
      misread: 'misread',
      confused: 'mixed up',
      guessed: 'guessed',
      outOfTime: 'out of time',
    },
  },
}
